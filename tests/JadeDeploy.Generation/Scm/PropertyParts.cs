using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Scm;

/// <summary>Attributes and references.</summary>
internal static class PropertyParts
{
    private static readonly string[] Types =
    [
        "String[31]", "Integer", "Boolean", "String", "Decimal[12,2]", "Decimal[ 9 ]", "TimeStamp", "Date", "Real", "Binary", "Binary[16]",
        "StringUtf8", "StringUtf8[20]", "Integer64", "Time", "Character", "MemoryAddress", "TimeStampInterval", "StringArray",
    ];

    private static readonly string[] AttributeWords =
        ["readonly", "protected", "virtual", "required", "webService", "wsdlName=\"x\"", "_xmlType=\"double\thttp://a/b; c\"", "subschemaHidden"];

    private static readonly string[] ReferenceWords =
        ["transientToPersistentAllowed", "inverseNotRequired", "readonly", "protected", "required", "xmlNillable", "webService", "virtual"];

    private static readonly string[] Inverses = ["explicitInverse", "explicitEmbeddedInverse", "implicitMemberInverse"];

    public static void AddAttributes(ScmDraft draft, ClassPlan type, int count)
    {
        if (count > 0)
            draft.Text.Add("\tattributeDefinitions\n");
        for (; count > 0; count--)
        {
            string name = draft.Names.Next();
            type.Attributes.Add(name);
            List<string> words = draft.Choices.Some(AttributeWords, 15);
            draft.AddUnknown(words);
            string attribute = draft.Choices.Any(Types);
            draft.Text.Add($"\t\t{name}:{draft.Gap()}{attribute}");
            Finish(draft, $"{type.Name}::{name}", words, $"attribute {attribute[..4]}");
        }
    }

    public static void AddReferences(ScmDraft draft, ClassPlan type, SchemaPlan plan, int count)
    {
        if (count > 0)
            draft.Text.Add("\treferenceDefinitions\n");
        for (; count > 0; count--)
        {
            string name = draft.Names.Next();
            type.References.Add(name);
            List<string> words = draft.Choices.Some(ReferenceWords, 12);
            if (draft.Choices.Percent(60))
                words.Insert(0, draft.Choices.Any(Inverses));
            draft.AddUnknown(words);
            string target = draft.Choices.Percent(70) ? draft.Choices.Any(plan.Types).Name : draft.Choices.Any<string>(["Button", "SupPkg::Account", "Object"]);
            string condition = draft.Choices.Percent(8) ? $"  where {target}::isPaid" : "";
            draft.Text.Add($"\t\t{name}:{draft.Gap()}{target}{condition}  ");
            Finish(draft, $"{type.Name}::{name}", words, $"reference {target}");
        }
    }

    private static void Finish(ScmDraft draft, string name, List<string> words, string fragment)
    {
        draft.Modifiers(words, "subId = 1", $"number = {draft.Choices.Next(900)}", "ordinal = 4");
        draft.Text.Add(";\n");
        draft.ExpectDocumented(EntityKind.Property, name, ContentField.Definition, fragment);
    }
}
