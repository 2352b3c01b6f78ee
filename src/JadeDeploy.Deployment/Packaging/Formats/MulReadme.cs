using JadeDeploy.Deployment.Planning;

namespace JadeDeploy.Deployment.Packaging.Formats;

/// <summary>The text that goes with a list of schema files: how to load it, and what it does not do.</summary>
internal static class MulReadme
{
    /// <summary>The text, plain ASCII with CRLF.</summary>
    public static string Of(Manifest manifest)
    {
        DeploymentPlan plan = manifest.Plan;
        string style = PlanNames.ToText(plan.Steps.FirstOrDefault(s => s.LoadStyle is not null)?.LoadStyle ?? LoadStyle.LatestSchemaVersion);
        string reorganisation = string.Concat(plan.Steps.Where(s => s.Kind == StepKind.Reorganise).Select(Reorganisation));
        string database = plan.BoundDatabase is { } id ? $"For the database with the id {id} only: nothing here checks that.\n\n" : "";
        return $"""
            Deployment {manifest.PackageId} {manifest.Version.ToNormalizedString()}
            Commit {plan.From ?? "(none)"} to {plan.To}, for platform versions {Packaging.PlatformRange.ToText(manifest.PlatformRange)}

            {database}Load deploy.mul with exactly these arguments, from this folder. The defaults of the batch loader DELETE what a
            file does not name, and the files of a deployment name only what changed: deleteIfAbsent must be false.

                jadloadb path=<database> ini=<ini> server=singleUser schemaFile=deploy.mul loadStyle={style} deleteIfAbsent=false deleteMethodsIfAbsent=false deletePropertiesIfAbsent=false suppressReorg=true clearRestart=false showProgress=false
            {reorganisation}
            A list of files checks nothing: neither which version the database holds, nor whether the files are intact,
            and it does not update the registry. A database with a registry must then be told: prefer the package.

            """.ReplaceLineEndings("\r\n");
    }

    // A name with other characters would be taken apart by the shell it is pasted into, or by its code page; which ones they are is in the schema files.
    private static string Reorganisation(PlannedStep step) => $"""

        Then reorganise, and make the transition when applications have stopped ({step.Schemas.Length} schemas):

            jadclient path=<database> ini=<ini> server=singleUser schema=RootSchema app=JadeReorgApp startAppParameters action=initiateReorg schemas={string.Join(',', step.Schemas.Select(AsciiName))} waitForReorg=true initiateTransition=false endAppParameters
            jadclient path=<database> ini=<ini> server=singleUser schema=RootSchema app=JadeReorgApp startAppParameters action=initiateTransition endAppParameters

        """;

    private static string AsciiName(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? name : "<a schema whose name has other characters>";
}
