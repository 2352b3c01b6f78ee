using JadeDeploy.Schema.Text;

namespace JadeDeploy.Generation;

/// <summary>A made-up file of any kind but a schema file, in every way it can be written down.</summary>
public sealed class GeneratedFile
{
    private readonly GeneratedText _text;

    internal GeneratedFile(string path, GeneratedText text, IReadOnlyList<ExpectedEntity> expected, IReadOnlyList<string> lines)
    {
        (Path, _text, Expected, Lines) = (path, text, expected, lines);
        FitsWindows1252 = text.Fits(SchemaEncoding.Windows1252);
    }

    /// <summary>A name with the extension of the file's kind.</summary>
    public string Path { get; }

    /// <summary>The entities that a forms file states.</summary>
    public IReadOnlyList<ExpectedEntity> Expected { get; }

    /// <summary>What a list states, in order: the files of a <c>.mul</c>, the commands of a <c>.jcf</c>.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>Whether the text can be written in the code page.</summary>
    public bool FitsWindows1252 { get; }

    /// <summary>Every way to write this file down.</summary>
    public IEnumerable<Rendering> Renderings =>
        Rendering.All.Where(rendering => rendering.Encoding != SchemaEncoding.Windows1252 || FitsWindows1252);

    /// <summary>The file's bytes.</summary>
    public byte[] Render(Rendering rendering) => _text.ToBytes(rendering);

    /// <summary>The usual rendering as text.</summary>
    public override string ToString() => _text.ToText(Rendering.Usual with { LineEnd = "\n" });
}
