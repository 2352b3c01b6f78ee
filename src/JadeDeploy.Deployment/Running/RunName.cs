using JadeDeploy.Deployment.Registry;

namespace JadeDeploy.Deployment.Running;

/// <summary>How the journal names a run.</summary>
internal static class RunName
{
    /// <summary>
    /// The edition of the last change that is complete, and the package: the same package may be run again later, after
    /// another has taken the database back, and must not find its old journal. What a run notes in its pending record
    /// while it goes on makes new editions, but completes nothing.
    /// </summary>
    public static string Of(RegistryDocument pending) => $"{(pending.History.IsEmpty ? 0 : pending.History[^1].Edition)}-{pending.Pending?.Package.Digest}";
}
