using System.Collections.Immutable;
using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Records;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
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
    public void Execute(string run, PlannedStep step)
    {
        database.Journal.Write(run, step.Number, StepState.Started);
        database.Transact(() =>
        {
            CompleteLoadGuard.Check(database.Catalogue, step);
            bool isScript = step.Kind == StepKind.Script;
            if (!isScript)
                EmbeddedStep.Run(database.Loader, step);
            database.Journal.Write(run, step.Number, isScript ? StepState.NotRun : StepState.Done);
        });
    }

    public void Dispose() => database.Dispose();
}
