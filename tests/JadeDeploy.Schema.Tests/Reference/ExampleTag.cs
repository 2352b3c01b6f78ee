using System.Diagnostics.CodeAnalysis;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Tests.Reference;

/// <summary>
/// The tag of an example: its kind of file and what Markdown cannot show, <c>scm fragment typeHeaders utf16 crlf</c>.
/// </summary>
internal sealed record ExampleTag(string Kind)
{
    private static readonly string[] Kinds = ["scm", "ddx", "ddb", "ddbx", "ddxx", "mul", "jcf"];

    private static readonly Dictionary<string, SchemaEncoding> EncodingWords = new()
    {
        ["utf8"] = SchemaEncoding.Utf8,
        ["bom"] = SchemaEncoding.Utf8WithBom,
        ["utf16"] = SchemaEncoding.Utf16LittleEndian,
        ["utf16be"] = SchemaEncoding.Utf16BigEndian,
        ["windows-1252"] = SchemaEncoding.Windows1252,
    };

    private static readonly Dictionary<string, string> LineEndWords = new() { ["lf"] = "\n", ["crlf"] = "\r\n", ["cr"] = "\r" };

    /// <summary>Where in a schema the text belongs; null for a whole file.</summary>
    public string? Fragment { get; private set; }

    /// <summary>Whether the schema around a fragment is in the dialect of releases before 22.0.</summary>
    public bool IsOldDialect { get; private set; }

    /// <summary>Whether the reader is known not to follow the rule yet: such an example must fail.</summary>
    public bool IsPending { get; private set; }

    /// <summary>Whether <c>·</c> stands for a blank, where editors and people would lose it.</summary>
    public bool HasDots { get; private set; }

    /// <summary>Whether the last line of the file has no end.</summary>
    public bool LacksFinalLineEnd { get; private set; }

    /// <summary>The encodings to read it in.</summary>
    public List<SchemaEncoding> Encodings { get; } = [];

    /// <summary>The line ends to read it with.</summary>
    public List<string> LineEnds { get; } = [];

    /// <summary>Parses a tag; false when it does not begin with a kind of file.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ExampleTag? tag)
    {
        string[] words = text.Split(' ');
        tag = Kinds.Contains(words[0]) ? new ExampleTag(words[0]) : null;
        for (int i = 1; tag is not null && i < words.Length; i++)
            if (words[i] == "fragment")
                tag.Fragment = words[++i];
            else
                tag.Take(words[i]);
        return tag is not null;
    }

    private void Take(string word)
    {
        if (EncodingWords.TryGetValue(word, out SchemaEncoding encoding))
            Encodings.Add(encoding);
        else if (LineEndWords.TryGetValue(word, out string? lineEnd))
            LineEnds.Add(lineEnd);
        else if (word == "old-dialect")
            IsOldDialect = true;
        else if (word == "pending")
            IsPending = true;
        else if (word == "dots")
            HasDots = true;
        else if (word == "no-final-line-end")
            LacksFinalLineEnd = true;
        else
            Assert.Fail($"'{word}' means nothing in the tag of an example.");
    }
}
