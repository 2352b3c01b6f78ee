using System.Text;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Generation;

/// <summary>When a piece of a generated file is written. All the given conditions must hold.</summary>
[Flags]
internal enum Shown
{
    Always = 0,
    WithTimeStamps = 1,
    WithNumbers = 2,
    InOldDialect = 4,
    InNewDialect = 8,
}

/// <summary>
/// A generated file before it is decided how it is written: pieces of text, some of which only some renderings have.
/// </summary>
internal sealed class GeneratedText
{
    private readonly List<(string Text, Shown When)> _pieces = [];

    /// <summary>The characters of the longest rendering.</summary>
    public int Length { get; private set; }

    /// <summary>Adds text that every rendering has; line ends as <c>\n</c>.</summary>
    public void Add(string text) => Add(text, Shown.Always);

    /// <summary>Adds text that some renderings have.</summary>
    public void Add(string text, Shown when)
    {
        Length += text.Length;
        _pieces.Add((text, when));
    }

    /// <summary>Adds the pieces of another text.</summary>
    public void Add(GeneratedText other)
    {
        Length += other.Length;
        _pieces.AddRange(other._pieces);
    }

    /// <summary>The text of a rendering.</summary>
    public string ToText(Rendering rendering)
    {
        Shown holds = (rendering.Dialect == Dialect.Old ? Shown.InOldDialect : Shown.InNewDialect)
            | (rendering.Profile.HasFlag(ExtractProfile.TimeStamps) ? Shown.WithTimeStamps : 0)
            | (rendering.Profile.HasFlag(ExtractProfile.Numbers) ? Shown.WithNumbers : 0);
        var text = new StringBuilder(Length + 64);
        foreach ((string piece, Shown when) in _pieces)
            if ((when & ~holds) == 0)
                text.Append(piece);
        return rendering.LineEnd == "\n" ? text.ToString() : text.Replace("\n", rendering.LineEnd).ToString();
    }

    /// <summary>The bytes of a rendering.</summary>
    public byte[] ToBytes(Rendering rendering) => rendering.Encoding.Encode(ToText(rendering));

    /// <summary>
    /// Whether an encoding can write the text, and reading it back can tell the encoding: Windows-1252 that happens to be
    /// valid UTF-8 cannot be told from it.
    /// </summary>
    public bool Fits(SchemaEncoding encoding)
    {
        if (encoding != SchemaEncoding.Windows1252)
            return true;
        string all = string.Concat(_pieces.Select(piece => piece.Text));
        if (Ascii.IsValid(all))
            return true;
        try
        {
            return !System.Text.Unicode.Utf8.IsValid(encoding.Encode(all));
        }
        catch (UnencodableCharacterException)
        {
            return false;
        }
    }
}
