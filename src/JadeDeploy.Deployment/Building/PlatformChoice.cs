using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Source;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Building;

/// <summary>Finds the platform version to build for, from the surest source to the least sure.</summary>
internal static class PlatformChoice
{
    private static readonly JadeVersion Assumed = new(25, 0, 1);

    /// <summary>The version asked for, else the registry's, else that of <c>.jadegit</c>, else the highest stamp in the files, else 25.0.01.</summary>
    /// <exception cref="DeploymentException">The version asked for is none (JD3014).</exception>
    public static JadeVersion Choose(string? asked, JadeVersion? registered, JadeVersion? ofJadeGit, SchemaSet schemas, List<Diagnostic> warnings)
    {
        if (!string.IsNullOrEmpty(asked))
            return Parse(asked);
        if (registered is { } known)
            return known;
        if (ofJadeGit is { } stated)
            return stated;
        JadeVersion[] stamps = [.. Files(schemas).Select(f => f.Stamp).Where(s => !s.IsInternalBuild && s != default)];
        if (stamps.Length > 0)
            return stamps.Max();
        warnings.Add(PlanDiagnostics.PlatformVersionAssumed(Assumed));
        return Assumed;
    }

    /// <summary>A platform version as a person writes it.</summary>
    /// <exception cref="DeploymentException">It is none (JD3014).</exception>
    public static JadeVersion Parse(string asked) => JadeVersion.TryParse(asked, out JadeVersion version)
        ? version
        : throw new DeploymentException(PlanDiagnostics.InvalidOption("JadePlatformVersion", asked, "a version such as 22.0.05"));

    /// <summary>Refuses files that a newer release extracted than the platform is: an older one may not read them.</summary>
    /// <exception cref="DeploymentException">There are such files (JD3016).</exception>
    public static void RefuseNewerFiles(SchemaSet schemas, JadeVersion platform, SourcePaths paths, AllowedOverrides overrides)
    {
        Diagnostic[] newer = [.. Files(schemas)
            .Where(f => !f.Stamp.IsInternalBuild && f.Stamp with { Hotfix = 0 } > platform with { Hotfix = 0 })
            .Where(f => !overrides.Permits(NamedOverrides.NewerExtract, "JD3016", f.Path))
            .Select(f => PlanDiagnostics.NewerThanPlatform(paths.Locate(new SourceLocation(f.Path, 1, 1)), f.Stamp, platform))];
        if (newer.Length > 0)
            throw new DeploymentException(newer);
    }

    private static IEnumerable<(string Path, JadeVersion Stamp)> Files(SchemaSet schemas) =>
        schemas.Schemas.SelectMany(s => s.Forms.Select(f => (f.Path, f.Version)).Prepend((s.File.Path, s.File.Version)));
}
