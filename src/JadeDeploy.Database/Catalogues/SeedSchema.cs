using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Catalogues;

/// <summary>A schema to put into a database without loading it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Superschema">Its superschema's name.</param>
/// <param name="Entities">Its entities; the schema itself may be among them.</param>
public sealed record SeedSchema(string Name, string Superschema, IEnumerable<SchemaEntity> Entities);
