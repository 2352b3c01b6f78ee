using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;
using JadeDeploy.Schema.Scm.Writing;

namespace JadeDeploy.Generation;

/// <summary>
/// What must hold for every generated schema file. Each method gives null, or what does not hold, so that tests and
/// the long runs check the same.
/// </summary>
public static class SchemaProperties
{
    private static readonly JadeVersion Written = new(25, 0, 1);

    /// <summary>Every property, for one file.</summary>
    /// <param name="schema">The file.</param>
    /// <param name="renderings">The renderings to compare; the first is read in detail and written again.</param>
    public static string? FirstBroken(GeneratedSchema schema, IReadOnlyList<Rendering> renderings)
    {
        SchemaFile file = Read(schema, renderings[0]);
        return ExactlyTheExpectedEntities(schema, file)
            ?? SameDigests(schema, file, renderings)
            ?? SameAfterWriting(file);
        // The lossless rewrite (the unchanged file gives the same bytes) is checked here, for every rendering, as soon as
        // the library has it: it needs nothing but schema.Render(rendering).
    }

    /// <summary>Reading finds the entities that were put in, no other, and warns only of unknown sections.</summary>
    public static string? ExactlyTheExpectedEntities(GeneratedSchema schema, SchemaFile file)
    {
        List<Diagnostic> others = [.. file.Diagnostics.Where(d => d.Code != "JD2005")];
        if (others.Count > 0)
            return $"a sound file has a diagnostic: {others[0]}";
        if (file.Diagnostics.Length != schema.UnknownSections)
            return $"{schema.UnknownSections} unknown sections, {file.Diagnostics.Length} warnings";
        if (file.SchemaName != schema.Name || file.IsComplete != schema.IsComplete)
            return $"the header was read as {file.SchemaName}, complete: {file.IsComplete}";
        Dictionary<EntityKey, SchemaEntity> found = [];
        foreach (SchemaEntity entity in file.Entities)
            if (!found.TryAdd(entity.Key, entity))
                return $"{entity.Key} was found twice";
        foreach (ExpectedEntity expected in schema.Expected)
        {
            if (!found.Remove(expected.Key, out SchemaEntity? entity))
                return $"{expected.Key} was not found";
            if (!expected.Describes(entity))
                return $"{expected.Key} should have '{expected.Fragment}' in its {expected.Field}, which is '{entity.Content[expected.Field!]}'";
        }
        return found.Count == 0 ? null : $"{found.Keys.First()} was found and is not in the file";
    }

    /// <summary>Every rendering has the same entities with the same digests.</summary>
    public static string? SameDigests(GeneratedSchema schema, SchemaFile file, IEnumerable<Rendering> renderings)
    {
        foreach (Rendering rendering in renderings)
        {
            SchemaFile other = Read(schema, rendering);
            if (Difference(file.Entities, other.Entities) is { } difference)
                return $"rendered as {rendering}: {difference}";
        }
        return null;
    }

    /// <summary>What <see cref="ScmWriter"/> writes of the entities reads back as the same entities.</summary>
    public static string? SameAfterWriting(SchemaFile file)
    {
        // A section that is not understood cannot be written; the schema comes first.
        SchemaEntity[] entities = [.. file.Entities.Where(e => e.Key.Kind != EntityKind.Other || ScmWriter.CanWrite(e.Key))];
        byte[] bytes = ScmWriter.Write(new ScmWriteRequest
        {
            SchemaName = file.SchemaName,
            Superschema = file.Superschema,
            Version = Written,
            IsComplete = file.IsComplete,
            Entities = entities,
            Schema = entities[0],
            CompleteTypes = file.CompleteTypes,
        });
        SchemaFile again = ScmReader.Read(file.Path, bytes);
        if (again.Diagnostics.Length > 0)
            return $"what was written has a diagnostic: {again.Diagnostics[0]}";
        return Difference(entities, again.Entities) is { } difference ? $"written and read again: {difference}" : null;
    }

    private static SchemaFile Read(GeneratedSchema schema, Rendering rendering) =>
        ScmReader.Read("Generated.scm", schema.Render(rendering));

    private static string? Difference(IReadOnlyCollection<SchemaEntity> left, IReadOnlyCollection<SchemaEntity> right)
    {
        Dictionary<EntityKey, SchemaEntity> others = [];
        foreach (SchemaEntity entity in right)
            others[entity.Key] = entity;
        foreach (SchemaEntity entity in left)
        {
            if (!others.Remove(entity.Key, out SchemaEntity? other))
                return $"{entity.Key} is missing";
            if (entity.Content.Digest != other.Content.Digest)
                return $"{entity.Key} differs: {Text(entity)} | {Text(other)}";
        }
        return others.Count == 0 ? null : $"{others.Keys.First()} is new";
    }

    private static string Text(SchemaEntity entity) => string.Join(", ", entity.Content.Fields.Select(f => $"{f.Key}='{f.Value}'"));
}
