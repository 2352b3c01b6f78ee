using JadeDeploy.Deployment.Registry;

namespace JadeDeploy.Deployment.Running;

/// <summary>The pending record of a run that goes on, as the target's registry holds it.</summary>
internal sealed class PendingRecord(IRegistryStore store, RegistryDocument registry)
{
    /// <summary>The registry that holds the record.</summary>
    public RegistryDocument Registry { get; private set; } = registry;

    /// <summary>The record.</summary>
    public PendingRun Run => Registry.Pending ?? throw new InvalidOperationException("No run has started.");

    /// <summary>Writes how far the run has got.</summary>
    public void Update(Func<PendingRun, PendingRun> change)
    {
        RegistryDocument next = RegistryUpdate.Progressed(Registry, change(Run));
        store.CompareAndSwap(Registry.Edition, next);
        Registry = next;
    }
}
