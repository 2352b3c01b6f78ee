using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Registry;
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

    /// <summary>Records a version that the database holds already, if its catalogue equals it.</summary>
    /// <param name="version">The version.</param>
    /// <exception cref="DeploymentException">As <see cref="RegistryOperations.Adopt"/>; JD6007, JD6008.</exception>
    public RegistryDocument Adopt(DeployedVersion version) =>
        ChangeExisting((operations, session) => operations.Adopt(version, Differences(session)));

    /// <summary>Replaces the registry with a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DeploymentException">As <see cref="RegistryOperations.Load"/>; JD6007, JD6008.</exception>
    public RegistryDocument Load(string path) => ChangeExisting((operations, _) => operations.Load(path));

    // A wrong path must not become a new database with the registry of another one.
    private RegistryDocument ChangeExisting(Func<RegistryOperations, ITargetSession, RegistryDocument> change) =>
        target.Read().Database is { } database
            ? Change(database.PlatformVersion, database.Charset, change)
            : throw new DeploymentException(RunDiagnostics.CannotOpen(target.Name, "there is no such database. Check the path."));

    private RegistryDocument Change(
        JadeVersion platformVersion, string charset, Func<RegistryOperations, ITargetSession, RegistryDocument> change)
    {
        using IDisposable held = target.Lock(TimeSpan.Zero, CancellationToken.None);
        using ITargetSession session = target.Open(platformVersion, charset);
        return change(new RegistryOperations(session.Registry, session.Database, clock, by), session);
    }

    private static CatalogueComparison Differences(ITargetSession session) => (ImmutableSortedDictionary<string, ContentDigest> schemas) =>
        [.. SchemaDifference.Compare(session.Schemas(), schemas, []).Select(d => d.ToString())];
}
