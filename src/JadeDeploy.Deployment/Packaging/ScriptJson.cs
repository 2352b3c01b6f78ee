using System.Text.Json.Nodes;
using JadeDeploy.Deployment.Planning;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>The member <c>script</c> of a step of <c>plan.json</c>.</summary>
internal static class ScriptJson
{
    public static JsonObject ToJson(PlannedScript script) => new()
    {
        ["schema"] = script.Schema,
        ["class"] = script.Class,
        ["method"] = script.Method,
        ["typeMethod"] = script.IsTypeMethod,
        ["transient"] = script.IsTransient,
        ["parameter"] = script.Parameter,
        ["application"] = script.Application,
    };

    /// <exception cref="FormatException">A member is missing or has a wrong value.</exception>
    public static PlannedScript Read(JsonMembers script) => new(script.Text("schema"), script.Text("class"), script.Text("method"))
    {
        IsTypeMethod = script.Flag("typeMethod"),
        IsTransient = script.Flag("transient"),
        Parameter = script.OptionalText("parameter"),
        Application = script.OptionalText("application"),
    };
}
