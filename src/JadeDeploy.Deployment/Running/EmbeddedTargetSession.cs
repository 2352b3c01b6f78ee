using System.Collections.Immutable;
using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Records;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Running;

/// <summary>An embedded database that is open for a run.</summary>
internal sealed class EmbeddedTargetSession(EmbeddedDatabase database) : ITargetSession
{
    public RegisteredDatabase Database { get; } = EmbeddedTarget.Describe(database);

    public IRegistryStore Registry { get; } = new EmbeddedRegistryStore(database);

    public bool RunsScripts => false;

    public ImmutableSortedDictionary<string, ContentDigest> Schemas() => EmbeddedTarget.Digests(database);

    public void DeclareExternal(ImmutableArray<string> schemas)
    {
        string[] declared = [.. database.Catalogue.ExternalSchemas.Union(schemas).Except(database.Catalogue.Schemas(CatalogueVersion.Current))];
        if (!declared.ToHashSet(StringComparer.Ordinal).SetEquals(database.Catalogue.ExternalSchemas))
            database.Catalogue.DeclareExternalSchemas(declared);
    }

    /// <inheritdoc/>
    /// <remarks>The step and the record that it is done are one transaction: a killed run resumes exactly.</remarks>
    public void Execute(string run, PlannedStep step, StepMode mode)
    {
        database.Journal.Write(run, step.Number, StepState.Started);
        database.Transact(() =>
        {
            CompleteLoadGuard.Check(database.Catalogue, step);
            bool isScript = step.Kind == StepKind.Script;
            if (mode == StepMode.Replay && step.Kind == StepKind.Commands)
                new CommandReplay(database, step).Run();
            else if (!isScript)
                EmbeddedStep.Run(database.Loader, step, clearRestart: mode == StepMode.RestartLoad);
            database.Journal.Write(run, step.Number, isScript ? StepState.NotRun : StepState.Done);
        });
    }

    public void Confirm(string run, int step) => database.Journal.Write(run, step, StepState.Confirmed);

    public ImmutableArray<RegisteredSchema> Waiting() =>
        [.. database.Catalogue.VersionedSchemas.Select(s => new RegisteredSchema(s, database.Catalogue.DigestOf(s, CatalogueVersion.Latest)))];

    public void Abort(string run, ImmutableArray<RegisteredSchema> waiting) => database.Transact(() =>
    {
        Dictionary<string, ContentDigest> now = Waiting().ToDictionary(s => s.Name, s => s.Digest, StringComparer.Ordinal);
        if (waiting.FirstOrDefault(s => !(now.TryGetValue(s.Name, out ContentDigest digest) && digest == s.Digest)) is { } changed)
            throw new StepException(SourceLocation.None,
                $"the schema {changed.Name} had changes that waited for a reorganisation before the run, and they are not the same any more.");
        string[] own = [.. now.Keys.Except(waiting.Select(s => s.Name))];
        if (own.Length > 0)
            EmbeddedStep.Refusing(() => database.Loader.Unversion(own));
        foreach (JournalEntry entry in database.Journal.Read(run))
            database.Journal.Write(run, entry.Step, StepState.Aborted);
    });

    public void Dispose() => database.Dispose();
}
