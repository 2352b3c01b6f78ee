using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Catalogues;

/// <summary>Content as it is stored: a JSON object with a member for each field, in order.</summary>
internal static class ContentJson
{
    // Names must stay readable in the text: it is searched for them.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(EntityContent content)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            foreach ((string field, string text) in content.Fields)
                writer.WriteString(field, text);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    public static EntityContent Read(string json)
    {
        var fields = new List<KeyValuePair<string, string>>();
        using JsonDocument document = JsonDocument.Parse(json);
        foreach (JsonProperty member in document.RootElement.EnumerateObject())
            fields.Add(new(member.Name, member.Value.GetString()!));
        return EntityContent.Of(fields);
    }
}
