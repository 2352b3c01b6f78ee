namespace JadeDeploy.Schema.Diagnostics;

/// <summary>A place in a file.</summary>
/// <param name="File">The file as the reader was told: a path in a repository or in the file system.</param>
/// <param name="Line">The line, counted from 1; 0 when the place is the file as a whole.</param>
/// <param name="Column">The column in UTF-16 code units, counted from 1; 0 when unknown.</param>
public readonly record struct SourceLocation(string File, int Line = 0, int Column = 0)
{
    /// <summary>The line on which what was found ends, counted from 1; 0 when only its beginning is known.</summary>
    public int EndLine { get; init; }

    /// <summary>The column behind the last character of what was found, counted from 1; 0 when only its beginning is known.</summary>
    public int EndColumn { get; init; }

    /// <summary>No place at all.</summary>
    public static SourceLocation None => new("");

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => string.IsNullOrEmpty(File);

    /// <summary><c>file(line,column)</c>, or the file alone.</summary>
    public override string ToString() => Line == 0 ? File : $"{File}({Line},{Column})";
}
