using System.Collections.Immutable;
using System.Text;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Sections;

/// <summary>
/// Reads a schema that was extracted in sections: a folder with a <c>.cls</c> file for each type below <c>Types</c>, and <c>.sec</c>
/// files with the text of the other sections. <b>Unverified:</b> the platform's documentation names these files (2018, "Extracting
/// Schemas in Sections") and no public repository has any, so what they look like inside is an assumption: a <c>.cls</c> is a class
/// extract, and a <c>.sec</c> holds its section as a schema file does, with or without the section's word in front.
/// </summary>
public static class SectionExtractReader
{
    private const string Header = "schemaDefinitions";

    // These only list the types whose files have the section's entries.
    private static readonly string[] Lists =
    [
        "typeHeaders", "interfaceDefs", "membershipDefinitions", "typeDefinitions", "externalKeyDefinitions", "memberKeyDefinitions",
        "typeSources", "addedFiles", "deletedFiles",
    ];

    /// <summary>Reads the files of one schema as if they were its schema file. Never throws for bad input.</summary>
    /// <param name="path">What to call the whole in diagnostics: the folder.</param>
    /// <param name="files">The <c>.cls</c> and <c>.sec</c> files of the folder, in any order.</param>
    /// <returns>The schema; it has no bytes of its own. Every entity has its place in the file that states it.</returns>
    public static SchemaFile Read(string path, IEnumerable<SectionFile> files)
    {
        SectionFile[] ordered = [.. files.OrderBy(f => f.IsType).ThenBy(f => f.Name != Header).ThenBy(f => f.Path, StringComparer.Ordinal)];
        List<SchemaFile> parts = [];
        foreach (SectionFile file in ordered.Where(f => f.IsType || f.Name == Header))
            parts.Add(ScmReader.Read(file.Path, file.Bytes));
        SchemaFile? first = parts.FirstOrDefault(p => p.SchemaName.Length > 0);
        if (first is null)
            return new SchemaFile(path, default, [.. parts.SelectMany(p => p.Diagnostics), SchemaDiagnostics.NoSectionHeader(new SourceLocation(path))]);
        foreach (SectionFile file in ordered.Where(f => !f.IsType && f.Name != Header && !Lists.Contains(f.Name)))
            parts.Add(ReadSection(file, first));
        return Join(path, first, parts);
    }

    // The text of a section alone is no schema file, so it is read behind the header of its schema.
    private static SchemaFile ReadSection(SectionFile section, SchemaFile schema)
    {
        if (!UsableText.TryDecode(section.Path, section.Bytes, out SchemaText? text, out ImmutableArray<Diagnostic> unusable))
            return new SchemaFile(section.Path, section.Bytes, unusable);
        string front = $"jadeVersionNumber \"{schema.Version}\";\nschemaDefinition\n{schema.SchemaName} subschemaOf {schema.Superschema} partialDefinition;\n";
        bool hasWord = text.Text.TrimStart().StartsWith(Word(section), StringComparison.Ordinal);
        front += hasWord ? "" : Word(section) + "\n";
        SchemaFile read = ScmReader.Read(section.Path, Encoding.UTF8.GetBytes(front + text.Text));
        int lines = front.Count(c => c == '\n');
        return read with
        {
            Entities = [.. read.Entities.Select(e => Moved(e, lines))],
            Diagnostics = [.. read.Diagnostics.Select(d => d with { Location = Moved(d.Location, lines) })],
        };
    }

    // The documentation calls one of the files otherwise than its section.
    private static string Word(SectionFile section) => section.Name switch
    {
        "externalFunctions" => Keywords.TextOf(Keyword.ExternalFunctionDefinitions),
        _ => section.Name,
    };

    private static SchemaEntity Moved(SchemaEntity entity, int lines) => new(entity.Key, entity.Content, Moved(entity.Location, lines));

    private static SourceLocation Moved(SourceLocation location, int lines) => location with
    {
        Line = Math.Max(location.Line - lines, 1),
        EndLine = location.EndLine == 0 ? 0 : Math.Max(location.EndLine - lines, 1),
    };

    // The name of the database stands in a file of its own, but is said of the schema.
    private static SchemaEntity WithDatabase(SchemaEntity schema, SchemaEntity repeated) =>
        repeated.Content[ContentField.Database] is { } database
            ? schema.With(schema.Key, schema.Content.With(ContentField.Database, database))
            : schema;

    // Each type's file repeats the header of the schema, and may repeat headers of superclasses: what is said twice must be equal.
    private static SchemaFile Join(string path, SchemaFile first, List<SchemaFile> parts)
    {
        var entities = new OrderedDictionary<EntityKey, SchemaEntity>();
        var problems = new List<Diagnostic>(parts.SelectMany(p => p.Diagnostics));
        foreach (SchemaEntity entity in parts.SelectMany(p => p.Entities))
        {
            if (entities.TryAdd(entity.Key, entity) || entities[entity.Key].Fingerprint == entity.Fingerprint)
                continue;
            if (entity.Key.Kind == EntityKind.Schema)
                entities[entity.Key] = WithDatabase(entities[entity.Key], entity);
            else
                problems.Add(SchemaDiagnostics.DefinedTwice(entity.Location, entity.Key, entities[entity.Key].Location));
        }
        return first with
        {
            Path = path,
            Bytes = default,
            IsComplete = true,
            Entities = [.. entities.Values],
            CompleteTypes = parts.SelectMany(p => p.CompleteTypes).ToImmutableHashSet(StringComparer.Ordinal),
            HasUnknownSections = parts.Exists(p => p.HasUnknownSections),
            Diagnostics = [.. problems],
        };
    }
}
