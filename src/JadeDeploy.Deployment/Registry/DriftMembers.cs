using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using JadeDeploy.Deployment.Registry.Json;
using JadeDeploy.Schema.Model;
using M = JadeDeploy.Deployment.Registry.RegistryMember;

namespace JadeDeploy.Deployment.Registry;

/// <summary>
/// Reads and writes the drift that was accepted. Without any the member is absent, so that the records of earlier versions
/// keep their digests.
/// </summary>
internal static class DriftMembers
{
    public static ImmutableArray<RepositoryDrift> Read(JsonCursor owner) => owner.Optional(M.AcceptedDrift)?.Items(Drift) ?? [];

    /// <summary>The members that follow the known ones, that of the accepted drift among them.</summary>
    public static ImmutableSortedDictionary<string, JsonElement> AddTo(
        ImmutableSortedDictionary<string, JsonElement> others, ImmutableArray<RepositoryDrift> accepted) =>
        accepted.IsEmpty ? others : others.Add(M.AcceptedDrift, JsonSerializer.SerializeToElement(new JsonArray([.. accepted.Select(ToJson)])));

    private static RepositoryDrift Drift(JsonCursor json) => new(
        json.Required(M.Repository).Named(),
        json.Required(M.Schemas).Items(Difference),
        json.Required(M.Digest).Digest())
    {
        OtherMembers = json.Others(M.Repository, M.Digest, M.Schemas),
    };

    private static SchemaDifference Difference(JsonCursor json) => new(
        json.Required(M.Name).Named(), DigestOrNull(json.Required(M.Expected)), DigestOrNull(json.Required(M.Found)))
    {
        OtherMembers = json.Others(M.Name, M.Expected, M.Found),
    };

    private static ContentDigest? DigestOrNull(JsonCursor json) => json.IsNull ? null : json.Digest();

    private static JsonObject ToJson(RepositoryDrift drift) => With(drift.OtherMembers, new JsonObject
    {
        [M.Repository] = drift.Repository,
        [M.Digest] = drift.Digest.ToString(),
        [M.Schemas] = new JsonArray([.. drift.Schemas.Select(ToJson)]),
    });

    private static JsonObject ToJson(SchemaDifference schema) => With(schema.OtherMembers, new JsonObject
    {
        [M.Name] = schema.Schema,
        [M.Expected] = schema.Expected?.ToString(),
        [M.Found] = schema.Found?.ToString(),
    });

    private static JsonObject With(ImmutableSortedDictionary<string, JsonElement> others, JsonObject json)
    {
        foreach ((string name, JsonElement value) in others)
            json.Add(name, JsonSerializer.SerializeToNode(value));
        return json;
    }
}
