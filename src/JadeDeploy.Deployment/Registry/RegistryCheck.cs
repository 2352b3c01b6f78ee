using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Registry;

/// <summary>What a registry says about a plan that may run.</summary>
public enum RegistryVerdict
{
    /// <summary>The plan fits and is to be run.</summary>
    Ready,

    /// <summary>The registry names the plan's target already: there is nothing to do.</summary>
    AlreadyDeployed,
}

/// <summary>
/// Decides from the registry whether a plan may run. A plan is bound to content (its repository's commit, its schemas
/// and their providers), not to an edition: another repository's deployment does not make it stale. To a database only
/// where that was asked for.
/// </summary>
public static class RegistryCheck
{
    /// <summary>Checks a plan that is about to run.</summary>
    /// <param name="registry">The registry as read; an empty one for a new database.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="platforms">The platform versions that the package is for.</param>
    /// <exception cref="DeploymentException">JD5038: it is bound to another database. JD5013, JD5020 to JD5029: every reason why it may not run.</exception>
    public static RegistryVerdict Check(RegistryDocument registry, DeploymentPlan plan, VersionRange platforms)
    {
        if (plan.BoundDatabase is { } bound && bound != registry.Database.Id)
            throw new DeploymentException(RegistryDiagnostics.OtherDatabase(bound, registry.Database));
        RegisteredRepository? held = registry.Find(plan.RepositoryName);
        if (held is not null && held.Commit == plan.To && Differing(held, plan.SchemasAfter).Count == 0)
            return RegistryVerdict.AlreadyDeployed;

        List<Diagnostic> findings =
        [
            .. Base(registry, plan, held),
            .. Ownership(registry, plan),
            .. Providers(registry, plan),
            .. Platform(registry.Database, plan, platforms),
        ];
        return findings.Count == 0 ? RegistryVerdict.Ready : throw new DeploymentException(findings);
    }

    /// <summary>Checks that no other run is unfinished, and that a continued one is continued with its own package.</summary>
    /// <param name="registry">The registry as read.</param>
    /// <param name="package">The digest of the package.</param>
    /// <param name="resume">Whether an unfinished run is to be continued.</param>
    /// <param name="command">The command that continues it with this package; null where it is not known.</param>
    /// <returns>The run to continue, or null to start one.</returns>
    /// <exception cref="DeploymentException">JD5030: a run is unfinished. JD5031: it is of another package. JD6024: it waits for its transition.</exception>
    public static PendingRun? CheckPending(RegistryDocument registry, ContentDigest package, bool resume, string? command = null)
    {
        if (registry.Pending is not { } run)
            return null;
        bool isThisPackage = run.Package.Digest == package;
        string name = $"{run.Package.Id} {run.Package.Version}";
        if (!resume && run.State == PendingState.AwaitingTransition)
            throw new DeploymentException(RunDiagnostics.AwaitsTransition(run.Repository, name, isThisPackage, command));
        if (!resume)
            throw new DeploymentException(RegistryDiagnostics.RunPending(run.Repository, name, run.StartedBy, run.StartedAt, isThisPackage, command));
        return isThisPackage ? run : throw new DeploymentException(RegistryDiagnostics.ResumeOther(name, run.Package.Digest, package));
    }

    private static IEnumerable<Diagnostic> Base(RegistryDocument registry, DeploymentPlan plan, RegisteredRepository? held)
    {
        string name = plan.RepositoryName;
        if (held is null)
        {
            if (plan.From is not null && !plan.InitializesRegistry)
                yield return RegistryDiagnostics.UnknownRepository(name, plan.From, [.. registry.Repositories.Select(r => r.Name)]);
        }
        else if (plan.InitializesRegistry)
            yield return RegistryDiagnostics.AlreadyRegistered(name, held.Commit);
        else if (plan.From is null)
            yield return RegistryDiagnostics.CompleteButDeployed(name, held.Commit);
        else if (held.Commit != plan.From)
            yield return held.Previous.Contains(plan.From)
                ? RegistryDiagnostics.Stale(name, plan.From, held.Commit)
                : RegistryDiagnostics.OtherBase(name, plan.From, held.Commit);
        else if (Differing(held, plan.SchemasBefore) is { Count: > 0 } schemas)
            yield return RegistryDiagnostics.OtherContent(name, held.Commit, schemas);
    }

    private static IEnumerable<Diagnostic> Ownership(RegistryDocument registry, DeploymentPlan plan) =>
        from schema in plan.SchemasBefore.Keys.Union(plan.SchemasAfter.Keys).Order(StringComparer.Ordinal)
        let owner = registry.OwnerOf(schema)
        where owner is not null && owner.Name != plan.RepositoryName
        select RegistryDiagnostics.SchemaClaimed(schema, plan.RepositoryName, owner.Name);

    private static IEnumerable<Diagnostic> Providers(RegistryDocument registry, DeploymentPlan plan)
    {
        foreach ((string schema, ContentDigest expected) in plan.Providers)
            if (registry.OwnerOf(schema) is not { } owner)
                yield return RegistryDiagnostics.ProviderMissing(schema);
            else if (owner.Schemas.First(s => s.Name == schema).Digest is var found && found != expected)
                yield return RegistryDiagnostics.ProviderDiffers(schema, owner.Name, expected, found);
    }

    private static IEnumerable<Diagnostic> Platform(RegisteredDatabase database, DeploymentPlan plan, VersionRange platforms)
    {
        JadeVersion found = database.PlatformVersion;
        if (!PlatformRange.Includes(platforms, found))
            yield return RegistryDiagnostics.PlatformOutside(found, PlatformRange.ToText(platforms));
        if (database.Charset != plan.Charset)
            yield return RegistryDiagnostics.CharsetDiffers(database.Charset, plan.Charset);
    }

    private static List<string> Differing(RegisteredRepository held, ImmutableSortedDictionary<string, ContentDigest> schemas)
    {
        Dictionary<string, ContentDigest> registered = held.Schemas.ToDictionary(s => s.Name, s => s.Digest, StringComparer.Ordinal);
        return
        [
            .. registered.Keys.Union(schemas.Keys).Order(StringComparer.Ordinal)
                .Where(s => !(registered.TryGetValue(s, out ContentDigest a) && schemas.TryGetValue(s, out ContentDigest b) && a == b)),
        ];
    }
}
