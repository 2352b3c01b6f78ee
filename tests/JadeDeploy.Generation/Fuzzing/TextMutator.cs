using System.Text;

namespace JadeDeploy.Generation.Fuzzing;

/// <summary>Changes text where its grammar is: tokens, lines and sections are dropped, doubled, swapped, cut, nested and replaced.</summary>
internal static class TextMutator
{
    private static readonly string[] Fragments =
    [
        "\"", "'", "`", "#[", "]", "/*", "*/", "//", "{", "}", "\n}\n", "(", ")", ";", ":", "::", "=", ",", "[", ".", "-", "\0", "\r", "\n",
        "\u2028", "\uD83D", "\uDC00", "\uFEFF", "\u00A0", "99999999999999999999", "-2147483649", "1e999", "completeDefinition", "subclassOf",
        "typeHeaders", "typeDefinitions", "typeSources", "constantDefinitions", "schemaDefinition", "documentationText", "setModifiedTimeStamp",
        "jadeMethodDefinitions", "implementInterfaces", "futureDefinitions", "number = 1", "methodImplementations", "<<<<<<< a\n", "=======\n",
        ">>>>>>> b\n", "<a>", "</a>", "<Form>", "<![CDATA[", "]]>", "<!--", "&amp;", "&#0;", "&x;", "<!DOCTYPE a>", "<?x", "name=\"x\"", "xmlns=\"u\"",
        "+++++", "^^^^^", "*****", "999999999/", "5/abc", "Rename Class ", "Delete ", "#MULTIPLE_SCHEMA_EXTRACT\n", "\\", "\t", "é", "注", "😀",
    ];

    private static readonly string[] Nests = ["(", "<a>", "[", "{", "x::", "a.", "A ( ", "/* ", "\"a\" & ", "<Form><a>", "1/", "((\n"];

    /// <summary>Changes a text one to five times.</summary>
    public static string Mutate(Choices choices, string text, string other)
    {
        for (int i = choices.Between(1, 5); i > 0; i--)
            text = Once(choices, text, other);
        return text;
    }

    private static string Once(Choices choices, string text, string other)
    {
        // What makes a text long is seldom, or a run would do little else.
        if (choices.Next(150) == 0)
            return Huge(choices, text);
        switch (choices.Next(10))
        {
            case 0:
                return Pieces.Tokens.Change(choices, text);
            case 1:
                return Pieces.Lines.Change(choices, text);
            case 2:
                return Pieces.Sections.Change(choices, text);
            case 3:
            case 4:
                int at = choices.Next(text.Length + 1);
                return text.Insert(at, choices.Any(Fragments));
            case 5:
                int from = choices.Next(text.Length + 1);
                return text.Remove(from, Math.Min(choices.Next(20), text.Length - from));
            case 6:
                return text[..choices.Next(text.Length + 1)];
            case 7:
                return text[..choices.Next(text.Length + 1)] + other[choices.Next(other.Length + 1)..];
            case 8:
                return Pieces.Tokens.ReplaceOne(choices, text, choices.Any(Fragments));
            default:
                return Pieces.Tokens.ReplaceOne(choices, text, Pieces.Tokens.One(choices, other));
        }
    }

    private static string Huge(Choices choices, string text)
    {
        int at = choices.Next(text.Length + 1);
        int length = choices.Any<int>([500, 5_000, 50_000]);
        var piece = new StringBuilder(length + 16);
        string unit = choices.Next(3) switch
        {
            0 => choices.Any(Nests),
            1 => choices.Any(Fragments),
            _ => choices.Any<string>(["a", "1", " ", "\n", "\t", "_", "é", "a ", "a\n", "a;\n"]),
        };
        while (piece.Length < length)
            piece.Append(unit);
        return text.Insert(at, piece.ToString());
    }
}
