using System.Text.Json;
using System.Text.RegularExpressions;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Packaging;

/// <summary>
/// Checks documents against the published JSON Schemas: the keywords that these use (2020-12), an unknown one is an error.
/// </summary>
internal static class JsonSchema
{
    public static void Validate(string schema, byte[] document)
    {
        JsonElement root = Load(schema);
        Validate(root, root, JsonDocument.Parse(document).RootElement, "$");
    }

    private static HashSet<string> Validate(JsonElement root, JsonElement schema, JsonElement value, string path)
    {
        var known = new HashSet<string>();
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            switch (keyword.Name)
            {
                case "$schema" or "$defs" or "title" or "description":
                    break;
                case "$ref":
                    (JsonElement otherRoot, JsonElement other) = Resolve(root, keyword.Value.GetString()!);
                    known.UnionWith(Validate(otherRoot, other, value, path));
                    break;
                case "type":
                    string[] types = keyword.Value.ValueKind == JsonValueKind.Array
                        ? [.. keyword.Value.EnumerateArray().Select(t => t.GetString()!)]
                        : [keyword.Value.GetString()!];
                    Assert.Contains(TypeOf(value), types, $"{path}: {keyword.Value}");
                    break;
                case "const":
                    Assert.AreEqual(keyword.Value.GetRawText(), value.GetRawText(), path);
                    break;
                case "enum":
                    Assert.IsTrue(keyword.Value.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)), $"{path}: {value} is not in the enum");
                    break;
                case "pattern":
                    if (value.ValueKind == JsonValueKind.String)
                        Assert.MatchesRegex(new Regex(keyword.Value.GetString()!), value.GetString()!, path);
                    break;
                case "minimum":
                    Assert.IsGreaterThanOrEqualTo(keyword.Value.GetInt32(), value.GetInt32(), path);
                    break;
                case "items":
                    int index = 0;
                    foreach (JsonElement item in value.EnumerateArray())
                        Validate(root, keyword.Value, item, $"{path}[{index++}]");
                    break;
                case "required":
                    foreach (JsonElement name in keyword.Value.EnumerateArray())
                        Assert.IsTrue(value.ValueKind == JsonValueKind.Null || value.TryGetProperty(name.GetString()!, out _), $"{path}: {name} is missing");
                    break;
                case "properties":
                    foreach (JsonProperty property in keyword.Value.EnumerateObject())
                    {
                        known.Add(property.Name);
                        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(property.Name, out JsonElement member))
                            Validate(root, property.Value, member, $"{path}.{property.Name}");
                    }
                    break;
                case "additionalProperties" or "unevaluatedProperties":
                    Assert.IsFalse(keyword.Value.GetBoolean());
                    if (value.ValueKind == JsonValueKind.Object)
                        foreach (JsonProperty member in value.EnumerateObject())
                            Assert.Contains(member.Name, known, $"{path}.{member.Name} is not in the schema");
                    break;
                default:
                    Assert.Fail($"The schema's keyword {keyword.Name} is not known here.");
                    break;
            }
        }
        return known;
    }

    private static (JsonElement Root, JsonElement Schema) Resolve(JsonElement root, string reference)
    {
        string[] parts = reference.Split('#');
        JsonElement target = parts[0].Length == 0 ? root : Load(parts[0]);
        JsonElement schema = target;
        foreach (string name in parts[1].Split('/', StringSplitOptions.RemoveEmptyEntries))
            schema = schema.GetProperty(name);
        return (target, schema);
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => "integer",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind kind => $"{kind}".ToLowerInvariant(),
    };

    private static JsonElement Load(string schema) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Checkout.Root, "sdk", "schemas", schema))).RootElement;
}
