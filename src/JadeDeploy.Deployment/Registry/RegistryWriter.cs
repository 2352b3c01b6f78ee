using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using JadeDeploy.Deployment.Planning;

namespace JadeDeploy.Deployment.Registry;

/// <summary>Turns a registry into JSON with its members in their fixed order, unknown ones after them.</summary>
internal static class RegistryWriter
{
    public static JsonObject ToJson(RegistryDocument document) => Object(
        document.OtherMembers,
        (RegistryMember.FormatVersion, RegistryDocument.FormatVersion),
        (RegistryMember.Edition, document.Edition),
        (RegistryMember.Database, ToJson(document.Database)),
        (RegistryMember.Repositories, Array(document.Repositories, ToJson)),
        (RegistryMember.Pending, document.Pending is null ? null : ToJson(document.Pending)),
        (RegistryMember.History, Array(document.History, ToJson)),
        (RegistryMember.Extensions, Object(document.Extensions)));

    public static JsonObject ToJson(HistoryRecord record) => Object(
        DriftMembers.AddTo(record.OtherMembers, record.AcceptedDrift),
        (RegistryMember.Edition, record.Edition),
        (RegistryMember.Action, RegistryWords.Of(record.Action)),
        (RegistryMember.Repository, record.Repository),
        (RegistryMember.From, record.From),
        (RegistryMember.To, record.To),
        (RegistryMember.Schemas, Array(record.Schemas, ToJson)),
        (RegistryMember.Package, record.Package is null ? null : ToJson(record.Package)),
        // Records of before they existed have none of these, and their digests must stay.
        Unless(record.Overrides.IsEmpty, RegistryMember.Overrides, () => Array(record.Overrides, ToJson)),
        Unless(record.Scripts.IsEmpty, RegistryMember.Scripts, () => Array(record.Scripts, ToJson)),
        Unless(record.Hooks.IsEmpty, RegistryMember.Hooks, () => Array(record.Hooks, ToJson)),
        (RegistryMember.At, RegistryTime.ToText(record.At)),
        (RegistryMember.By, record.By),
        (RegistryMember.PreviousRecord, record.PreviousRecord?.ToString()));

    private static JsonObject ToJson(PlannedOverride item) => Object(
        Json.JsonMembers.None,
        (RegistryMember.Name, item.Name),
        (RegistryMember.Code, item.Code),
        (RegistryMember.Subject, item.Subject));

    private static JsonObject ToJson(RegisteredDatabase database) => Object(
        database.OtherMembers,
        (RegistryMember.Id, database.Id.ToString()),
        (RegistryMember.Path, database.Path),
        (RegistryMember.PlatformVersion, database.PlatformVersion.ToString()),
        (RegistryMember.Charset, database.Charset));

    private static JsonObject ToJson(RegisteredRepository repository) => Object(
        repository.OtherMembers,
        (RegistryMember.Name, repository.Name),
        (RegistryMember.Origin, repository.Origin),
        (RegistryMember.Commit, repository.Commit),
        (RegistryMember.Description, repository.Description),
        (RegistryMember.Previous, Array(repository.Previous, commit => JsonValue.Create(commit))),
        (RegistryMember.Schemas, Array(repository.Schemas, ToJson)),
        (RegistryMember.Verified, RegistryWords.Of(repository.Verified)),
        (RegistryMember.Package, repository.Package is null ? null : ToJson(repository.Package)),
        (RegistryMember.DeployedAt, RegistryTime.ToText(repository.DeployedAt)),
        (RegistryMember.DeployedBy, repository.DeployedBy));

    private static JsonObject ToJson(RegisteredSchema schema) => Object(
        schema.OtherMembers,
        (RegistryMember.Name, schema.Name),
        (RegistryMember.Digest, schema.Digest.ToString()));

    private static JsonObject ToJson(RegisteredPackage package) => Object(
        package.OtherMembers,
        (RegistryMember.Id, package.Id),
        (RegistryMember.Version, package.Version),
        (RegistryMember.Digest, package.Digest.ToString()));

    private static JsonObject ToJson(PendingRun run) => Object(
        DriftMembers.AddTo(Waiting(run), run.AcceptedDrift),
        (RegistryMember.Repository, run.Repository),
        (RegistryMember.From, run.From),
        (RegistryMember.To, run.To),
        (RegistryMember.Package, ToJson(run.Package)),
        (RegistryMember.StartedAt, RegistryTime.ToText(run.StartedAt)),
        (RegistryMember.StartedBy, run.StartedBy),
        Unless(run.State == PendingState.Started, RegistryMember.State, () => RegistryWords.Of(run.State)),
        Unless(run.Hooks.IsEmpty, RegistryMember.Hooks, () => Array(run.Hooks, ToJson)));

    private static JsonObject ToJson(RegisteredScript script) => Object(
        script.OtherMembers,
        (RegistryMember.Method, script.Method),
        (RegistryMember.Outcome, RegistryWords.Of(script.Outcome)));

    private static JsonObject ToJson(RegisteredHook hook) => Object(
        hook.OtherMembers,
        (RegistryMember.When, RegistryWords.Of(hook.When)),
        (RegistryMember.Step, hook.Step),
        (RegistryMember.Program, hook.Program),
        (RegistryMember.Outcome, RegistryWords.Of(hook.Outcome)));

    private static (string? Name, JsonNode? Value) Unless(bool isAbsent, string name, Func<JsonNode> value) =>
        isAbsent ? (null, null) : (name, value());

    private static ImmutableSortedDictionary<string, JsonElement> Waiting(PendingRun run) => run.Waiting.IsEmpty
        ? run.OtherMembers
        : run.OtherMembers.Add(RegistryMember.Waiting, JsonSerializer.SerializeToElement(Array(run.Waiting, ToJson)));

    private static JsonObject Object(
        ImmutableSortedDictionary<string, JsonElement> others, params ReadOnlySpan<(string? Name, JsonNode? Value)> members)
    {
        var json = new JsonObject();
        foreach ((string? name, JsonNode? value) in members)
            if (name is not null)
                json.Add(name, value);
        foreach ((string name, JsonElement value) in others)
            json.Add(name, ToNode(value));
        return json;
    }

    private static JsonArray Array<T>(ImmutableArray<T> items, Func<T, JsonNode> toJson) => [.. items.Select(toJson)];

    private static JsonNode? ToNode(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        _ => JsonValue.Create(element),
    };
}
