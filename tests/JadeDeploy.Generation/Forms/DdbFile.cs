using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Forms;

/// <summary>The older dump of objects: rows and texts carry their length in front.</summary>
internal static class DdbFile
{
    public static GeneratedFile Make(Choices choices)
    {
        var text = new GeneratedText();
        text.Add("JadeVersionNumber 18.0.01\nJadePatchNumber 0\nPlatform Windows\nEncoding ANSI\nVersion 7/18.0.01\n");
        text.Add("Schema Shop CompleteDefinition\nLocales 5129\n+++++AppGlobalDefinitions\n<<<<<InstanceData\n");
        int mark = choices.Next(100_000);
        for (int blocks = choices.Between(1, 4); blocks > 0; blocks--)
            AddBlock(text, choices, mark);
        text.Add(">>>>>\n-----\n");
        var entity = new ExpectedEntity(new EntityKey(EntityKind.Other, "Shop::forms/ddb"), ContentField.Definition, $"mark{mark}");
        return new GeneratedFile("Generated.ddb", text, [entity], []);
    }

    private static void AddBlock(GeneratedText text, Choices choices, int mark)
    {
        const string Columns = "Button _modifiedBy String 31 caption String 30 width Integer 4";
        text.Add($"^^^^^Button\n{Columns.Length}/{Columns}\n");
        for (int rows = choices.Between(1, 4); rows > 0; rows--)
        {
            string caption = choices.Any<string>(["a b c", "", "+++++ x", "größe", "注文", "5/abcde"]) + $"mark{mark}";
            string tail = $" {caption.Length}/{caption} {choices.Next(1000)}";
            AddRow(text, $"1.2 1/b 2/jo{tail}", Shown.InOldDialect);
            // The same object, saved by somebody else.
            AddRow(text, $"1.2 1/b 5/maria{tail}", Shown.InNewDialect);
        }
        text.Add("*****Button\n");
    }

    private static void AddRow(GeneratedText text, string row, Shown when) => text.Add($"{row.Length}/{row}\n", when);
}
