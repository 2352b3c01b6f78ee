using System.Collections.Immutable;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Platform;

namespace JadeDeploy.Deployment.Building;

/// <summary>Schemas that this repository builds on and another one deploys: the registry knows what is there.</summary>
internal static class Providers
{
    /// <summary>The schemas that are needed from other repositories, with the digests the registry records.</summary>
    public static ImmutableSortedDictionary<string, ContentDigest> Find(SchemaSet to, RegistryDocument? registry, ImmutableArray<string> external)
    {
        var providers = ImmutableSortedDictionary.CreateBuilder<string, ContentDigest>(StringComparer.Ordinal);
        foreach (string name in to.Schemas.SelectMany(SchemaOrder.Needs).Distinct(StringComparer.Ordinal))
        {
            if (SuppliedSchemas.Contains(name) || external.Contains(name) || to.Find(name) is not null)
                continue;
            if (registry?.OwnerOf(name)?.Schemas.First(s => s.Name == name) is { } schema)
                providers[name] = schema.Digest;
        }
        return providers.ToImmutable();
    }
}
