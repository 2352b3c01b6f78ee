using JadeDeploy.Deployment.Planning;

namespace JadeDeploy.Deployment.Building;

/// <summary>
/// Commits that change nothing but comments in methods. They are left out as a whole or not at all: a database that had some
/// changes of a commit and not others would not be what its registry says.
/// </summary>
internal static class CommentChanges
{
    /// <summary>Whether a plan has nothing else to do, and the build leaves that out.</summary>
    public static bool AreLeftOut(DeploymentPlan plan, BuildRequest request, KnownTarget target) =>
        request.IgnoreCommentChanges
        && !plan.InitializesRegistry
        && !plan.Changes.IsEmpty
        && plan.Changes.All(c => c.OnlyComments)
        && plan.Steps.All(s => s.Kind != StepKind.Script)
        && target.Registry?.Find(plan.RepositoryName) is not null;
}
