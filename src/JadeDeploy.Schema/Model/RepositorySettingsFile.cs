using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Schema.Model;

/// <summary>The settings that JadeGit keeps at the root of a repository, in the TOML file <c>.jadegit</c>.</summary>
public sealed record RepositorySettingsFile(string Path, ReadOnlyMemory<byte> Bytes, ImmutableArray<Diagnostic> Diagnostics)
    : JadeFile(Path, Bytes, Diagnostics)
{
    /// <summary><c>[jade] version</c>: the Jade version the repository is for; null when it is not stated or is none.</summary>
    public JadeVersion? Version { get; init; }

    /// <summary>The <c>[[deployment.scripts]]</c>, in file order: run after the schemas are loaded, one after another.</summary>
    public ImmutableArray<DeploymentScript> Scripts { get; init; } = [];

    /// <summary>Settings that are not known here, in file order.</summary>
    public ImmutableArray<RepositorySetting> Others { get; init; } = [];
}

/// <summary>A script of <c>[[deployment.scripts]]</c>. A text that is not stated is null.</summary>
/// <param name="Method">A method of JadeScript, or a qualified one: <c>Schema::Class::method</c>. Empty when it is missing or wrong.</param>
/// <param name="Location">Where the method is stated, or the script's table.</param>
public sealed record DeploymentScript(string Method, SourceLocation Location)
{
    /// <summary>The schema whose application runs the script.</summary>
    public string? Schema { get; init; }

    /// <summary>The application that runs the script.</summary>
    public string? App { get; init; }

    /// <summary>The parameter that the method gets.</summary>
    public string? Param { get; init; }

    /// <summary>Whether the method runs on a transient object; null when it is not stated.</summary>
    public bool? Transient { get; init; }
}

/// <summary>A setting that is kept as text.</summary>
/// <param name="Name">The dotted name, a table of a list with its index: <c>deployment.scripts[0].once</c>.</param>
/// <param name="Text">The value as the file has it.</param>
/// <param name="Location">Where its name stands.</param>
public sealed record RepositorySetting(string Name, string Text, SourceLocation Location);
