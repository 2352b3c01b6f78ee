using JadeDeploy.Deployment.Registry;

namespace JadeDeploy.Deployment.Running;

/// <summary>How the journal names a run.</summary>
internal static class RunName
{
    /// <summary>
    /// The edition that the pending record made, and the package: the same package may be run again later, after
    /// another has taken the database back, and must not find its old journal.
    /// </summary>
    public static string Of(RegistryDocument pending) => $"{pending.Edition}-{pending.Pending?.Package.Digest}";
}
