using JadeDeploy.Generation.Words;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Forms;

/// <summary>Forms files: XML (<c>.ddx</c>), RPS mappings (<c>.ddbx</c>) and the older dump (<c>.ddb</c>).</summary>
public static class FormsFiles
{
    /// <summary><c>.ddx</c> files.</summary>
    public static FileGen Ddx { get; } = new(choices => Make(choices, "Generated.ddx"));

    /// <summary><c>.ddbx</c> files.</summary>
    public static FileGen Ddbx { get; } = new(choices => Make(choices, "Generated.ddbx"));

    /// <summary><c>.ddb</c> files.</summary>
    public static FileGen Ddb { get; } = new(DdbFile.Make);

    private static GeneratedFile Make(Choices choices, string path)
    {
        Alphabet alphabet = choices.Any<Alphabet>([Alphabet.Ascii, Alphabet.Western, Alphabet.World]);
        var draft = new DdxDraft(choices, new NameSource(choices, alphabet, likeSections: false), new TextSource(choices, alphabet));
        draft.Text.Add("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        draft.Text.Add("<schema name=\"Shop\" JadeVersionNumber=\"20.0.02\" JadePatchNumber=\"3\" CompleteDefinition=\"true\">\n", Shown.InOldDialect);
        draft.Text.Add("<schema name=\"Shop\" JadeVersionNumber=\"22.0.01\" CompleteDefinition=\"true\">\n", Shown.InNewDialect);
        for (int i = choices.Next(3); i > 0; i--)
            draft.Object("Application", EntityKind.Application, "");
        for (int i = choices.Next(3); i > 0; i--)
            DdxFormPart.Add(draft);
        draft.Text.Add("\t<Global name=\"GShop\">\n\t\t<name>GShop</name>\n\t</Global>\n", Shown.InOldDialect);
        if (choices.Percent(30))
            draft.Object("RelationalView", EntityKind.RelationalView, "");
        if (choices.Percent(20))
            draft.Object("ExternalDatabase", EntityKind.ExternalDatabase, "");
        if (choices.Percent(20))
            draft.Object("JadeHTMLDocument", EntityKind.Document, "");
        if (choices.Percent(20))
            draft.Object("PainterControlDefinition", EntityKind.Other, "PainterControlDefinition/");
        draft.Text.Add("</schema>\n");
        return new GeneratedFile(path, draft.Text, draft.Expected, []);
    }
}
