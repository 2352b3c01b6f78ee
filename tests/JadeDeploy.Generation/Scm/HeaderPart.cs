using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Scm;

/// <summary>The lines in front of the sections.</summary>
internal static class HeaderPart
{
    public static void Add(ScmDraft draft, bool isComplete)
    {
        Choices choices = draft.Choices;
        if (choices.Percent(30))
            draft.Text.Add("/* JADE COMMAND FILE NAME C:\\work\\it's\\\"a\".jcf */\n");
        if (choices.Percent(5))
            draft.Text.Add("/* JADE RPS MAPPING FILE C:\\a.ddbx */\n// another tool\n");
        draft.Text.Add($"jadeVersionNumber \"{choices.Any<string>(["20.0.02", "6.2.14", "99.0.00", "18.0.01.005"])}\";\n", Shown.InOldDialect);
        draft.Text.Add($"jadeVersionNumber \"{choices.Any<string>(["22.0.01", "25.0.01", "99.0.00"])}\";\n", Shown.InNewDialect);
        string superschema = choices.Any<string>(["RootSchema", "BaseSchema", "JadeReportWriterSchema"]);
        string completeness = isComplete ? "completeDefinition" : "partialDefinition";
        draft.Text.Add($"schemaDefinition\n{draft.Schema} subschemaOf {superschema} {completeness}");
        if (choices.Percent(20))
            draft.Text.Add(", patchVersion=3");
        if (choices.Percent(15))
            draft.Text.Add(", patchVersioningEnabled = true");
        else
            draft.Text.Add(", patchVersioningEnabled = false", Shown.InOldDialect);
        if (choices.Percent(10))
            draft.Text.Add(", formsManagement = 2");
        if (choices.Percent(2))
            draft.Text.Add($", {draft.Unknown("futureOption = \"x, y\"")}");
        draft.Text.Add(";\n");
        draft.Text.Add("\t", Shown.InOldDialect | Shown.WithTimeStamps);
        draft.ExpectSchema(draft.StampAndDocumentation(), superschema);
        draft.Separator();
    }

    private static void ExpectSchema(this ScmDraft draft, string? documentation, string superschema)
    {
        if (documentation is null)
            draft.Expect(EntityKind.Schema, null, ContentField.Definition, $"subschemaOf {superschema}");
        else
            draft.Expect(EntityKind.Schema, null, ContentField.Documentation, documentation);
    }
}
