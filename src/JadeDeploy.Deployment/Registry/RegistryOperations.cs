using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Registry;

/// <summary>Compares the catalogue of a database with the schemas of a version.</summary>
/// <param name="schemas">The digest of each schema of the version, by name.</param>
/// <param name="gone">Schemas that the version has no longer.</param>
/// <returns>The differences in words; none when the database holds exactly the version.</returns>
public delegate IReadOnlyList<string> CatalogueComparison(ImmutableSortedDictionary<string, ContentDigest> schemas, IEnumerable<string> gone);

/// <summary>The changes that a person can make to the registry of a database, apart from deploying.</summary>
/// <param name="store">Where the registry is kept.</param>
/// <param name="database">The database it belongs to.</param>
/// <param name="clock">Tells the time of changes.</param>
/// <param name="by">Who makes them.</param>
public sealed class RegistryOperations(IRegistryStore store, RegisteredDatabase database, TimeProvider clock, string by)
{
    /// <summary>Creates a registry without repositories.</summary>
    /// <exception cref="DeploymentException">JD5012: there is one already.</exception>
    public RegistryDocument Initialise()
    {
        if (store.Read() is { } stored)
            throw new DeploymentException(RegistryDiagnostics.AlreadyThere(database.Path, stored.Edition));
        return Store(null, RegistryUpdate.Created(database, clock.GetUtcNow(), by));
    }

    /// <summary>Records a version that the database holds already; creates the registry when there is none.</summary>
    /// <param name="version">The version.</param>
    /// <param name="compare">Compares it with the catalogue.</param>
    /// <param name="update">
    /// Whether it may take the place of a version that the registry holds: what was done by hand is recorded, and the
    /// history shows that no package did it.
    /// </param>
    /// <exception cref="DeploymentException">
    /// JD5013: the registry holds the repository, and this is no update. JD5014: the catalogue differs. JD5025: a schema belongs to another
    /// repository. JD5030: a run is unfinished.
    /// </exception>
    public RegistryDocument Adopt(DeployedVersion version, CatalogueComparison compare, bool update = false)
    {
        RegistryDocument? stored = store.Read();
        RegistryDocument registry = stored ?? RegistryUpdate.Created(database, clock.GetUtcNow(), by);
        CheckFinished(registry);
        RegisteredRepository? held = registry.Find(version.Repository);
        if (held is not null && !update)
            throw new DeploymentException(RegistryDiagnostics.AlreadyRegistered(version.Repository, held.Commit));
        foreach (string schema in version.Schemas.Keys)
            if (registry.OwnerOf(schema) is { } owner && owner.Name != version.Repository)
                throw new DeploymentException(RegistryDiagnostics.SchemaClaimed(schema, version.Repository, owner.Name));
        IEnumerable<string> gone = held is null ? [] : held.Schemas.Select(s => s.Name).Except(version.Schemas.Keys);
        if (compare(version.Schemas, gone) is { Count: > 0 } differences)
            throw new DeploymentException(RegistryDiagnostics.AdoptionDiffers(version.Commit, differences));
        return Store(stored?.Edition, RegistryUpdate.Adopted(registry, version, clock.GetUtcNow(), by));
    }

    /// <summary>Replaces the stored registry with a file. A registry that names no repository can be replaced by any.</summary>
    /// <exception cref="DeploymentException">
    /// JD5015: the file is of another database. JD5016: it is older. JD5017: its history is another. JD5030: a run is unfinished.
    /// </exception>
    public RegistryDocument Load(string path)
    {
        RegistryDocument loaded = RegistryFile.Read(path);
        RegistryDocument? stored = store.Read();
        CheckFinished(loaded);
        if (stored is not null)
        {
            CheckFinished(stored);
            if (!stored.IsEmpty)
                CheckContinues(loaded, stored, new SourceLocation(path));
        }
        return Store(stored?.Edition, RegistryUpdate.Loaded(loaded, stored?.Edition ?? 0, database, clock.GetUtcNow(), by));
    }

    /// <summary>Records the database as it is now: at another place, or as another one.</summary>
    /// <exception cref="DeploymentException">JD5011: there is no registry. JD5030: a run is unfinished.</exception>
    public RegistryDocument Relocate()
    {
        RegistryDocument stored = store.Read() ?? throw new DeploymentException(RegistryDiagnostics.NoRegistry(database.Path));
        CheckFinished(stored);
        return Store(stored.Edition, RegistryUpdate.Relocated(stored, database, clock.GetUtcNow(), by));
    }

    private RegistryDocument Store(long? expectedEdition, RegistryDocument registry)
    {
        store.CompareAndSwap(expectedEdition, registry);
        return registry;
    }

    private static void CheckFinished(RegistryDocument registry)
    {
        if (registry.Pending is { } run)
            throw new DeploymentException(RegistryDiagnostics.RunPending(
                run.Repository, $"{run.Package.Id} {run.Package.Version}", run.StartedBy, run.StartedAt, isThisPackage: false, command: null));
    }

    private static void CheckContinues(RegistryDocument loaded, RegistryDocument stored, SourceLocation file)
    {
        if (loaded.Database.Id != stored.Database.Id)
            throw new DeploymentException(RegistryDiagnostics.OtherDatabase(file, loaded.Database.Id, stored.Database.Id));
        if (loaded.Edition < stored.Edition)
            throw new DeploymentException(RegistryDiagnostics.EditionGoesBack(file, loaded.Edition, stored.Edition));
        for (int i = 0; i < stored.History.Length; i++)
            if (i >= loaded.History.Length || loaded.History[i].Digest != stored.History[i].Digest)
                throw new DeploymentException(RegistryDiagnostics.HistoryDiffers(file, i + 1));
    }
}
