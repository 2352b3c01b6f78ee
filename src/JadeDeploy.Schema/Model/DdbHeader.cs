using System.Collections.Immutable;

namespace JadeDeploy.Schema.Model;

/// <summary>
/// The header of a <c>.ddb</c>. No reference describes it; the shapes are those of real files, and a value that is missing
/// or has another shape is null.
/// </summary>
public sealed record DdbHeader
{
    /// <summary>The version stamp: <c>JadeVersionNumber 18.0.01</c>.</summary>
    public JadeVersion? Version { get; init; }

    /// <summary>The number of the patch the extract was made for, 0 for none: <c>JadePatchNumber 0</c>.</summary>
    public int? PatchNumber { get; init; }

    /// <summary>The operating system of the extract as written: <c>Platform WindowsNT 10.0</c>.</summary>
    public string? Platform { get; init; }

    /// <summary>How texts are encoded: <c>Encoding ANSI</c> or <c>Encoding UnicodeUTF8</c>.</summary>
    public DdbEncoding? Encoding { get; init; }

    /// <summary>The version of the format with that of the release, as written: <c>Version 7/18.0.01</c>.</summary>
    public string? InternalVersion { get; init; }

    /// <summary>The schema: <c>Schema Shop CompleteDefinition</c>.</summary>
    public string? SchemaName { get; init; }

    /// <summary>
    /// Whether the line of the schema says <c>CompleteDefinition</c>. How a partial file marks itself is not known: false says
    /// only that the word is not there.
    /// </summary>
    public bool IsComplete { get; init; }

    /// <summary>The locales, by number: <c>Locales 5129</c>.</summary>
    public ImmutableArray<int> Locales { get; init; } = [];
}

/// <summary>How the texts of a <c>.ddb</c> are encoded.</summary>
public enum DdbEncoding
{
    /// <summary><c>ANSI</c>: the code page of the system that wrote the file.</summary>
    Ansi,

    /// <summary><c>UnicodeUTF8</c>: UTF-8 with a byte order mark.</summary>
    UnicodeUtf8,
}
