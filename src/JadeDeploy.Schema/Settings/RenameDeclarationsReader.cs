using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace JadeDeploy.Schema.Settings;

/// <summary>Reads <c>jadedeploy.toml</c>. Whether an entity exists is not checked here: the file is a history.</summary>
public static class RenameDeclarationsReader
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "jadedeploy.toml";

    /// <summary>
    /// Reads the declarations. Never throws for bad input: what is wrong is in the file's diagnostics. An empty file
    /// declares nothing and is right.
    /// </summary>
    /// <param name="path">What to call the file in diagnostics.</param>
    /// <param name="bytes">Its bytes.</param>
    public static RenameDeclarationsFile Read(string path, ReadOnlyMemory<byte> bytes)
    {
        SchemaText text = SchemaText.Decode(path, bytes);
        if (ConflictMarkers.Find(text) is { } conflict)
            return new RenameDeclarationsFile(path, bytes, [conflict]);
        if (TomlNesting.Problem(text) is { } nesting)
            return new RenameDeclarationsFile(path, bytes, [DeclarationDiagnostics.NotToml(nesting.Location, "its brackets are nested too deep")]);
        DocumentSyntax document = SyntaxParser.Parse(text.Text, path, validate: true);
        return document.HasErrors
            ? new RenameDeclarationsFile(path, bytes,
            [
                .. document.Diagnostics.Where(d => d.Kind == DiagnosticMessageKind.Error)
                    .Select(d => DeclarationDiagnostics.NotToml(RepositorySettingsReader.LocationOf(d.Span, text), d.Message.TrimEnd('.')))
                    .OrderBy(d => d.Location.Line).ThenBy(d => d.Location.Column),
            ])
            : new RenameDeclarationsDraft(text).Read(document, bytes);
    }
}
