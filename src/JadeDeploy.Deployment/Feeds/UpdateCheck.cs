using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Feeds;

/// <summary>
/// Checks each package of a chain against what the database will hold when its turn comes, before the first one runs: a
/// chain that must fail in its middle is not begun.
/// </summary>
internal static class UpdateCheck
{
    /// <summary>Checks a package; gives what the database will hold after it.</summary>
    /// <param name="target">What to call the database.</param>
    /// <param name="state">What it holds, or will hold then.</param>
    /// <param name="package">The package.</param>
    /// <param name="request">How it will be run.</param>
    /// <exception cref="DeploymentException">As <see cref="RunCheck.Check"/>.</exception>
    public static TargetState Check(string target, TargetState state, DeploymentPackage package, RunRequest request)
    {
        RunCheck.Check(target, state, package, request);
        DeploymentPlan plan = package.Plan;
        RegisteredDatabase database = state.Database ?? new RegisteredDatabase(Guid.Empty, target, plan.PlatformVersion, plan.Charset);
        RegistryDocument registry = state.Registry ?? RegistryUpdate.Created(database, DateTimeOffset.UnixEpoch, "");
        return state with
        {
            Database = database,
            Registry = RegistryUpdate.Deployed(registry, new DeployedVersion
            {
                Repository = plan.RepositoryName,
                Origin = plan.RepositoryOrigin,
                From = plan.From,
                Commit = plan.To,
                Schemas = plan.SchemasAfter,
                Verified = VerificationLevel.Catalogue,
                Package = new RegisteredPackage(package.PackageId, package.Version.ToNormalizedString(), package.Digest),
            }, DateTimeOffset.UnixEpoch, "") with { Pending = null },
            Schemas = After(state.Schemas, plan),
            Unfinished = [],
            StepsDone = [],
        };
    }

    private static ImmutableSortedDictionary<string, ContentDigest> After(ImmutableSortedDictionary<string, ContentDigest> schemas, DeploymentPlan plan) =>
        schemas.RemoveRange(plan.SchemasBefore.Keys).SetItems(plan.SchemasAfter);
}
