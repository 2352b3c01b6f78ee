using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Schema.Model;

/// <summary>The source of a method as its file has it: nothing is left out, so every character has a place.</summary>
public sealed class SourceText
{
    private readonly Func<int, int, SourceLocation> _locate;

    /// <summary>Makes a source.</summary>
    /// <param name="text">The text, without what only the file needs, such as the escapes of XML.</param>
    /// <param name="locate">Gives the place of the text from one offset to another.</param>
    internal SourceText(string text, Func<int, int, SourceLocation> locate) => (Text, _locate) = (text, locate);

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The place of a piece of <see cref="Text"/>, with its end.</summary>
    /// <param name="start">Where it begins, counted in UTF-16 code units from 0.</param>
    /// <param name="end">The offset behind its last character.</param>
    public SourceLocation LocationOf(int start, int end) => _locate(start, end);
}
