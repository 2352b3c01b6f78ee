using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Source;

namespace JadeDeploy.Deployment.Building;

/// <summary>What a build has found out before it reads any schema.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Target">What is known of the target.</param>
/// <param name="Repository">The repository, open.</param>
/// <param name="Name">What the repository is called in registries.</param>
/// <param name="Versions">The two commits.</param>
/// <param name="Overrides">The guards that are lifted by name.</param>
internal sealed record BuildContext(BuildRequest Request, KnownTarget Target, ISourceRepository Repository, string Name, BuildVersions Versions, AllowedOverrides Overrides)
{
    /// <summary>What the registry says of the repository; null when it says nothing, or a range overrides it.</summary>
    public RegisteredRepository? Held => Versions.Range.Previous is null ? Target.Registry?.Find(Name) : null;
}
