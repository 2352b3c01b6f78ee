using System.Collections.Immutable;
using System.Text;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;

namespace JadeDeploy.Generation.Edits;

/// <summary>A file whose edits are checked: read once, edited often.</summary>
public sealed class EditCheck
{
    private readonly string _path;
    private readonly string _text;
    private readonly ReadFile _before;
    private readonly IReadOnlyList<FileToken> _content;
    private readonly Func<string, ReadFile> _read;
    private readonly Func<string, IFileOutline> _outlineOf;
    private readonly IFileOutline _outline;

    private EditCheck(string path, string text, ReadFile before, IReadOnlyList<FileToken> content, Func<string, ReadFile> read, Func<string, IFileOutline> outlineOf)
    {
        (_path, _text, _before, _content, _read) = (path, text, before, content, read);
        (_outlineOf, _outline) = (outlineOf, outlineOf(text));
    }

    /// <summary>Prepares a schema file; null when it has errors, for then it is not clear what it says.</summary>
    public static EditCheck? Of(string path, string text)
    {
        ReadFile Read(string edited)
        {
            SchemaFile file = ScmReader.Read(path, Encoding.UTF8.GetBytes(edited));
            return new ReadFile(file.SchemaName, file.Diagnostics, new SchemaSet([new SchemaDefinition(file, [])]));
        }

        ReadFile before = Read(text);
        return before.Errors.Any() ? null : new EditCheck(path, text, before, ContentTokens.Of(text), Read, SchemaOutline.Of);
    }

    /// <summary>Prepares a forms file in XML; null when it has errors.</summary>
    public static EditCheck? OfForms(string path, string text)
    {
        ReadFile Read(string edited)
        {
            FormsFile file = FormsReader.Read(path, Encoding.UTF8.GetBytes(edited));
            return new ReadFile(file.SchemaName, file.Diagnostics, new SchemaSet([new SchemaDefinition(SchemaOf(file), [file])]));
        }

        ReadFile before = Read(text);
        return before.Errors.Any() ? null : new EditCheck(path, text, before, FormsOutline.Of(text).Content, Read, FormsOutline.Of);
    }

    /// <summary>
    /// Edits one token. Gives what was edited when nobody noticed, neither by an error nor by a change, or when what was noticed is
    /// not in the entity that was edited.
    /// </summary>
    public string? FirstUnnoticed(Choices choices)
    {
        if (TokenEdit.Make(_text, _content, choices) is not { } edit)
            return null;
        ReadFile after = _read(edit.Text);
        // Another schema is another file, not a change of this one.
        if (!after.Errors.Any() && after.SchemaName != _before.SchemaName)
            return null;
        IFileOutline outline = _outlineOf(edit.Text);
        EditedEntity[] edited = [_outline.At(edit.Start), outline.At(edit.Start)];
        if (after.Errors.Any())
            return after.Errors.Any(e => IsNear(e, edit, edited, outline)) ? null : $"{edit.What} in {_path} ({edited[0]}) gives errors elsewhere: {after.Errors.First()}";
        ImmutableArray<Change> changes = SchemaComparison.Compare(_before.Version, after.Version, []);
        if (changes.IsEmpty)
            return $"{edit.What} was not noticed in {_path}: {edit.Line}";
        return changes.Any(c => edited.Any(e => e.Is(c.Entity))) ? null
            : $"{edit.What} in {_path} ({edited[0]}, {edited[1]}) was found elsewhere: {string.Join(", ", changes.Select(c => $"{c.Action} {c.Entity}").Take(3))}";
    }

    // A parser notices at the next token that does not fit, at the latest where the next entry begins; a name that is there twice is
    // reported at its second place and names the entity.
    private static bool IsNear(Diagnostic error, TokenEdit edit, EditedEntity[] edited, IFileOutline outline)
    {
        int number = outline.At(OffsetOf(edit.Text, error.Location)).Number;
        return edited.Any(e => Math.Abs(number - e.Number) <= 1 || (e.Name.Length > 0 && error.Message.Contains(e.Name, StringComparison.Ordinal)));
    }

    private static int OffsetOf(string text, SourceLocation place)
    {
        int start = 0;
        for (int line = 1; line < place.Line && text.IndexOf('\n', start) is var end and >= 0; line++)
            start = end + 1;
        return Math.Min(text.Length, start + Math.Max(0, place.Column - 1));
    }

    private static SchemaFile SchemaOf(FormsFile forms) => ScmReader.Read(
        forms.SchemaName + ".scm", Encoding.UTF8.GetBytes($"jadeVersionNumber \"25.0.01\";\nschemaDefinition\n{forms.SchemaName} subschemaOf RootSchema completeDefinition;\n"));

    private sealed record ReadFile(string SchemaName, ImmutableArray<Diagnostic> Diagnostics, SchemaSet Version)
    {
        public IEnumerable<Diagnostic> Errors => Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error);
    }
}
