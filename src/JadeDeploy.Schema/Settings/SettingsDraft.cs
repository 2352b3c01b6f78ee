using System.Globalization;
using System.Text.RegularExpressions;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;
using Tomlyn.Syntax;

namespace JadeDeploy.Schema.Settings;

/// <summary>Gathers settings from a document that is valid TOML.</summary>
internal sealed partial class SettingsDraft(SchemaText text)
{
    private readonly List<Diagnostic> _problems = [];
    private readonly SortedDictionary<int, DeploymentScript> _scripts = [];
    private readonly List<RepositorySetting> _others = [];
    private JadeVersion? _version;

    /// <summary>Reads everything the document states.</summary>
    public RepositorySettingsFile Read(DocumentSyntax document, ReadOnlyMemory<byte> bytes)
    {
        foreach (TomlEntry entry in TomlEntry.In(document))
            Read(entry);
        foreach (DeploymentScript script in _scripts.Values.Where(s => s.Method.Length == 0 && !IsReported(s)))
            _problems.Add(SchemaDiagnostics.ScriptWithoutMethod(script.Location));
        return new RepositorySettingsFile(
            text.Path, bytes, [.. _problems.OrderBy(p => p.Location.Line).ThenBy(p => p.Location.Column)])
        {
            Version = _version,
            Scripts = [.. _scripts.Values],
            Others = [.. _others],
        };
    }

    private void Read(TomlEntry entry)
    {
        if (entry.Name == "jade.version")
            ReadVersion(entry);
        else if (ScriptTable().Match(entry.Table) is { Success: true } table
            && int.TryParse(table.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int index))
            ReadScript(index, entry);
        else if (entry.Value is not null || entry.Name is not ("jade" or "deployment"))
            Keep(entry);
    }

    private void ReadVersion(TomlEntry entry)
    {
        string? stamp = TextOf(entry);
        if (stamp is null)
            return;
        if (JadeVersion.TryParse(stamp, out JadeVersion version))
            _version = version;
        else
            _problems.Add(SchemaDiagnostics.BadVersion(LocationOf(entry.Value!), stamp));
    }

    private void ReadScript(int index, TomlEntry entry)
    {
        DeploymentScript script = _scripts.GetValueOrDefault(index) ?? new DeploymentScript("", LocationOf(entry.Place));
        _scripts[index] = entry.Key switch
        {
            "method" => script with { Method = MethodOf(entry) ?? "", Location = LocationOf(entry.Value ?? entry.Place) },
            "schema" => script with { Schema = TextOf(entry) },
            "app" => script with { App = TextOf(entry) },
            "param" => script with { Param = TextOf(entry) },
            "transient" => script with { Transient = TruthOf(entry) },
            _ => script,
        };
        if (entry.Key is not ("" or "method" or "schema" or "app" or "param" or "transient"))
            Keep(entry);
    }

    private string? MethodOf(TomlEntry entry)
    {
        string? method = TextOf(entry);
        if (method is null || MethodName().IsMatch(method))
            return method;
        _problems.Add(SchemaDiagnostics.BadScriptMethod(LocationOf(entry.Value!), method));
        return null;
    }

    private string? TextOf(TomlEntry entry)
    {
        if (entry.Value is StringValueSyntax { Value: { } value })
            return value;
        _problems.Add(SchemaDiagnostics.WrongSettingType(LocationOf(entry.Value ?? entry.Place), entry.Name, Describe(entry.Value), "a text in quotes"));
        return null;
    }

    private bool? TruthOf(TomlEntry entry)
    {
        if (entry.Value is BooleanValueSyntax truth)
            return truth.Value;
        _problems.Add(SchemaDiagnostics.WrongSettingType(LocationOf(entry.Value ?? entry.Place), entry.Name, Describe(entry.Value), "true or false"));
        return null;
    }

    // A table without anything in it is kept with an empty text.
    private void Keep(TomlEntry entry)
    {
        SourceLocation location = LocationOf(entry.Place);
        _problems.Add(SchemaDiagnostics.UnknownSetting(location, entry.Name));
        _others.Add(new RepositorySetting(entry.Name, entry.Value?.ToString().Trim() ?? "", location));
    }

    private bool IsReported(DeploymentScript script) =>
        _problems.Any(p => p.Location == script.Location && p.Severity == DiagnosticSeverity.Error);

    private SourceLocation LocationOf(SyntaxNode node) => RepositorySettingsReader.LocationOf(node.Span, text);

    private static string Describe(ValueSyntax? value) => value switch
    {
        StringValueSyntax => "a text",
        BooleanValueSyntax => "true or false",
        IntegerValueSyntax or FloatValueSyntax => "a number",
        DateTimeValueSyntax => "a date or time",
        ArraySyntax => "a list",
        _ => "a table",
    };

    [GeneratedRegex(@"^deployment\.scripts\[([0-9]{1,6})\]$")]
    private static partial Regex ScriptTable();

    // JadeGit documents 'method' and 'Schema::Class::method'; 'Class::method' goes with the key 'schema', so it is let pass.
    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Nd}_]*(::[\p{L}_][\p{L}\p{Nd}_]*){0,2}\z")]
    private static partial Regex MethodName();
}
