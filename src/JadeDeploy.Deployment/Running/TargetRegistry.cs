using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running.Jade;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Running;

/// <summary>
/// The registry of a target: <see cref="RegistryOperations"/> with the database opened and locked as each of them needs.
/// </summary>
/// <param name="target">The target.</param>
/// <param name="clock">Tells the time of changes.</param>
/// <param name="by">Who makes them.</param>
public sealed class TargetRegistry(ITarget target, TimeProvider clock, string by)
{
    /// <summary>The registry. Nothing is locked or changed.</summary>
    /// <exception cref="DeploymentException">JD5011: there is none; JD6007: the database cannot be read.</exception>
    public RegistryDocument Show() =>
        target.Read().Registry ?? throw new DeploymentException(RegistryDiagnostics.NoRegistry(target.Name));

    /// <summary>Writes the registry to a file. Nothing is locked or changed.</summary>
    /// <exception cref="DeploymentException">As <see cref="Show"/>; JD5008: the file cannot be written.</exception>
    public RegistryDocument Extract(string path)
    {
        RegistryDocument registry = Show();
        RegistryFile.Write(path, registry);
        return registry;
    }

    /// <summary>Creates a registry without repositories, and the database when it does not exist.</summary>
    /// <param name="platformVersion">The platform version of a new database.</param>
    /// <param name="charset">The character set of a new database.</param>
    /// <exception cref="DeploymentException">As <see cref="RegistryOperations.Initialise"/>; JD6007, JD6008.</exception>
    public RegistryDocument Initialise(JadeVersion platformVersion, string charset) =>
        Change(platformVersion, charset, (operations, _) => operations.Initialise());

    /// <summary>As <see cref="Initialise"/> with a default of the platform version, which only a database that is created can take.</summary>
    /// <exception cref="DeploymentException">As <see cref="Initialise"/>; JD6062: the database is there and does not tell its version.</exception>
    public RegistryDocument InitialiseNew(JadeVersion byDefault, string charset) => target.Traits.StatesPlatform
        ? Initialise(byDefault, charset)
        : throw new DeploymentException(JadeDiagnostics.PlatformUnknown(target.Name));

    /// <summary>Records a version that the database holds already, if its catalogue equals it.</summary>
    /// <param name="version">The version, with the level that a comparison would give.</param>
    /// <param name="isUnverified">Whether it is recorded without a comparison, at the level of exit codes.</param>
    /// <param name="update">Whether it may take the place of a version that the registry holds.</param>
    /// <exception cref="DeploymentException">
    /// As <see cref="RegistryOperations.Adopt"/>; JD6007, JD6008. JD6060: there is nothing to compare with. JD6062: the platform version is not known.
    /// </exception>
    public RegistryDocument Adopt(DeployedVersion version, bool isUnverified = false, bool update = false) => ChangeExisting((operations, session) => isUnverified
        ? operations.Adopt(version with { Verified = VerificationLevel.ExitCodes }, (_, _) => [], update)
        : operations.Adopt(version with { Verified = session.Verification }, Differences(session), update));

    /// <summary>Says that the database was moved to where it is, or that it is a copy and another database from now on.</summary>
    /// <exception cref="DeploymentException">JD5011: there is no registry. JD5048: it is where the registry says. JD5030: a run is unfinished.</exception>
    public RegistryDocument Relocate(bool isCopy)
    {
        if (target is not JadeTarget jade)
            throw new DeploymentException(RegistryDiagnostics.NothingToAdopt(target.Name));
        using IDisposable held = target.Lock(TimeSpan.Zero, CancellationToken.None);
        IRegistryStore store = jade.Store;
        RegistryDocument registry = store.Read() ?? throw new DeploymentException(RegistryDiagnostics.NoRegistry(target.Name));
        if (jade.IsAt(registry.Database.Path))
            throw new DeploymentException(RegistryDiagnostics.NothingToAdopt(target.Name));
        RegisteredDatabase database = registry.Database with { Path = target.Name, Id = isCopy ? Guid.NewGuid() : registry.Database.Id };
        return new RegistryOperations(store, database, clock, by).Relocate();
    }

    /// <summary>Replaces the registry with a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DeploymentException">As <see cref="RegistryOperations.Load"/>; JD6007, JD6008.</exception>
    public RegistryDocument Load(string path)
    {
        if (target is not JadeTarget jade || target.ReadOverview().Registry is not null)
            return ChangeExisting((operations, _) => operations.Load(path));
        // The registry goes from one store of a database to the other, or to a database that has none yet.
        RegisteredDatabase registered = RegistryFile.Read(path).Database;
        return Change(registered.PlatformVersion, registered.Charset, (_, session) =>
        {
            RegisteredDatabase database = jade.IsAt(registered.Path) ? registered : session.Database;
            return new RegistryOperations(session.Registry, database, clock, by).Load(path);
        });
    }

    /// <summary>The platform version and character set of a database that does not tell them; null when nobody stated them.</summary>
    public (JadeVersion Version, string Charset)? Stated { get; init; }

    // A wrong path must not become a new database with the registry of another one.
    private RegistryDocument ChangeExisting(Func<RegistryOperations, ITargetSession, RegistryDocument> change)
    {
        if (target.Traits.StatesPlatform)
            return target.Read().Database is { } database
                ? Change(database.PlatformVersion, database.Charset, change)
                : throw new DeploymentException(RunDiagnostics.CannotOpen(target.Name, "there is no such database. Check the path."));
        if ((target.ReadOverview().Registry?.Database is { } registered ? (registered.PlatformVersion, registered.Charset) : Stated) is { } known)
            return Change(known.Item1, known.Item2, change);
        throw new DeploymentException(JadeDiagnostics.PlatformUnknown(target.Name));
    }

    private RegistryDocument Change(
        JadeVersion platformVersion, string charset, Func<RegistryOperations, ITargetSession, RegistryDocument> change)
    {
        using IDisposable held = target.Lock(TimeSpan.Zero, CancellationToken.None);
        using ITargetSession session = target.Open(platformVersion, charset);
        return change(new RegistryOperations(session.Registry, session.Database, clock, by), session);
    }

    private static CatalogueComparison Differences(ITargetSession session) => (schemas, gone) =>
        [.. SchemaDifference.Compare(session.Schemas(), schemas, gone).Select(d => d.ToString())];
}
