using JadeDeploy.Deployment.Diagnostics;

namespace JadeDeploy.Deployment.Registry;

/// <summary>
/// Keeps the registry as a file beside a database that is not asked for it. It is replaced as a whole; the run that
/// changes it holds the database's lock. It is as durable as the backups that include it.
/// </summary>
/// <param name="path">The file's full path; its folder exists when it is written.</param>
public sealed class DirectoryRegistryStore(string path) : IRegistryStore
{
    /// <inheritdoc/>
    public RegistryDocument? Read() => File.Exists(path) ? RegistryFile.Read(path) : null;

    /// <inheritdoc/>
    public void CompareAndSwap(long? expectedEdition, RegistryDocument document)
    {
        long? found = Read()?.Edition;
        if (found != expectedEdition)
            throw new DeploymentException(RegistryDiagnostics.ChangedMeanwhile(expectedEdition, found));
        RegistryFile.Write(path, document);
    }
}
