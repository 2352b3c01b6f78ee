using System.Collections.Immutable;

namespace JadeDeploy.Schema.Model;

/// <summary>One schema of a version: its schema file and the forms files that go with it.</summary>
/// <param name="File">The schema file.</param>
/// <param name="Forms">Its forms files, in load order: RPS mappings last.</param>
public sealed record SchemaDefinition(SchemaFile File, ImmutableArray<FormsFile> Forms)
{
    /// <summary>The schema's name.</summary>
    public string Name => File.SchemaName;

    /// <summary>The superschema's name.</summary>
    public string Superschema => File.Superschema;

    /// <summary>All entities of the schema, of the schema file first.</summary>
    public IEnumerable<SchemaEntity> Entities => File.Entities.Concat(Forms.SelectMany(f => f.Entities));
}

/// <summary>The schemas of one version: what a commit holds, or what a database holds.</summary>
/// <param name="Schemas">The schemas, in ordinal order of their names.</param>
public sealed record SchemaSet(ImmutableArray<SchemaDefinition> Schemas)
{
    /// <summary>A version without schemas.</summary>
    public static SchemaSet Empty { get; } = new([]);

    /// <summary>A schema by name, or null.</summary>
    public SchemaDefinition? Find(string name) => Schemas.FirstOrDefault(s => s.Name == name);
}
