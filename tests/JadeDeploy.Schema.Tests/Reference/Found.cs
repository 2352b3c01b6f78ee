using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Tests.Reference;

/// <summary>What a reader found in an example, in the words of the reference.</summary>
internal static partial class Found
{
    /// <summary>
    /// The complete list of entities: kind and name, then each field of the content, indented. Around a fragment the
    /// schema itself is not shown unless the fragment adds to it.
    /// </summary>
    public static string Entities(ExampleFile file, bool withPositions)
    {
        var text = new StringBuilder();
        foreach (SchemaEntity entity in EntitiesOf(file.Read).Where(e => !IsSurrounding(e, file)))
        {
            text.Append(entity.Key);
            if (withPositions)
                text.Append(' ').Append(Position(entity.Location, file));
            text.Append('\n');
            foreach ((string field, string value) in entity.Content.Fields)
                text.Append(value.Contains('\n') ? $"  {field}: |\n    {value.Replace("\n", "\n    ")}\n" : $"  {field}: {value}\n");
        }
        return WithoutIndentedEmptyLines(text);
    }

    /// <summary>The files that a multiple-schema file names.</summary>
    public static string Entries(ExampleFile file) => string.Join(
        '\n', ((MultipleSchemaFile)file.Read).Entries.Select(entry => $"{entry.File} {Position(entry.Location, file)}"));

    /// <summary>The commands of a command file: line, verb, arguments.</summary>
    public static string Commands(ExampleFile file) => string.Join(
        '\n', ((CommandFile)file.Read).Commands.Select(c => string.Join(" | ", c.Arguments.Prepend($"{c.Line}: {c.Verb}"))));

    /// <summary>The facts about the file that the reference names.</summary>
    public static string Facts(ExampleFile file, string expected)
    {
        Dictionary<string, string> facts = FactsOf(file.Read);
        IEnumerable<string> named = expected.Split('\n').Select(line => line.Split(':')[0]);
        return string.Join('\n', named.Select(name => $"{name}: {facts.GetValueOrDefault(name, "no such fact")}"));
    }

    /// <summary>
    /// The diagnostics: code, place, and as many words of the message as the reference quotes. An <c>x</c> in a code of
    /// the reference stands for a digit that is not decided yet.
    /// </summary>
    public static string Diagnostics(ExampleFile file, string expected)
    {
        string[] lines = expected.Split('\n');
        return string.Join('\n', file.Read.Diagnostics.Select((d, i) => Line(d, file, i < lines.Length ? lines[i] : "")));
    }

    private static string Line(Diagnostic diagnostic, ExampleFile file, string expected)
    {
        Match parts = DiagnosticLine().Match(expected);
        string code = parts.Groups[1].Value;
        string quoted = parts.Groups[2].Value;
        bool isSameCode = code.Length == diagnostic.Code.Length
            && code.Zip(diagnostic.Code).All(pair => pair.First == 'x' || pair.First == pair.Second);
        bool isQuoted = parts.Success && diagnostic.Message.Contains(quoted, StringComparison.Ordinal);
        string message = isQuoted ? quoted : diagnostic.Message;
        return $"{(isSameCode ? code : diagnostic.Code)} {Position(diagnostic.Location, file)} {message}".TrimEnd();
    }

    private static ImmutableArray<SchemaEntity> EntitiesOf(JadeFile file) => file switch
    {
        SchemaFile schema => schema.Entities,
        FormsFile forms => forms.Entities,
        _ => [],
    };

    private static bool IsSurrounding(SchemaEntity entity, ExampleFile file) =>
        file.LinesBefore > 0 && entity.Key.Kind == EntityKind.Schema && entity.Content.Fields.Length == 1;

    private static string Position(SourceLocation location, ExampleFile file) =>
        location.IsNone ? "nowhere" : $"({location.Line - file.LinesBefore},{location.Column})";

    // Editors drop what is behind the last character of a line, so an empty line is shown without its indentation.
    private static string WithoutIndentedEmptyLines(StringBuilder text) =>
        string.Join('\n', text.ToString().TrimEnd('\n').Split('\n').Select(line => line == "    " ? "" : line)).TrimEnd('\n');

    private static Dictionary<string, string> FactsOf(JadeFile file)
    {
        var facts = new Dictionary<string, string> { ["encoding"] = SchemaText.Decode(file.Path, file.Bytes).Encoding.ToString() };
        if (file is SchemaFile schema)
        {
            facts["schema"] = schema.SchemaName;
            facts["superschema"] = schema.Superschema;
            facts["version"] = schema.Version.ToString();
            facts["complete"] = YesOrNo(schema.IsComplete);
            facts["complete types"] = string.Join(", ", schema.CompleteTypes.Order(StringComparer.Ordinal));
            facts["unknown sections"] = YesOrNo(schema.HasUnknownSections);
        }
        else if (file is FormsFile forms)
        {
            facts["schema"] = forms.SchemaName;
            facts["version"] = forms.Version.ToString();
            facts["RPS mapping"] = YesOrNo(forms.IsRpsMapping);
        }
        else if (file is CommandFile commands)
        {
            facts["version"] = commands.Version.ToString();
        }
        return facts;
    }

    private static string YesOrNo(bool value) => value ? "yes" : "no";

    [GeneratedRegex(@"^(\S+) \([-0-9]+,[0-9]+\) ?(.*)$")]
    private static partial Regex DiagnosticLine();
}
