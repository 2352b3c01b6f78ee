using System.Text.Json.Nodes;
using Json.Schema;

namespace JadeDeploy.Testing;

/// <summary>One of the JSON Schemas that the SDK publishes.</summary>
/// <param name="name">The name of its file in <c>sdk/schemas</c>.</param>
public sealed class PublishedSchema(string name)
{
    private static readonly Lazy<EvaluationOptions> Options = new(() =>
    {
        var options = new EvaluationOptions { OutputFormat = OutputFormat.List };
        options.SchemaRegistry.Fetch = uri => JsonSchema.FromFile(uri.LocalPath);
        return options;
    });

    private readonly JsonSchema _schema = JsonSchema.FromFile(Path.Combine(Checkout.Root, "sdk", "schemas", name));

    /// <summary>What a document breaks: a place and a reason on each line; an empty text when it fulfils the schema.</summary>
    /// <param name="document">The document, UTF-8.</param>
    public string Findings(ReadOnlySpan<byte> document)
    {
        EvaluationResults results = _schema.Evaluate(JsonNode.Parse(document), Options.Value);
        return results.IsValid ? "" : string.Join('\n', results.Details
            .Where(d => d.HasErrors)
            .SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}"))
            .DefaultIfEmpty("invalid, without a reason"));
    }
}
