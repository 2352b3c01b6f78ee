using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Running;

/// <summary>
/// Compares the catalogue with what the load of a complete definition counts on, right before it runs: what the load
/// would delete is then exactly what a person consented to.
/// </summary>
internal static class CompleteLoadGuard
{
    private const int Shown = 5;

    /// <summary>Does nothing for a step that deletes nothing.</summary>
    /// <exception cref="StepException">The schema has other content than the package was built for.</exception>
    public static void Check(Catalogue catalogue, PlannedStep step)
    {
        if (step.DeleteIfAbsent is not { } deletion)
            return;
        if (step.Schema is not { } schema)
            throw new StepException(SourceLocation.None, "The step deletes what its files lack and names no schema.");
        if (catalogue.DigestOf(schema, CatalogueVersion.Latest) == deletion.SchemaBefore)
            return;
        EntityKey[] missing = [.. deletion.Removes.Where(k => !catalogue.Contains(k, CatalogueVersion.Latest)).Take(Shown)];
        throw new StepException(SourceLocation.None,
            $"Schema {schema} has other content than this package was built for, so its complete load could delete more than was consented to"
            + (missing.Length == 0 ? "." : $": there is no {string.Join(", no ", missing)}."));
    }
}
