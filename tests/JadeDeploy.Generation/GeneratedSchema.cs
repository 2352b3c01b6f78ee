using JadeDeploy.Schema.Text;

namespace JadeDeploy.Generation;

/// <summary>A schema file that was made up, in every way it can be written down, and what reading it must find.</summary>
public sealed class GeneratedSchema
{
    private readonly GeneratedText _text;

    internal GeneratedSchema(string name, bool isComplete, GeneratedText text, IReadOnlyList<ExpectedEntity> expected)
    {
        (Name, IsComplete, _text, Expected) = (name, isComplete, text, expected);
        FitsWindows1252 = text.Fits(SchemaEncoding.Windows1252);
    }

    /// <summary>The schema's name.</summary>
    public string Name { get; }

    /// <summary>Whether the file says <c>completeDefinition</c>.</summary>
    public bool IsComplete { get; }

    /// <summary>Every entity that the file states, the schema first.</summary>
    public IReadOnlyList<ExpectedEntity> Expected { get; }

    /// <summary>How many sections and parts nobody knows are in the file: as many warnings are due.</summary>
    public int UnknownSections { get; init; }

    /// <summary>How many different modifiers nobody knows are in the file: as many warnings are due.</summary>
    public int UnknownModifiers { get; init; }

    /// <summary>Whether the text can be written in the code page.</summary>
    public bool FitsWindows1252 { get; }

    /// <summary>The characters of the longest rendering.</summary>
    public int Length => _text.Length;

    /// <summary>Every way to write this file down.</summary>
    public IEnumerable<Rendering> Renderings =>
        Rendering.All.Where(rendering => rendering.Encoding != SchemaEncoding.Windows1252 || FitsWindows1252);

    /// <summary>The file's bytes.</summary>
    public byte[] Render(Rendering rendering) => _text.ToBytes(rendering);

    /// <summary>The usual rendering as text: what a failed test prints.</summary>
    public override string ToString() => _text.ToText(Rendering.Usual with { LineEnd = "\n" });
}
