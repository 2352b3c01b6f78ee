using System.Collections.Immutable;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Running.Jade;

/// <summary>
/// A database of the Jade Platform as a target. What is known of it is its registry; what it holds only when the
/// connection string allows an extract of all schemas (<c>Verify=extract</c>).
/// </summary>
/// <param name="settings">Where it is, and how its programs are used.</param>
public sealed class JadeTarget(JadeSettings settings) : ITarget
{
    private readonly JadeDirectory _directory = new(settings.Path);

    /// <inheritdoc/>
    public string Name => settings.Path;

    /// <inheritdoc/>
    public TargetTraits Traits => TargetTraits.Jade;

    private bool IsExtracted => settings.Verify == JadeVerification.Extract;

    /// <inheritdoc/>
    /// <exception cref="DeploymentException">JD6052, JD6053, JD6059, JD6061; JD5047: it was moved or copied.</exception>
    public TargetState Read()
    {
        RegistryDocument? registry = ReadRegistry();
        ImmutableArray<SchemaDefinition> schemas = IsExtracted ? new JadeExtract(settings).Read() : [];
        IReadOnlyDictionary<int, JournalState> steps = registry is { Pending: not null }
            ? _directory.Journal(RunName.Of(registry)).Read()
            : ImmutableDictionary<int, JournalState>.Empty;
        return new TargetState
        {
            Database = registry?.Database,
            Registry = registry,
            IsCatalogueKnown = IsExtracted,
            Schemas = JadeExtract.Digests(schemas),
            Needs = JadeExtract.Needs(schemas),
            StepsDone = [.. steps.Where(s => s.Value == JournalState.Done).Select(s => s.Key)],
            StepsUnknown = [.. steps.Where(s => s.Value is JournalState.Started or JournalState.Unknown).Select(s => s.Key)],
        };
    }

    /// <inheritdoc/>
    /// <exception cref="DeploymentException">As <see cref="Read"/>.</exception>
    public TargetOverview ReadOverview()
    {
        RegistryDocument? registry = ReadRegistry();
        return IsExtracted
            ? new TargetOverview(registry, [.. new JadeExtract(settings).Read().Select(s => s.Name).Order(StringComparer.Ordinal)])
            : new TargetOverview(registry, []) { IsCatalogueKnown = false };
    }

    /// <inheritdoc/>
    /// <exception cref="DeploymentException">JD6060: the connection string does not allow it. JD6052, JD6053, JD6059.</exception>
    public ImmutableArray<ExtractedSchema> ReadSchemas(IReadOnlyCollection<string>? schemas)
    {
        JadeInstallation.Check(settings);
        return IsExtracted
            ? JadeExtract.Extracted(new JadeExtract(settings).Read().Where(s => schemas?.Contains(s.Name) ?? true))
            : throw new DeploymentException(JadeDiagnostics.CatalogueUnread(Name));
    }

    /// <inheritdoc/>
    public void Require(DeploymentPlan plan)
    {
        JadePlanCheck.Check(plan);
        if (!IsExtracted && plan.Steps.FirstOrDefault(s => s.DeleteIfAbsent is not null) is { } deleting)
            throw new DeploymentException(JadeDiagnostics.CompleteLoadUnchecked(Name, deleting.Number));
    }

    /// <inheritdoc/>
    /// <exception cref="DeploymentException">JD6052, JD6053 as well.</exception>
    public IDisposable Lock(TimeSpan wait, CancellationToken cancellation)
    {
        JadeInstallation.Check(settings);
        return JadeDirectoryLock.Take(_directory, Name, wait, cancellation);
    }

    /// <inheritdoc/>
    /// <exception cref="DeploymentException">JD5047: it was moved or copied. JD6052, JD6053, JD6061.</exception>
    public ITargetSession Open(JadeVersion platformVersion, string charset)
    {
        RegisteredDatabase database = ReadRegistry()?.Database ?? new RegisteredDatabase(Guid.NewGuid(), settings.Path, platformVersion, charset);
        return new JadeTargetSession(settings, _directory, database, Store);
    }

    /// <summary>Where its registry is kept.</summary>
    internal IRegistryStore Store => settings.Registry == JadeRegistryStore.File
        ? new DirectoryRegistryStore(_directory.Registry)
        : new SchemaRegistryStore(settings, _directory);

    /// <summary>Whether a registry was made for a database at this place.</summary>
    internal bool IsAt(string path) => string.Equals(
        Path.TrimEndingDirectorySeparator(path), settings.Path, OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private RegistryDocument? ReadRegistry()
    {
        JadeInstallation.Check(settings);
        RegistryDocument? registry = Store.Read();
        return registry is null || IsAt(registry.Database.Path)
            ? registry
            : throw new DeploymentException(RegistryDiagnostics.Relocated(Name, registry.Database.Path));
    }
}
