using System.Collections.Immutable;
using System.Text;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;

namespace JadeDeploy.Generation.Edits;

/// <summary>A schema file whose edits are checked: read once, edited often.</summary>
public sealed class EditCheck
{
    private readonly string _text;
    private readonly SchemaSet _before;
    private readonly List<FileToken> _content;

    private EditCheck(string text, SchemaFile file) => (_text, _before, _content) = (text, Set(file), ContentTokens.Of(text));

    /// <summary>Prepares a file; null when it has errors, for then it is not clear what it says.</summary>
    public static EditCheck? Of(string path, string text)
    {
        SchemaFile file = ScmReader.Read(path, Encoding.UTF8.GetBytes(text));
        return file.HasErrors ? null : new EditCheck(text, file);
    }

    /// <summary>Edits one token. Gives what was edited when nobody noticed: neither an error nor a change.</summary>
    public string? FirstUnnoticed(Choices choices)
    {
        if (TokenEdit.Make(_text, _content, choices) is not { } edit)
            return null;
        SchemaFile file = ScmReader.Read(_before.Schemas[0].File.Path, Encoding.UTF8.GetBytes(edit.Text));
        if (file.HasErrors || file.SchemaName != _before.Schemas[0].Name)
            return null;
        ImmutableArray<Change> changes = SchemaComparison.Compare(_before, Set(file), []);
        return changes.IsEmpty ? $"{edit.What} was not noticed in {file.Path}: {edit.Line}" : null;
    }

    private static SchemaSet Set(SchemaFile file) => new([new SchemaDefinition(file, [])]);
}
