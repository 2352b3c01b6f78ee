using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JadeDeploy.Deployment.Registry.Json;

/// <summary>
/// Writes JSON in two fixed forms. Only control characters, quotes and backslashes are escaped: the encoders of the
/// runtime follow its Unicode tables, so their bytes could change with it.
/// </summary>
internal sealed class JsonText
{
    private const int IndentWidth = 2;

    private readonly StringBuilder _text = new();
    private readonly bool _canonical;

    private JsonText(bool canonical) => _canonical = canonical;

    /// <summary>For people: members in their order, indented by two spaces, LF at the end of each line.</summary>
    public static string Indented(JsonNode node) => new JsonText(canonical: false).Write(node, 0).Append('\n').ToString();

    /// <summary>For digests: members in ordinal order at every level, no white space.</summary>
    public static string Canonical(JsonNode node) => new JsonText(canonical: true).Write(node, 0).ToString();

    private StringBuilder Write(JsonNode? node, int depth) => node switch
    {
        null => _text.Append("null"),
        JsonObject { Count: 0 } => _text.Append("{}"),
        JsonArray { Count: 0 } => _text.Append("[]"),
        JsonObject members => WriteObject(members, depth),
        JsonArray items => WriteArray(items, depth),
        _ when node.GetValueKind() == JsonValueKind.String => WriteString(node.GetValue<string>()),
        _ => _text.Append(node.ToJsonString()),
    };

    private StringBuilder WriteObject(JsonObject members, int depth)
    {
        _text.Append('{');
        string separator = "";
        foreach ((string name, JsonNode? value) in _canonical ? members.OrderBy(m => m.Key, StringComparer.Ordinal) : members.AsEnumerable())
        {
            _text.Append(separator);
            StartLine(depth + 1);
            WriteString(name).Append(_canonical ? ":" : ": ");
            Write(value, depth + 1);
            separator = ",";
        }
        StartLine(depth);
        return _text.Append('}');
    }

    private StringBuilder WriteArray(JsonArray items, int depth)
    {
        _text.Append('[');
        string separator = "";
        foreach (JsonNode? item in items)
        {
            _text.Append(separator);
            StartLine(depth + 1);
            Write(item, depth + 1);
            separator = ",";
        }
        StartLine(depth);
        return _text.Append(']');
    }

    private StringBuilder WriteString(string text)
    {
        _text.Append('"');
        foreach (char c in text)
            _ = c switch
            {
                '"' => _text.Append("\\\""),
                '\\' => _text.Append("\\\\"),
                '\b' => _text.Append("\\b"),
                '\f' => _text.Append("\\f"),
                '\n' => _text.Append("\\n"),
                '\r' => _text.Append("\\r"),
                '\t' => _text.Append("\\t"),
                < ' ' => _text.Append($"\\u{(int)c:x4}"),
                _ => _text.Append(c),
            };
        return _text.Append('"');
    }

    private void StartLine(int depth)
    {
        if (!_canonical)
            _text.Append('\n').Append(' ', depth * IndentWidth);
    }
}
