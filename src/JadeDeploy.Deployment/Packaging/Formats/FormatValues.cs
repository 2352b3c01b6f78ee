using System.Xml;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running.Jade;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Packaging.Formats;

/// <summary>The values of a deployment that are written into scripts and XML, and arrive there unchanged or not at all.</summary>
internal static class FormatValues
{
    /// <summary>Refuses a value that a format cannot carry.</summary>
    /// <param name="format">The format.</param>
    /// <param name="manifest">The deployment.</param>
    /// <exception cref="DeploymentException">JD4021 and JD4023, one for each.</exception>
    public static void Check(string format, Manifest manifest)
    {
        Diagnostic[] refusals =
        [
            .. Of(manifest).Where(v => !IsSafe(v.Value)).Distinct()
                .Select(v => PackageDiagnostics.UnsafeValue(format, v.What, ShownText.Of(v.Value))),
            .. JadePlanCheck.Refused(manifest.Plan).Where(v => IsSafe(v.Value))
                .Select(v => PackageDiagnostics.NotPassable(format, v.Step, ShownText.Of(v.Value))),
        ];
        if (refusals.Length > 0)
            throw new DeploymentException(refusals);
    }

    /// <summary>Whether every character of a value can be written.</summary>
    public static bool IsSafe(string value)
    {
        for (int i = 0; i < value.Length; i++)
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                i++;
            else if (char.IsControl(value[i]) || !XmlConvert.IsXmlChar(value[i]))
                return false;
        return true;
    }

    private static IEnumerable<(string What, string Value)> Of(Manifest manifest)
    {
        DeploymentPlan plan = manifest.Plan;
        yield return ("the repository's name", plan.RepositoryName);
        yield return ("the repository's origin", plan.RepositoryOrigin);
        yield return ("the description", plan.Description);
        foreach (string schema in plan.SchemasBefore.Keys.Concat(plan.SchemasAfter.Keys).Concat(plan.Providers.Keys).Concat(plan.ExternalSchemas))
            yield return ("the name of a schema", schema);
        foreach (PlannedOverride item in plan.Overrides)
            yield return ("the subject of an override", item.Subject);
        foreach (PlannedStep step in plan.Steps)
        {
            foreach (EntityKey removed in step.DeleteIfAbsent?.Removes ?? [])
                yield return ($"an entity that step {step.Number} deletes", removed.Name);
            foreach (string? value in step.Schemas.Append(step.Schema).Concat([step.Script?.Name, step.Script?.Parameter, step.Script?.Application]))
                if (value is not null)
                    yield return ($"a value of step {step.Number}", value);
        }
    }
}
