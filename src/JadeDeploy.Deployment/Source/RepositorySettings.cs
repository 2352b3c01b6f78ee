using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Settings;

namespace JadeDeploy.Deployment.Source;

/// <summary>The settings that JadeGit keeps at the root of a repository (<c>.jadegit</c>).</summary>
internal static class RepositorySettings
{
    /// <summary>Reads the settings of a version; null when it has none.</summary>
    /// <param name="tree">The version.</param>
    /// <param name="warnings">Takes what a person should know, with places a person can open.</param>
    /// <exception cref="DeploymentException">The file is broken (JD2051, JD2080 to JD2084).</exception>
    public static RepositorySettingsFile? Read(ISourceTree tree, List<Diagnostic> warnings)
    {
        if (tree.KindOf(RepositorySettingsReader.FileName) != SourceEntryKind.File)
            return null;
        RepositorySettingsFile settings = RepositorySettingsReader.Read(
            RepositorySettingsReader.FileName, tree.Open(RepositorySettingsReader.FileName).Read());
        var findings = new SourceFindings(tree.Paths);
        findings.AddRange(settings.Diagnostics);
        findings.ThrowIfErrors();
        warnings.AddRange(findings.Warnings);
        return settings;
    }

    /// <summary>The scripts of a version that is deployed already: what is wrong with its file stops nobody any more.</summary>
    public static ImmutableArray<DeploymentScript> DeployedScripts(ISourceTree tree) =>
        tree.KindOf(RepositorySettingsReader.FileName) == SourceEntryKind.File
            ? RepositorySettingsReader.Read(RepositorySettingsReader.FileName, tree.Open(RepositorySettingsReader.FileName).Read()).Scripts
            : [];
}
