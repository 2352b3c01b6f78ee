using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;

namespace JadeDeploy.Deployment.Building;

/// <summary>What a build knows of its target: the registry, from the database or from a file that was extracted from it.</summary>
/// <param name="Registry">The registry; null when there is none, or nothing was given to ask.</param>
/// <param name="Schemas">The names of the schemas that the database has; null when it was not asked.</param>
internal sealed record KnownTarget(RegistryDocument? Registry, IReadOnlyList<string>? Schemas)
{
    /// <summary>The database, where its catalogue can be read; null when only a registry is known.</summary>
    public EmbeddedTarget? Catalogue { get; private init; }

    /// <summary>Reads the registry file if one is given, else the database.</summary>
    /// <exception cref="DeploymentException">The file or the database cannot be read, or the database has schemas and no registry (JD5033).</exception>
    public static KnownTarget Read(BuildRequest request, bool rangeIsGiven)
    {
        if (!string.IsNullOrEmpty(request.RegistryFile))
            return new KnownTarget(RegistryFile.Read(request.RegistryFile), null);
        if (string.IsNullOrEmpty(request.TargetDatabase))
            return new KnownTarget(null, null);
        ITarget target = TargetConnection.Parse(request.TargetDatabase, request.BaseDirectory).ToTarget();
        TargetOverview overview = target.ReadOverview();
        // A range says itself what the database holds; whether that is true is checked before it runs.
        if (overview is { Registry: null, Schemas.Length: > 0 } && !(rangeIsGiven && request.InitializeRegistry))
            throw new DeploymentException(RegistryDiagnostics.SchemasWithoutRegistry(target.Name, overview.Schemas));
        return new KnownTarget(overview.Registry, overview.Schemas) { Catalogue = target as EmbeddedTarget };
    }
}
