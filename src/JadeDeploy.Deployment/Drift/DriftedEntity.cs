using System.Collections.Immutable;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Drift;

/// <summary>What happened to an entity of a database.</summary>
public enum DriftAction
{
    /// <summary>The database has it, the version has not.</summary>
    Added,

    /// <summary>The database has it with other content.</summary>
    Changed,

    /// <summary>The version has it, the database has not.</summary>
    Missing,
}

/// <summary>An entity in which a database differs from the version that its registry names.</summary>
/// <param name="Action">What happened in the database.</param>
/// <param name="Entity">The entity. What came or went as a whole is one: a new class without its properties.</param>
/// <param name="Location">Where the version states it, relative to the repository's root; none for what the database added.</param>
public sealed record DriftedEntity(DriftAction Action, EntityKey Entity, SourceLocation Location)
{
    /// <summary>Compares the schemas of a version with those of a database.</summary>
    /// <param name="version">The schemas of the version.</param>
    /// <param name="database">The schemas of the database.</param>
    public static ImmutableArray<DriftedEntity> Compare(ImmutableArray<SchemaDefinition> version, ImmutableArray<ExtractedSchema> database)
    {
        // What a person did to a database by other means is not known, so nothing counts as a rename.
        ImmutableArray<Change> changes = SchemaComparison.Compare(new SchemaSet(version), new SchemaSet([.. database.Select(Definition)]), []);
        return [.. changes.Select(c => new DriftedEntity(ActionOf(c.Action), c.Entity, c.Before?.Location ?? SourceLocation.None))];
    }

    private static DriftAction ActionOf(ChangeAction action) => action switch
    {
        ChangeAction.Add => DriftAction.Added,
        ChangeAction.Delete => DriftAction.Missing,
        _ => DriftAction.Changed,
    };

    private static SchemaDefinition Definition(ExtractedSchema schema) => new(
        new SchemaFile("", ReadOnlyMemory<byte>.Empty, [])
        {
            SchemaName = schema.Name,
            Superschema = schema.Superschema,
            IsComplete = true,
            Entities = schema.Entities,
        },
        []);
}
