using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Scm.Writing;

/// <summary>The two ways in which releases lay schema files out. A reader takes both, whatever the version stamp says.</summary>
public enum ScmDialect
{
    /// <summary>From 22.0 on: empty sections are left out.</summary>
    Since22,

    /// <summary>Up to 20.0: empty sections are bare words, blank lines separate types and sources, and defaults are printed.</summary>
    UpTo20,
}

/// <summary>How a schema file is written: none of it is content.</summary>
public sealed record ScmStyle
{
    /// <summary>The layout.</summary>
    public ScmDialect Dialect { get; init; } = ScmDialect.Since22;

    /// <summary>Whether time stamps are written, where the entities have them (the opposite of the extract option <c>nomodifiedinfo</c>).</summary>
    public bool HasTimeStamps { get; init; }

    /// <summary>Whether model numbers are written, where the entities have them (the opposite of the extract option <c>nomodelnumbers</c>).</summary>
    public bool HasModelNumbers { get; init; }

    /// <summary>The encoding; null for the one that the platform version and the target's character set ask for.</summary>
    public SchemaEncoding? Encoding { get; init; }

    /// <summary>The line end: <c>\r\n</c>, as the platform writes, or <c>\n</c>.</summary>
    public string LineEnd { get; init; } = "\r\n";
}
