using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Running;

/// <summary>
/// Proves a package: its bytes, as read back from the file, are run on an embedded database in memory that holds the
/// older version; what it holds afterwards must be the newer version, entity by entity.
/// </summary>
public static class Proof
{
    private const int ShownDifferences = 5;

    /// <summary>Proves a package.</summary>
    /// <param name="package">The package as read back.</param>
    /// <param name="from">The older version.</param>
    /// <param name="to">The newer version.</param>
    /// <exception cref="DeploymentException">The package does not do what it should (JD3013).</exception>
    public static void Check(DeploymentPackage package, SchemaSet from, SchemaSet to)
    {
        DeploymentPlan plan = package.Plan;
        using EmbeddedDatabase database = EmbeddedDatabase.CreateInMemory(plan.PlatformVersion, plan.Charset);
        database.Catalogue.DeclareExternalSchemas(plan.ExternalSchemas.Concat(plan.Providers.Keys));
        database.Catalogue.Seed(SchemaOrder.ProvidersFirst(from).Select(s => new SeedSchema(s.Name, s.Superschema, s.Entities)));
        // Scripts change no schema, and there is nothing here that could run them.
        var originals = new ProofFiles(to);
        foreach (PlannedStep step in plan.Steps.Where(s => s.Kind != StepKind.Script))
            Run(database, step, originals);
        string[] differences = [.. Differences(database.Catalogue, to).Take(ShownDifferences)];
        if (differences.Length > 0)
            throw new DeploymentException(PlanDiagnostics.ProofFailed(string.Join("; ", differences)));
    }

    private static void Run(EmbeddedDatabase database, PlannedStep step, ProofFiles originals)
    {
        try
        {
            CompleteLoadGuard.Check(database.Catalogue, step);
            EmbeddedStep.Run(database.Loader, step, files: originals.ToLoad);
        }
        catch (StepException refusal)
        {
            throw new DeploymentException(PlanDiagnostics.ProofFailed($"step {step.Number} is refused with {refusal.Message}"));
        }
    }

    private static IEnumerable<string> Differences(Catalogue catalogue, SchemaSet to)
    {
        foreach (SchemaDefinition schema in to.Schemas.Where(s => !catalogue.IsSeeded(s.Name, s.Entities)))
            foreach (string difference in Differences(catalogue, schema))
                yield return difference;
        foreach (string schema in catalogue.Schemas(CatalogueVersion.Current).Where(s => to.Find(s) is null))
            yield return $"{new EntityKey(EntityKind.Schema, schema)} is still there";
    }

    private static IEnumerable<string> Differences(Catalogue catalogue, SchemaDefinition schema)
    {
        int found = 0;
        foreach (SchemaEntity wanted in schema.Entities)
        {
            EntityContent? held = catalogue.Find(wanted.Key, CatalogueVersion.Current);
            if (held is null)
                yield return $"{wanted.Key} is missing";
            else if (held.Fingerprint != wanted.Fingerprint)
                yield return $"{wanted.Key} has other content";
            found += held is null ? 0 : 1;
        }
        // A schema has an entity once: what was not found is there beside what is wanted.
        if (found == catalogue.Count(schema.Name, CatalogueVersion.Current))
            yield break;
        HashSet<EntityKey> known = [.. schema.Entities.Select(e => e.Key)];
        foreach (SchemaEntity left in catalogue.Entities(schema.Name, CatalogueVersion.Current).Where(e => !known.Contains(e.Key)))
            yield return $"{left.Key} is still there";
    }
}
