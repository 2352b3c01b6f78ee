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
        foreach (PlannedStep step in plan.Steps.Where(s => s.Kind != StepKind.Script))
            Run(database, step);
        string[] differences = [.. Differences(database, to).Take(ShownDifferences)];
        if (differences.Length > 0)
            throw new DeploymentException(PlanDiagnostics.ProofFailed(string.Join("; ", differences)));
    }

    private static void Run(EmbeddedDatabase database, PlannedStep step)
    {
        try
        {
            CompleteLoadGuard.Check(database.Catalogue, step);
            EmbeddedStep.Run(database.Loader, step);
        }
        catch (StepException refusal)
        {
            throw new DeploymentException(PlanDiagnostics.ProofFailed($"step {step.Number} is refused with {refusal.Message}"));
        }
    }

    private static IEnumerable<string> Differences(EmbeddedDatabase database, SchemaSet to)
    {
        Dictionary<EntityKey, ContentFingerprint> held = database.Catalogue.Schemas(CatalogueVersion.Current)
            .SelectMany(s => database.Catalogue.Fingerprints(s, CatalogueVersion.Current)).ToDictionary(e => e.Key, e => e.Fingerprint);
        foreach (SchemaEntity wanted in to.Schemas.SelectMany(s => s.Entities))
        {
            if (!held.Remove(wanted.Key, out ContentFingerprint fingerprint))
                yield return $"{wanted.Key} is missing";
            else if (fingerprint != wanted.Fingerprint)
                yield return $"{wanted.Key} has other content";
        }
        foreach (EntityKey left in held.Keys.Order())
            yield return $"{left} is still there";
    }
}
