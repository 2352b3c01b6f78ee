using System.Globalization;
using System.Text.RegularExpressions;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;
using Tomlyn.Syntax;

namespace JadeDeploy.Schema.Settings;

/// <summary>Gathers declarations from a document that is valid TOML.</summary>
internal sealed partial class RenameDeclarationsDraft(SchemaText text)
{
    private const string Rename = "rename";

    private readonly List<Diagnostic> _problems = [];
    private readonly OrderedDictionary<string, Dictionary<string, TomlEntry>> _tables = [];

    /// <summary>Reads everything the document states.</summary>
    public RenameDeclarationsFile Read(DocumentSyntax document, ReadOnlyMemory<byte> bytes)
    {
        foreach (TomlEntry entry in TomlEntry.In(document))
        {
            if (Table().Match(entry.Table) is not { Success: true } table || !IsKnown(table.Groups[1].Value, entry.Key))
                _problems.Add(DeclarationDiagnostics.UnknownKey(LocationOf(entry.Place), entry.Name));
            else if (_tables.TryGetValue(entry.Table, out Dictionary<string, TomlEntry>? keys))
                keys[entry.Key] = entry;
            else
                _tables[entry.Table] = new Dictionary<string, TomlEntry>(StringComparer.Ordinal) { [entry.Key] = entry };
        }
        RenameDeclaration[] declarations = [.. _tables.Select(t => Read(t.Key, t.Value)).OfType<RenameDeclaration>()];
        return new RenameDeclarationsFile(text.Path, bytes, [.. _problems.OrderBy(p => p.Location.Line).ThenBy(p => p.Location.Column)])
        {
            Declarations = [.. declarations],
        };
    }

    private static bool IsKnown(string table, string key) => key is "" or "entity" || (table == Rename && key is "to" or "kind");

    private RenameDeclaration? Read(string table, Dictionary<string, TomlEntry> keys)
    {
        bool isRename = table.StartsWith(Rename, StringComparison.Ordinal);
        string? entity = Required(table, keys, "entity", QualifiedName(), "a qualified name such as Shop::Customer::fax");
        string? to = isRename ? Required(table, keys, "to", SimpleName(), "a simple name such as faxNumber") : null;
        EntityKind? kind = keys.TryGetValue("kind", out TomlEntry? stated) ? KindOf(stated) : null;
        return entity is null || (isRename && to is null) ? null : new RenameDeclaration(entity, to, kind, LocationOf(keys["entity"].Value!));
    }

    private string? Required(string table, Dictionary<string, TomlEntry> keys, string key, Regex form, string expected)
    {
        if (!keys.TryGetValue(key, out TomlEntry? entry))
        {
            _problems.Add(DeclarationDiagnostics.MissingKey(LocationOf(keys.Values.First().Place), table.Split('[')[0], key));
            return null;
        }
        if (entry.Value is StringValueSyntax { Value: { } value } && form.IsMatch(value))
            return value;
        string found = entry.Value is StringValueSyntax { Value: { } wrong } ? string.Create(CultureInfo.InvariantCulture, $"'{wrong}'") : "not a text";
        _problems.Add(DeclarationDiagnostics.BadValue(LocationOf(entry.Value ?? entry.Place), entry.Name, found, expected));
        return null;
    }

    private EntityKind? KindOf(TomlEntry entry)
    {
        if (entry.Value is StringValueSyntax { Value: { } name } && EntityKinds.TryParse(name, out EntityKind kind))
            return kind;
        _problems.Add(DeclarationDiagnostics.BadValue(
            LocationOf(entry.Value ?? entry.Place), entry.Name, "not a kind",
            "class, interface, property, constant, globalConstant, method or databaseFile"));
        return null;
    }

    private SourceLocation LocationOf(SyntaxNode node) => RepositorySettingsReader.LocationOf(node.Span, text);

    [GeneratedRegex(@"^(rename|notRename)\[[0-9]{1,6}\]$")]
    private static partial Regex Table();

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Nd}_]*(::[\p{L}_][\p{L}\p{Nd}_]*){1,2}\z")]
    private static partial Regex QualifiedName();

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Nd}_]*\z")]
    private static partial Regex SimpleName();
}
