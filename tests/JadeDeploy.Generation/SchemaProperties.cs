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
    private static readonly string[] Warnings = ["JD2005", "JD2011"];

    /// <summary>Every property, for one file.</summary>
    /// <param name="schema">The file.</param>
    /// <param name="number">Chooses the renderings and styles, so that all of them are tried within every few files.</param>
    /// <param name="each">How many renderings to compare, and in how many styles to write.</param>
    public static string? FirstBroken(GeneratedSchema schema, ulong number, int each)
    {
        IReadOnlyList<Rendering> renderings = Some([.. schema.Renderings], number, each);
        SchemaFile file = Read(schema, renderings[0]);
        return ExactlyTheExpectedEntities(schema, file)
            ?? FingerprintsOfTheFields(file)
            ?? LosslessProperties.SameInEveryRendering(schema, file, renderings)
            ?? LosslessProperties.SameAfterRewriting(schema, renderings[0], file, Some(LosslessProperties.Rewrites, number, each))
            ?? SameAfterWriting(schema, Some(LosslessProperties.Styles, number, each));
    }

    /// <summary>Reading finds the entities that were put in, no other, and warns only of unknown sections and modifiers.</summary>
    public static string? ExactlyTheExpectedEntities(GeneratedSchema schema, SchemaFile file)
    {
        if (file.Diagnostics.FirstOrDefault(d => !Warnings.Contains(d.Code)) is { } other)
            return $"a sound file has a diagnostic: {other}";
        if (file.Diagnostics.Count(d => d.Code == "JD2005") != schema.UnknownSections)
            return $"{schema.UnknownSections} unknown sections, other warnings: {string.Join(' ', file.Diagnostics)}";
        if (file.Diagnostics.Count(d => d.Code == "JD2011") != schema.UnknownModifiers)
            return $"{schema.UnknownModifiers} unknown modifiers, other warnings: {string.Join(' ', file.Diagnostics)}";
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

    /// <summary>The fingerprint that reading gave without making fields is that of the fields.</summary>
    public static string? FingerprintsOfTheFields(SchemaFile file)
    {
        foreach (SchemaEntity entity in file.Entities)
            if (EntityContent.Of(entity.Content.Fields).Fingerprint != entity.Fingerprint)
                return $"{entity.Key} has another fingerprint than its fields: {EntityComparison.Text(entity)}";
        return null;
    }

    /// <summary>What <see cref="ScmWriter"/> writes of the entities reads back as the same entities, with the same marks where they are written.</summary>
    public static string? SameAfterWriting(GeneratedSchema schema, IEnumerable<ScmStyle> styles)
    {
        SchemaFile file = Read(schema, Rendering.Usual);
        foreach (ScmStyle style in styles)
        {
            if (LosslessProperties.Write(schema, file, style) is not { } bytes)
                continue;
            SchemaFile again = ScmReader.Read(file.Path, bytes);
            if (Codes(file) != Codes(again))
                return $"written as {style}: the diagnostics were {Codes(file)} and are {string.Join(' ', again.Diagnostics)}";
            bool hasMarks = style is { HasTimeStamps: true, HasModelNumbers: true };
            if (EntityComparison.Difference(file.Entities, again.Entities, withMarks: hasMarks) is { } difference)
                return $"written as {style} and read again: {difference}";
            // A stub without members is no entity, and is not written.
            if (!again.CompleteTypes.IsSubsetOf(file.CompleteTypes))
                return $"written as {style}: the complete types were {string.Join(' ', file.CompleteTypes)} and are {string.Join(' ', again.CompleteTypes)}";
        }
        return null;
    }

    /// <summary>Some of many, others for the next number: 7 has no factor in common with how many there are, so none is left out.</summary>
    internal static IReadOnlyList<T> Some<T>(IReadOnlyList<T> all, ulong number, int count) =>
        [.. Enumerable.Range(0, count).Select(i => all[(int)((number * (ulong)count + (ulong)i) * 7 % (ulong)all.Count)])];

    internal static SchemaFile Read(GeneratedSchema schema, Rendering rendering) => ScmReader.Read("Generated.scm", schema.Render(rendering));

    private static string Codes(SchemaFile file) => string.Join(' ', file.Diagnostics.Select(d => d.Code).Order(StringComparer.Ordinal));
}
