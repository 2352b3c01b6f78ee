using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace JadeDeploy.Schema.Settings;

/// <summary>
/// Reads <c>.jadegit</c>. JadeGit's documentation names the keys of a script; <c>[jade] version</c> is what a public
/// repository has. What needs the schemas, such as whether the method exists and takes a parameter, is not checked here.
/// </summary>
public static class RepositorySettingsReader
{
    /// <summary>The name of the file, at the root of a repository.</summary>
    public const string FileName = ".jadegit";

    /// <summary>
    /// Reads the settings. Never throws for bad input: what is wrong is in the file's diagnostics. An empty file states
    /// nothing and is right.
    /// </summary>
    /// <param name="path">What to call the file in diagnostics.</param>
    /// <param name="bytes">Its bytes.</param>
    public static RepositorySettingsFile Read(string path, ReadOnlyMemory<byte> bytes)
    {
        SchemaText text = SchemaText.Decode(path, bytes);
        if ((ConflictMarkers.Find(text) ?? TomlNesting.Problem(text)) is { } problem)
            return new RepositorySettingsFile(path, bytes, [problem]);
        DocumentSyntax document = SyntaxParser.Parse(text.Text, path, validate: true);
        return document.HasErrors
            ? new RepositorySettingsFile(path, bytes, Problems(document, text))
            : new SettingsDraft(text).Read(document, bytes);
    }

    private static ImmutableArray<Diagnostic> Problems(DocumentSyntax document, SchemaText text) =>
    [
        .. document.Diagnostics
            .Where(d => d.Kind == DiagnosticMessageKind.Error)
            .Select(d => SchemaDiagnostics.NotToml(LocationOf(d.Span, text), d.Message.TrimEnd('.')))
            .OrderBy(d => d.Location.Line).ThenBy(d => d.Location.Column),
    ];

    /// <summary>The place of a node. A span names its last character, a location the place behind it.</summary>
    internal static SourceLocation LocationOf(SourceSpan span, SchemaText text)
    {
        int start = Math.Clamp(span.Start.Offset, 0, text.Text.Length);
        return text.LocationOf(start, Math.Clamp(span.End.Offset + 1, start, text.Text.Length));
    }
}
