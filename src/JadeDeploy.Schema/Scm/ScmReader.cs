using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Sections;
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
    /// <param name="bytes">Its bytes, in any encoding the platform writes.</param>
    public static SchemaFile Read(string path, ReadOnlyMemory<byte> bytes)
    {
        if (!UsableText.TryDecode(path, bytes, out SchemaText? text, out ImmutableArray<Diagnostic> unusable))
            return new SchemaFile(path, bytes, unusable);
        var problems = new List<Diagnostic>();
        var file = new SchemaFile(path, bytes, []);
        try
        {
            var parser = new ScmParser(text.Text, text.LocationOf);
            (EntityDrafts drafts, string superschema, bool isComplete, JadeVersion version) = HeaderSection.Parse(parser, problems);
            file = file with { SchemaName = drafts.Schema, Superschema = superschema, IsComplete = isComplete, Version = version };
            try
            {
                ScmSections.ParseAll(parser, drafts);
            }
            finally
            {
                problems.AddRange(drafts.Diagnostics);
            }
            file = file with
            {
                Entities = drafts.ToEntities(),
                CompleteTypes = drafts.CompleteTypes.ToImmutable(),
                HasUnknownSections = drafts.HasUnknownSections,
            };
        }
        catch (ScmSyntaxException mistake)
        {
            SourceLocation location = text.LocationOf(mistake.Offset);
            problems.Add(mistake.IsTruncated
                ? SchemaDiagnostics.Truncated(location, mistake.Message)
                : SchemaDiagnostics.Syntax(location, mistake.Message));
        }
        return file with { Diagnostics = [.. problems.OrderBy(p => p.Location.Line).ThenBy(p => p.Location.Column)] };
    }
}
