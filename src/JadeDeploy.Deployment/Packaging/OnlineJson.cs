using System.Text.Json.Nodes;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>The member <c>onlineOnly</c> of <c>plan.json</c>: what can be deployed while applications run, and what waits.</summary>
internal static class OnlineJson
{
    public static JsonObject Write(OnlineSplit split) => new()
    {
        ["now"] = new JsonArray([.. split.Now.Select(Key)]),
        ["later"] = new JsonArray([.. split.Later.Select(w =>
        {
            JsonObject waiting = Key(w.Entity);
            waiting["because"] = w.Because;
            return waiting;
        })]),
    };

    /// <exception cref="FormatException">A member is missing or has a wrong value.</exception>
    public static OnlineSplit Read(JsonMembers members) => new(
        [.. members.Objects("now").Select(Key)],
        [.. members.Objects("later").Select(w => new WaitingChange(Key(w), w.Text("because")))]);

    private static JsonObject Key(EntityKey entity) => new() { ["kind"] = entity.Kind.ToText(), ["entity"] = entity.Name };

    private static EntityKey Key(JsonMembers members) =>
        new(members.Parsed<EntityKind>("kind", EntityKinds.TryParse, "the name of a kind"), members.Text("entity"));
}
