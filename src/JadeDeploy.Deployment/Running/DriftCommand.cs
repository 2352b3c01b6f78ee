using JadeDeploy.Deployment.Registry;

namespace JadeDeploy.Deployment.Running;

/// <summary>The command that shows which entities of a database differ: a run has no repository to tell.</summary>
internal static class DriftCommand
{
    /// <summary>The command for the drift of one repository.</summary>
    /// <param name="request">The run that found it.</param>
    /// <param name="registry">The registry, which knows where the repository comes from.</param>
    /// <param name="drift">The drift.</param>
    public static string For(RunRequest request, RegistryDocument registry, RepositoryDrift drift)
    {
        string origin = registry.Find(drift.Repository)?.Origin is { Length: > 0 } known ? $"\"{known}\"" : drift.Repository;
        return $"jadedeploy drift --database \"{request.TargetDatabase}\" --repository {origin}";
    }
}
