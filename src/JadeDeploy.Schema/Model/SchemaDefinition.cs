using System.Collections.Immutable;

namespace JadeDeploy.Schema.Model;

/// <summary>One schema of a version: its schema file and the forms files that go with it.</summary>
public sealed class SchemaDefinition
{
    /// <summary>Puts the files of a schema together.</summary>
    /// <param name="file">The schema file.</param>
    /// <param name="forms">Its forms files, in load order: RPS mappings last.</param>
    public SchemaDefinition(SchemaFile file, ImmutableArray<FormsFile> forms)
    {
        (File, Forms) = (file, forms);
        Entities = Merge(file, forms);
    }

    /// <summary>The schema file.</summary>
    public SchemaFile File { get; }

    /// <summary>The forms files, in load order: RPS mappings last.</summary>
    public ImmutableArray<FormsFile> Forms { get; }

    /// <summary>The schema's name.</summary>
    public string Name => File.SchemaName;

    /// <summary>The superschema's name.</summary>
    public string Superschema => File.Superschema;

    /// <summary>All entities of the schema, those of the schema file first.</summary>
    public ImmutableArray<SchemaEntity> Entities { get; }

    // A relational view of an RPS mapping stands in the forms file and in the mapping file: what is loaded last counts.
    private static ImmutableArray<SchemaEntity> Merge(SchemaFile file, ImmutableArray<FormsFile> forms)
    {
        var merged = new OrderedDictionary<EntityKey, SchemaEntity>(file.Entities.Length);
        foreach (SchemaEntity entity in file.Entities.Concat(forms.SelectMany(f => f.Entities)))
            merged[entity.Key] = entity;
        return [.. merged.Values];
    }
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
