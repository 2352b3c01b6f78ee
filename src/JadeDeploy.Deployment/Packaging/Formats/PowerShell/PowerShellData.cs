using System.Collections.Immutable;
using JadeDeploy.Deployment.Packaging.Archive;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running.Jade;
using JadeDeploy.Schema.Model;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Packaging.Formats;

/// <summary>The section of the script that says what is deployed: literals and nothing else.</summary>
internal static class PowerShellData
{
    /// <summary>The section.</summary>
    /// <param name="manifest">The deployment.</param>
    /// <param name="files">The files that the script verifies.</param>
    public static string Of(Manifest manifest, IEnumerable<ArchiveEntry> files)
    {
        DeploymentPlan plan = manifest.Plan;
        var text = new PowerShellLiteral();
        text.Line("# ---- What is deployed. Generated: do not edit ----------------------------------------------------------------------");
        text.Line("");
        text.Open("$Deployment = @{");
        text.Member("PackageId", manifest.PackageId);
        text.Member("PackageVersion", manifest.Version.ToNormalizedString());
        text.Member("PackageDigest", manifest.Identity.ToString());
        text.Member("Repository", plan.RepositoryName);
        text.Member("Origin", RepositoryOrigin.WithoutCredentials(plan.RepositoryOrigin));
        text.Member("From", plan.From);
        text.Member("To", plan.To);
        text.Member("Description", plan.Description);
        text.Member("PlatformVersion", plan.PlatformVersion.ToString());
        text.Member("PlatformRange", PlatformRange.ToText(manifest.PlatformRange));
        text.Member("PlatformFirst", FourNumbers(manifest.PlatformRange.MinVersion!));
        text.Member("PlatformEnd", FourNumbers(manifest.PlatformRange.MaxVersion!));
        text.Member("Charset", plan.Charset);
        text.Member("InitializesRegistry", plan.InitializesRegistry);
        text.Member("BoundDatabase", plan.BoundDatabase?.ToString());
        text.Member("PointOfNoReturn", plan.PointOfNoReturn ?? 0);
        Schemas(text, "SchemasBefore", plan.SchemasBefore);
        Schemas(text, "SchemasAfter", plan.SchemasAfter);
        Schemas(text, "Providers", plan.Providers);
        text.Items("Overrides", PlannedOverride.Sorted(plan.Overrides), o =>
        {
            text.Member("Name", o.Name);
            text.Member("Code", o.Code);
            text.Member("Subject", o.Subject);
        });
        text.Texts("Scripts", plan.Steps.Select(s => s.Script?.Name).OfType<string>());
        text.Items("Files", files, f =>
        {
            text.Member("Path", f.Name);
            text.Member("Digest", ContentDigest.Of(f.Content.Span).ToString());
        });
        text.Items("Steps", plan.Steps.OrderBy(s => s.Number), step => Step(text, step));
        text.Items("ErrorPatterns", LoaderOutput.Patterns, p =>
        {
            text.Member("Pattern", p.Pattern);
            text.Member("Number", p.Number ?? 0);
        });
        text.Items("ErrorRanges", LoaderOutput.ErrorNumbers, r =>
        {
            text.Member("First", r.First);
            text.Member("Last", r.Last);
        });
        text.Close("}");
        return text.ToString();
    }

    private static void Step(PowerShellLiteral text, PlannedStep step)
    {
        text.Member("Number", step.Number);
        text.Member("Kind", PlanNames.ToText(step.Kind));
        text.Member("Schema", step.Schema);
        text.Items("Programs", StepPrograms.Of(step), program =>
        {
            text.Member("Program", program.Program);
            text.Items("Arguments", program.Arguments, argument =>
            {
                text.Member("Text", argument.Text);
                text.Member("Place", argument.Place is { } place ? PlanNames.ToText(place) : "");
                text.Member("File", argument.File ?? "");
            });
        });
    }

    private static void Schemas(PowerShellLiteral text, string name, ImmutableSortedDictionary<string, ContentDigest> schemas) =>
        text.Items(name, schemas.OrderBy(s => s.Key, StringComparer.Ordinal), schema =>
        {
            text.Member("Name", schema.Key);
            text.Member("Digest", schema.Value.ToString());
        });

    private static string FourNumbers(NuGetVersion version) => version.Version.ToString(4);
}
