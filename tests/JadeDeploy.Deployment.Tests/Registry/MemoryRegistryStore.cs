using System.Text;
using JadeDeploy.Deployment.Registry;

namespace JadeDeploy.Deployment.Tests.Registry;

/// <summary>Keeps a registry as bytes in memory, so that every test of it also writes and reads.</summary>
internal sealed class MemoryRegistryStore : IRegistryStore
{
    public MemoryRegistryStore(RegistryDocument? document = null) => Bytes = document is null ? null : RegistryFile.ToBytes(document);

    public byte[]? Bytes { get; private set; }

    public RegistryDocument? Read() => Bytes is null ? null : RegistryFile.Parse(Bytes, "memory");

    public void CompareAndSwap(long? expectedEdition, RegistryDocument document)
    {
        if (Read()?.Edition != expectedEdition)
            throw new InvalidOperationException($"Expected edition {expectedEdition}, found {Read()?.Edition}.");
        Bytes = RegistryFile.ToBytes(document);
    }

    public override string ToString() => Encoding.UTF8.GetString(Bytes ?? []);
}
