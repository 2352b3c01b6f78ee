using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>
/// JSON text that is the same bytes on every machine and every runtime: UTF-8 without BOM, members in the order they
/// were added, two spaces of indentation, LF, a final LF, empty containers as <c>{}</c> and <c>[]</c>. Only
/// <c>"</c>, <c>\</c> and control characters (U+0000–U+001F, U+007F–U+009F) are escaped; numbers are whole.
/// An unpaired surrogate becomes U+FFFD, because UTF-8 cannot hold it.
/// </summary>
/// <remarks>
/// The runtime's own writer escapes by its Unicode tables, which grow with each release; a digest over its text would
/// change with the runtime.
/// </remarks>
public static class CanonicalJson
{
    /// <summary>Writes a document.</summary>
    /// <exception cref="ArgumentException">The document has a number that is not whole.</exception>
    public static byte[] Write(JsonObject document)
    {
        var text = new StringBuilder();
        Append(text, document, depth: 0);
        text.Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                AppendItems(text, '{', '}', members, depth, member =>
                {
                    AppendText(text, member.Key);
                    text.Append(": ");
                    Append(text, member.Value, depth + 1);
                });
                break;
            case JsonArray items:
                AppendItems(text, '[', ']', items, depth, item => Append(text, item, depth + 1));
                break;
            default:
                AppendScalar(text, node.AsValue());
                break;
        }
    }

    private static void AppendItems<T>(
        StringBuilder text, char open, char close, ICollection<T> items, int depth, Action<T> append)
    {
        text.Append(open);
        string separator = "\n";
        foreach (T item in items)
        {
            text.Append(separator).Append(' ', (depth + 1) * 2);
            append(item);
            separator = ",\n";
        }
        if (items.Count > 0)
            text.Append('\n').Append(' ', depth * 2);
        text.Append(close);
    }

    private static void AppendScalar(StringBuilder text, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                AppendText(text, value.GetValue<string>());
                break;
            case JsonValueKind.True:
                text.Append("true");
                break;
            case JsonValueKind.False:
                text.Append("false");
                break;
            default:
                string number = value.ToJsonString();
                text.Append(long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
                    ? number
                    : throw new ArgumentException($"Canonical JSON has whole numbers only; found {number}.", nameof(value)));
                break;
        }
    }

    private static void AppendText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char c in value)
        {
            if (c is '"' or '\\')
                text.Append('\\').Append(c);
            else if (c == '\n')
                text.Append("\\n");
            else if (c == '\r')
                text.Append("\\r");
            else if (c == '\t')
                text.Append("\\t");
            else if (c is < ' ' or (>= '\u007f' and <= '\u009f'))
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                text.Append(c);
        }
        text.Append('"');
    }
}
