using System.Text;
using JadeDeploy.Database;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Registry;

/// <summary>Keeps the registry in the embedded database itself, as a dynamic object in <c>_rootdef</c>: it is backed up with it.</summary>
/// <param name="database">The open database.</param>
public sealed class EmbeddedRegistryStore(EmbeddedDatabase database) : IRegistryStore
{
    /// <summary>The name of the dynamic object.</summary>
    public const string ObjectName = "JadeDeployRegistry";

    private const string Place = $"_rootdef/{ObjectName}";

    /// <inheritdoc/>
    /// <exception cref="DeploymentException">JD5001 to JD5006, or JD5015: the registry is that of another database.</exception>
    public RegistryDocument? Read()
    {
        if (database.DynamicObjects.Read(ObjectName) is not { } stored)
            return null;
        RegistryDocument registry = RegistryFile.Parse(Encoding.UTF8.GetBytes(stored.Json), Place);
        return registry.Database.Id == database.Id
            ? registry
            : throw new DeploymentException(RegistryDiagnostics.OtherDatabase(new SourceLocation(Place), registry.Database.Id, database.Id));
    }

    /// <inheritdoc/>
    public void CompareAndSwap(long? expectedEdition, RegistryDocument document)
    {
        string json = RegistryFile.ToText(document);
        if (!database.DynamicObjects.CompareAndSwap(ObjectName, expectedEdition, document.Edition, json))
            throw new DeploymentException(RegistryDiagnostics.ChangedMeanwhile(
                expectedEdition, database.DynamicObjects.Read(ObjectName)?.Edition));
    }
}
