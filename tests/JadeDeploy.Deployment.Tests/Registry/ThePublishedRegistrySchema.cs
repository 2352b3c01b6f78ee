using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Registry;

[TestClass]
public sealed class ThePublishedRegistrySchema
{
    private static readonly JsonNode Schema =
        JsonNode.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "sdk", "schemas", "registry.schema.json")))!;

    [TestMethod]
    public void FitsWhatIsWritten()
    {
        RegistryDocument registry = Sample.At(Sample.A, Sample.B);
        registry = RegistryUpdate.Deployed(registry, Sample.Overriding(Sample.C), Sample.Morning, "ann");
        registry = RegistryUpdate.Adopted(registry, Sample.Other(Sample.A, "Other") with { Package = null }, Sample.Morning.AddTicks(10), "ann");

        foreach (RegistryDocument document in new[] { Sample.Empty, registry, RegistryUpdate.Started(registry, Sample.Run(Sample.B, Sample.C)), Sample.WithEverything })
            Assert.AreEqual("", string.Join('\n', Check(JsonNode.Parse(RegistryFile.ToText(document)), Schema, "")));
    }

    [TestMethod]
    public void NamesEveryMemberThatIsWritten()
    {
        RegistryDocument registry = Sample.WithEverything;

        JsonObject written = JsonNode.Parse(RegistryFile.ToText(registry))!.AsObject();
        Assert.AreEqual("", string.Join('\n', Check(written, Schema, "")));
        Assert.AreEqual(RegistryFile.ToText(registry), RegistryFile.ToText(RegistryFile.Parse(RegistryFile.ToBytes(registry), "registry.json")));

        CollectionAssert.AreEqual(Members(written), Members(Schema["properties"]!));
        foreach ((string definition, JsonNode? value) in new[]
        {
            ("database", written["database"]), ("repository", written["repositories"]![0]), ("pending", written["pending"]),
            ("history", written["history"]!.AsArray()[^1]), ("script", written["history"]!.AsArray()[^1]!["scripts"]![0]),
            ("override", written["history"]!.AsArray()[^1]!["overrides"]![0]),
            ("drift", written["history"]!.AsArray()[^1]!["acceptedDrift"]![0]), ("hook", written["pending"]!["hooks"]![0]), ("package", written["pending"]!["package"]),
            ("schema", written["repositories"]![0]!["schemas"]![0]),
        })
            CollectionAssert.AreEqual(Members(value!), Members(Schema["$defs"]![definition]!["properties"]!), definition);
    }

    private static string[] Members(JsonNode node) => [.. node.AsObject().Select(m => m.Key)];

    // As much of a JSON Schema validator as our schema needs.
    private static IEnumerable<string> Check(JsonNode? value, JsonNode schema, string path)
    {
        if (schema["$ref"] is { } reference)
            schema = Schema["$defs"]![reference.GetValue<string>()["#/$defs/".Length..]]!;
        if (schema["oneOf"] is JsonArray choices && choices.Count(c => !Check(value, c!, path).Any()) != 1)
            yield return $"{path}: none of the choices";
        if (schema["const"] is { } constant && !JsonNode.DeepEquals(constant, value))
            yield return $"{path}: not {constant}";
        if (schema["enum"] is JsonArray words && !words.Any(w => JsonNode.DeepEquals(w, value)))
            yield return $"{path}: not one of {words.ToJsonString()}";
        if (schema["type"] is { } type && !Types(type).Contains(TypeOf(value)))
            yield return $"{path}: not {type.ToJsonString()}";
        if (schema["pattern"] is { } pattern && !Regex.IsMatch(value?.ToString() ?? "", pattern.GetValue<string>()))
            yield return $"{path}: does not match {pattern}";
        foreach (JsonNode? member in schema["required"] as JsonArray ?? [])
            if (value?[member!.GetValue<string>()] is null && value?.AsObject().ContainsKey(member!.GetValue<string>()) != true)
                yield return $"{path}/{member}: missing";
        foreach (string error in Children(value, schema, path))
            yield return error;
    }

    private static IEnumerable<string> Children(JsonNode? value, JsonNode schema, string path)
    {
        if (value is JsonArray items && schema["items"] is { } item)
            return items.SelectMany((v, i) => Check(v, item, $"{path}/{i}"));
        return value is JsonObject members && schema["properties"] is JsonObject properties
            ? members.Where(m => properties.ContainsKey(m.Key)).SelectMany(m => Check(m.Value, properties[m.Key]!, $"{path}/{m.Key}"))
            : [];
    }

    private static IEnumerable<string> Types(JsonNode type) =>
        type is JsonArray several ? several.Select(t => t!.GetValue<string>()) : [type.GetValue<string>()];

    private static string TypeOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ => value.GetValueKind() == System.Text.Json.JsonValueKind.Number ? "integer" : "string",
    };
}
