using JadeDeploy.Deployment.Diagnostics;

namespace JadeDeploy.Deployment.Registry;

/// <summary>An extracted registry file that stands in for a database in a build. It is never written.</summary>
/// <param name="path">The file's full path.</param>
public sealed class FileRegistryStore(string path) : IRegistryStore
{
    /// <inheritdoc/>
    public RegistryDocument? Read() => RegistryFile.Read(path);

    /// <inheritdoc/>
    public void CompareAndSwap(long? expectedEdition, RegistryDocument document) =>
        throw new DeploymentException(RegistryDiagnostics.FileIsReadOnly(path));
}
