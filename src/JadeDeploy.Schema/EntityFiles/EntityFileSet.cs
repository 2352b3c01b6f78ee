using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Writing;

namespace JadeDeploy.Schema.EntityFiles;

/// <summary>A schema put together from its entity files.</summary>
/// <param name="File">
/// Everything an extract keeps in its schema file. Its path is that of the schema's own entity file and it has no bytes:
/// nothing but its entities can be written.
/// </param>
/// <param name="Forms">Applications, forms and what else an extract keeps in its forms file; null when there is none of it.</param>
/// <param name="Files">The entity files, in ordinal order of their paths.</param>
public sealed record EntityFileSchema(SchemaFile File, FormsFile? Forms, ImmutableArray<EntityFile> Files)
{
    /// <summary>
    /// The schema as an extract of it would be: the same entities with the same content, and their ids. Only what entity
    /// files say and no extract is known to say (<see cref="ContentField.Unread"/>) is more.
    /// </summary>
    public SchemaDefinition ToDefinition() => new(File, Forms is null ? [] : [Forms]);
}

/// <summary>Puts the entity files of schemas together.</summary>
public static class EntityFileSet
{
    /// <summary>
    /// Makes one schema of the files of each, in ordinal order of the schemas' names. What the files together lack or say
    /// twice is in the diagnostics of <see cref="EntityFileSchema.File"/>; what is wrong with one file stays with that file.
    /// A file that could not be read is left out.
    /// </summary>
    /// <param name="files">The entity files of any number of schemas, in any order.</param>
    /// <param name="version">The version to stamp the schemas with, for entity files have none: that of <c>.jadegit</c>.</param>
    public static ImmutableArray<EntityFileSchema> Assemble(IEnumerable<EntityFile> files, JadeVersion version = default) =>
    [
        .. files
            .Where(f => f.SchemaName.Length > 0)
            .GroupBy(f => f.SchemaName, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Assemble(g.Key, [.. g.OrderBy(f => f.Path, StringComparer.Ordinal)], version)),
    ];

    private static EntityFileSchema Assemble(string name, ImmutableArray<EntityFile> files, JadeVersion version)
    {
        var problems = new List<Diagnostic>();
        EntityFile? own = files.FirstOrDefault(f => f.RootKind == "Schema");
        string path = own?.Path ?? $"schemas/{name}.jox";
        if (own is null)
            problems.Add(SchemaDiagnostics.SchemaFileMissing(new SourceLocation(files[0].Path, 1, 1), name));
        List<SchemaEntity> entities = Merged(own, files, problems);
        ImmutableArray<SchemaEntity> structure = [.. entities.Where(e => !FormElements.IsForms(e.Key))];
        ImmutableArray<SchemaEntity> forms = [.. entities.Where(e => FormElements.IsForms(e.Key))];
        var file = new SchemaFile(path, ReadOnlyMemory<byte>.Empty, [.. problems])
        {
            SchemaName = name,
            Superschema = own?.Superschema ?? "",
            IsComplete = true,
            Version = version,
            Entities = structure,
            CompleteTypes = files.SelectMany(f => f.Types).ToImmutableHashSet(StringComparer.Ordinal),
            HasUnknownSections = structure.Any(IsNotUnderstood),
        };
        FormsFile? formsFile = forms.IsEmpty
            ? null
            : new FormsFile(path, ReadOnlyMemory<byte>.Empty, []) { SchemaName = name, Version = version, Entities = forms };
        return new EntityFileSchema(file, formsFile, files);
    }

    private static bool IsNotUnderstood(SchemaEntity entity) =>
        entity.Content[ContentField.Unread] is not null || (entity.Key.Kind == EntityKind.Other && !ScmWriter.CanWrite(entity.Key));

    // The schema's own file comes first, as its entity does in an extract.
    private static List<SchemaEntity> Merged(EntityFile? own, ImmutableArray<EntityFile> files, List<Diagnostic> problems)
    {
        var byKey = new OrderedDictionary<EntityKey, SchemaEntity>();
        var byId = new Dictionary<Guid, SchemaEntity>();
        IEnumerable<EntityFile> inOrder = own is null ? files : files.Where(f => f != own).Prepend(own);
        foreach (SchemaEntity entity in inOrder.SelectMany(f => f.Entities))
        {
            if (!byKey.TryAdd(entity.Key, entity))
                problems.Add(SchemaDiagnostics.DefinedInTwoPlaces(entity.Location, entity.Key, byKey[entity.Key].Location));
            else if (entity.Id is { } id && !byId.TryAdd(id, entity))
                problems.Add(SchemaDiagnostics.SameId(entity.Location, entity.Key, id, byId[id].Key));
        }
        string schema = files[0].SchemaName;
        foreach (SchemaEntity inverse in Inverses(schema, files.SelectMany(f => f.InverseSides), problems))
            byKey.TryAdd(inverse.Key, inverse);
        return [.. byKey.Values.Select(e => WithDefault(e, own?.PrimaryLocale))];
    }

    // The default locale is said by the schema's file; an extract says it of the locale.
    private static SchemaEntity WithDefault(SchemaEntity entity, string? locale) =>
        entity.Key.Kind == EntityKind.Locale && entity.Key.SimpleName == locale
            ? entity.With(entity.Key, entity.Content.With(ContentField.Definition, $"{entity.Content[ContentField.Definition]} schemaDefaultLocale"))
            : entity;

    // Each half knows its own mode; either can say the relation.
    private static IEnumerable<SchemaEntity> Inverses(string schema, IEnumerable<InverseSide> sides, List<Diagnostic> problems)
    {
        foreach (IGrouping<(string, string), InverseSide> pair in sides.GroupBy(s => s.IsFirst ? (s.Property, s.Other) : (s.Other, s.Property)))
        {
            InverseSide? first = pair.FirstOrDefault(s => s.IsFirst);
            InverseSide? second = pair.FirstOrDefault(s => !s.IsFirst);
            var key = new EntityKey(EntityKind.Inverse, $"{schema}::{pair.Key.Item1}<>{schema}::{pair.Key.Item2}");
            if (first?.Relation is { } stated && second?.OppositeRelation is { } other && stated != other)
                problems.Add(SchemaDiagnostics.DefinedInTwoPlaces(second.Location, key, first.Location));
            string relation = first?.Relation ?? second?.OppositeRelation ?? "peerOf";
            yield return new SchemaEntity(
                key, EntityContent.Of((ContentField.Definition, $"{first?.Mode} {relation} {second?.Mode}".Trim())), (first ?? second)!.Location);
        }
    }
}
