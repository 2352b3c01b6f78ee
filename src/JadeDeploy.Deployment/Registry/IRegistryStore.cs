using JadeDeploy.Deployment.Diagnostics;

namespace JadeDeploy.Deployment.Registry;

/// <summary>Where a registry is kept.</summary>
public interface IRegistryStore
{
    /// <summary>Reads and checks the registry; null when there is none.</summary>
    /// <exception cref="DeploymentException">JD5001 to JD5007: what is kept is not a registry.</exception>
    RegistryDocument? Read();

    /// <summary>Replaces the registry, in one durable step, if nobody else has done so.</summary>
    /// <param name="expectedEdition">The edition that was read; null when there was no registry.</param>
    /// <param name="document">The new registry.</param>
    /// <exception cref="DeploymentException">JD5009: the registry has another edition by now; nothing was written.</exception>
    void CompareAndSwap(long? expectedEdition, RegistryDocument document);
}
