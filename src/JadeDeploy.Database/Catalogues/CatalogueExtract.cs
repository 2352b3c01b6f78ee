using System.Collections.Immutable;
using JadeDeploy.Database.Names;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Catalogues;

/// <summary>A schema as the catalogue holds it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Superschema">Its superschema's name.</param>
/// <param name="Entities">Its entities, in key order, without places. Equal schemas give equal lists.</param>
public sealed record ExtractedSchema(string Name, string Superschema, ImmutableArray<SchemaEntity> Entities);

/// <summary>Takes schemas out of a catalogue.</summary>
public static class CatalogueExtract
{
    /// <summary>All schemas of a version, in ordinal order of their names.</summary>
    public static ImmutableArray<ExtractedSchema> Of(Catalogue catalogue, CatalogueVersion version) =>
        [.. catalogue.Schemas(version).Select(name => Of(catalogue, name, version))];

    /// <summary>One schema of a version.</summary>
    /// <exception cref="ArgumentException">The version has no such schema.</exception>
    public static ExtractedSchema Of(Catalogue catalogue, string schema, CatalogueVersion version)
    {
        EntityContent header = catalogue.Find(new EntityKey(EntityKind.Schema, schema), version)
            ?? throw new ArgumentException($"The database has no schema '{schema}'.", nameof(schema));
        return new ExtractedSchema(schema, DefinitionText.SuperschemaOf(header), catalogue.Entities(schema, version));
    }
}
