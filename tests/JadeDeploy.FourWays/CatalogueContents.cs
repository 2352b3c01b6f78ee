using System.Collections.Immutable;
using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;

namespace JadeDeploy.FourWays;

/// <summary>All that the catalogue of an embedded database holds.</summary>
internal static class CatalogueContents
{
    private const string RegistrySchema = "JadeDeployRegistrySchema";

    /// <summary>Every entity with its digest in key order; and what waits for a reorganisation or a transition, which is nothing after a deployment.</summary>
    /// <remarks>The schema that keeps a registry in a Jade database is not of any package.</remarks>
    /// <param name="path">The database.</param>
    public static ImmutableArray<string> Of(string path)
    {
        using EmbeddedDatabase database = EmbeddedDatabase.Open(path, readOnly: true);
        Catalogue catalogue = database.Catalogue;
        return
        [
            .. catalogue.Schemas(CatalogueVersion.Current)
                .Where(s => s != RegistrySchema)
                .SelectMany(s => catalogue.Digests(s, CatalogueVersion.Current))
                .OrderBy(e => e.Key).Select(e => $"{e.Key} {e.Digest}"),
            .. catalogue.VersionedSchemas.Union(catalogue.ReorganisedSchemas).Order(StringComparer.Ordinal).Select(s => $"changes of {s} that wait"),
        ];
    }
}
