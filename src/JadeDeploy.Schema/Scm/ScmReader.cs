using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Sections;
using JadeDeploy.Schema.Scm.Table;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Scm;

/// <summary>
/// Reads schema files (<c>.scm</c>), complete or partial, of both dialects and every extract profile. There is no
/// published grammar; this one was read off public files of Jade 5 to 25.
/// </summary>
public static class ScmReader
{
    /// <summary>Reads a schema file. Never throws for bad input: what is wrong is in the file's diagnostics.</summary>
    /// <param name="path">What to call the file in diagnostics.</param>
    /// <param name="bytes">
    /// Its bytes, in any encoding the platform writes. They must not change as long as the file is used: its contents are slices of them.
    /// </param>
    public static SchemaFile Read(string path, ReadOnlyMemory<byte> bytes) => Read(path, bytes, parts: null);

    /// <summary>Reads a schema file and gives the places of what is not content.</summary>
    internal static SchemaFile Read(string path, ReadOnlyMemory<byte> bytes, IScmParts? parts)
    {
        if (InputLimits.TooLarge(path, bytes, InputLimits.SchemaFileBytes) is { } tooLarge)
            return new SchemaFile(path, bytes, [tooLarge]);
        if (!UsableText.TryDecode(path, bytes, out Utf8Text? text, out ImmutableArray<Diagnostic> unusable))
            return new SchemaFile(path, bytes, unusable);
        SchemaFile file = Read(new SchemaFile(path, bytes, []), text, parts, out bool mayHoldConflict);
        // What a mistake made the reader skip was not looked at.
        return (mayHoldConflict || file.HasErrors) && ConflictMarkers.Find(SchemaText.Decode(path, bytes)) is { } conflict
            ? new SchemaFile(path, bytes, [conflict])
            : file;
    }

    private static SchemaFile Read(SchemaFile file, Utf8Text text, IScmParts? parts, out bool mayHoldConflict)
    {
        var problems = new List<Diagnostic>();
        mayHoldConflict = false;
        try
        {
            var parser = new ScmParser(text) { Parts = parts, UnknownModifiers = [] };
            (EntityDrafts drafts, string superschema, bool isComplete, JadeVersion version) = HeaderSection.Parse(parser, problems);
            file = file with { SchemaName = drafts.Schema, Superschema = superschema, IsComplete = isComplete, Version = version };
            file = ReadSections(file, parser, drafts, problems);
            mayHoldConflict = parser.MayHoldConflict;
        }
        catch (ScmSyntaxException mistake)
        {
            SourceLocation location = text.LocationOf(mistake.Start, mistake.End);
            problems.Add(mistake.IsTruncated
                ? SchemaDiagnostics.Truncated(location, mistake.Message)
                : SchemaDiagnostics.Syntax(location, mistake.Message));
        }
        return file with { Diagnostics = [.. problems.OrderBy(p => p.Location.Line).ThenBy(p => p.Location.Column)] };
    }

    private static SchemaFile ReadSections(SchemaFile file, ScmParser parser, EntityDrafts drafts, List<Diagnostic> problems)
    {
        try
        {
            ScmSections.ParseAll(parser, drafts, new Recovery(parser, problems));
        }
        catch (TooManyMistakesException)
        {
            problems.Add(SchemaDiagnostics.TooManyMistakes(parser.Text.LocationOf(parser.Current.Start), InputLimits.Mistakes));
        }
        finally
        {
            problems.AddRange(drafts.Diagnostics);
            problems.AddRange(parser.UnknownModifiers!
                .DistinctBy(parser.TextOf)
                .Select(word => SchemaDiagnostics.UnknownModifier(parser.LocationOf(word), parser.TextOf(word))));
        }
        TypesAfterTheirParts.Join(drafts);
        return file with
        {
            Entities = drafts.ToTable().ToEntities(),
            CompleteTypes = drafts.CompleteTypes,
            HasUnknownSections = drafts.HasUnknownSections || drafts.HasEncryptedSources,
        };
    }
}
