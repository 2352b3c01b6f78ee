using System.Collections.Immutable;
using System.Data.Common;
using System.Diagnostics;
using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Records;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Running;

/// <summary>An embedded database as a target.</summary>
/// <param name="path">The full path of its file.</param>
public sealed class EmbeddedTarget(string path) : ITarget
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <inheritdoc/>
    public string Name => path;

    /// <inheritdoc/>
    public TargetTraits Traits => TargetTraits.Embedded;

    /// <inheritdoc/>
    /// <remarks>Its own loader takes every plan.</remarks>
    public void Require(DeploymentPlan plan)
    {
    }

    /// <inheritdoc/>
    public TargetState Read() => File.Exists(path) ? Opened(ReadFile) : new TargetState();

    /// <inheritdoc/>
    public TargetOverview ReadOverview() => File.Exists(path)
        ? Opened(() =>
        {
            using EmbeddedDatabase database = EmbeddedDatabase.Open(path, readOnly: true);
            return new TargetOverview(new EmbeddedRegistryStore(database).Read(), database.Catalogue.Schemas(CatalogueVersion.Current));
        })
        : new TargetOverview(null, []);

    /// <inheritdoc/>
    public ImmutableArray<ExtractedSchema> ReadSchemas(IReadOnlyCollection<string>? schemas) => File.Exists(path)
        ? Opened(() =>
        {
            using EmbeddedDatabase database = EmbeddedDatabase.Open(path, readOnly: true);
            return database.Catalogue.Schemas(CatalogueVersion.Current)
                .Where(s => schemas?.Contains(s) ?? true)
                .Select(s => CatalogueExtract.Of(database.Catalogue, s, CatalogueVersion.Current))
                .ToImmutableArray();
        })
        : throw new DeploymentException(RunDiagnostics.CannotOpen(path, "there is no such database. Check the path."));

    /// <inheritdoc/>
    public IDisposable Lock(TimeSpan wait, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            if (TryLock() is { } taken)
                return taken;
            TimeSpan left = wait - waited.Elapsed;
            if (left <= TimeSpan.Zero || cancellation.WaitHandle.WaitOne(left < Pause ? left : Pause))
                throw new DeploymentException(RunDiagnostics.Locked(path, Holder()));
        }
    }

    /// <inheritdoc/>
    public ITargetSession Open(JadeVersion platformVersion, string charset) => new EmbeddedTargetSession(Opened(() =>
        File.Exists(path) ? EmbeddedDatabase.Open(path) : EmbeddedDatabase.Create(path, platformVersion, charset)));

    /// <summary>The schemas of other repositories that have to do with some schemas; none when there is no database.</summary>
    /// <exception cref="DeploymentException">JD6007: the database cannot be read.</exception>
    internal ImmutableArray<SchemaDefinition> ReadNeighbours(IReadOnlyCollection<SchemaDefinition> own) => File.Exists(path)
        ? Opened(() =>
        {
            using EmbeddedDatabase database = EmbeddedDatabase.Open(path, readOnly: true);
            return NeighbouringSchemas.Read(database, own);
        })
        : [];

    internal static RegisteredDatabase Describe(EmbeddedDatabase database) =>
        new(database.Id, database.CreatedPath, database.PlatformVersion, database.Charset);

    internal static ImmutableSortedDictionary<string, ContentDigest> Digests(EmbeddedDatabase database) =>
        database.Catalogue.Schemas(CatalogueVersion.Current).ToImmutableSortedDictionary(
            schema => schema, schema => database.Catalogue.DigestOf(schema, CatalogueVersion.Current), StringComparer.Ordinal);

    private TargetState ReadFile()
    {
        using EmbeddedDatabase database = EmbeddedDatabase.Open(path, readOnly: true);
        RegistryDocument? registry = new EmbeddedRegistryStore(database).Read();
        return new TargetState
        {
            Database = Describe(database),
            Registry = registry,
            Schemas = Digests(database),
            Needs = database.Catalogue.Needs(CatalogueVersion.Current),
            Unfinished = [.. database.Catalogue.VersionedSchemas.Union(database.Catalogue.ReorganisedSchemas).Order(StringComparer.Ordinal)],
            StepsDone = StepsDone(database, registry),
        };
    }

    private static ImmutableHashSet<int> StepsDone(EmbeddedDatabase database, RegistryDocument? registry) =>
        registry is { Pending: not null }
            ? [.. database.Journal.Read(RunName.Of(registry)).Where(e => e.State is StepState.Done or StepState.NotRun or StepState.Confirmed).Select(e => e.Step)]
            : [];

    private DatabaseLock? TryLock()
    {
        try
        {
            return DatabaseLock.TryAcquire(path, out DatabaseLock? taken) ? taken : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException(RunDiagnostics.CannotOpen(path, e.Message));
        }
    }

    private string? Holder() =>
        Read().Registry?.Pending is { } run ? $"{run.Package.Id} {run.Package.Version}, started {run.StartedAt:u} by {run.StartedBy}" : null;

    private T Opened<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DatabaseFormatException or DbException or InvalidDataException)
        {
            throw new DeploymentException(RunDiagnostics.CannotOpen(path, e.Message));
        }
    }
}
