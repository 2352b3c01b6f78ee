using System.Text;

namespace JadeDeploy.Generation.Words;

/// <summary>The texts of a file: literals and documentation, made to look like what they are not.</summary>
internal sealed class TextSource(Choices choices, Alphabet alphabet)
{
    private static readonly string[] Plain =
    [
        "", "a", "Nothing was found", "50 %", "; ", "a; b)", "( not closed", "not opened )", "// no comment", "/* neither */ ",
        @"\", @"C:\temp\new.txt", "trailing blanks   ", "\ttab", "#[0D 0A]", "::", "=======", "<<<<< five", "--", "number = 5, x",
        "setModifiedTimeStamp", "documentationText", "completeDefinition", "&amp; <b>", "%1 {0} {", "}", "{}", "[1, 2",
    ];

    // What a line-based reader would take for structure.
    private static readonly string[] Traps =
    [
        "\ntypeSources\n\tOrder (\n\tjadeMethodSources\ntotal\n{\n", "\n}\n", "\n}\n\n\t)\n", "\ntypeDefinitions\n", "\n)\n;\n",
        "jadeVersionNumber ;\nschemaDefinition\nFake subschemaOf RootSchema completeDefinition;\ntypeHeaders\n\tA subclassOf Object;\n",
        @"{\rtf1\ansi{\fonttbl{\f0 Arial;}}" + "\n" + @"\pard text\par" + "\n}\n", "{\n  [ { } ]\n}\n", "line 1\n\n   \nline 4  \n",
        "\n_exposedListDefinitions\n\n", "\n\n\n", "end;\n}", "/*\n", "//\n*/",
    ];

    private static readonly string[] Western = ["Größe", "naïve café", "¡señor!", "£ § © ÿ", "€ “quoted” – dash"];

    private static readonly string[] World =
        ["注文が見つかりません", "😀 👩‍💻", "Ελληνικά", "кириллица", "e\u0301 combining", "\u2028", "\uFFFD", "עברית", "Größe €"];

    /// <summary>A literal in its quotes.</summary>
    public string Literal()
    {
        string text = Text();
        bool isSingle = choices.Percent(25);
        // The other kind of quote may be inside; nothing escapes its own.
        char quote = isSingle ? '\'' : '"';
        char other = isSingle ? '"' : '\'';
        text = text.Replace(quote, other);
        return choices.Percent(10) ? $"{quote}{other}{text}{other}{quote}" : $"{quote}{text}{quote}";
    }

    /// <summary>A literal on one line that is not empty: names of files, libraries and locales.</summary>
    public string SimpleLiteral(string name) =>
        $"\"{name}{(choices.Percent(20) ? choices.Any<string>([" (New Zealand)", "-2", ".dll", "; x", "'"]) : "")}\"";

    /// <summary>A binary literal, as extracts wrap it.</summary>
    public string Binary()
    {
        var text = new StringBuilder("#[");
        int length = choices.Next(40);
        for (int i = 0; i < length; i++)
            text.Append(i == 0 ? "" : i % 16 == 0 ? "\n\t\t" : " ").Append(choices.Next(256).ToString("X2"));
        return text.Append(']').ToString();
    }

    /// <summary>A documentation text without its backquotes; not empty.</summary>
    public string Documentation() => $"{Text().Replace('`', '\'')}.{(choices.Percent(40) ? "\n" + Text().Replace('`', '\'') : "")}";

    /// <summary>Any text.</summary>
    public string Text()
    {
        string text = Part();
        while (choices.Percent(35))
            text += Part();
        if (choices.Percent(1))
            text += new string('z', choices.Between(200, 2000));
        return text;
    }

    private string Part() => choices.Next(10) switch
    {
        0 or 1 or 2 => choices.Any(Traps),
        3 or 4 when alphabet == Alphabet.Western => choices.Any(Western),
        3 or 4 when alphabet == Alphabet.World => choices.Any(World),
        5 => "`",
        _ => choices.Any(Plain),
    };
}
