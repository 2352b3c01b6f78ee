using System.Text.Json.Nodes;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>
/// <c>plan.json</c>: the plan for programs. Its members and names are a public contract, described by
/// <c>sdk/schemas/plan.schema.json</c>. Changes are in key order and steps in running order, whatever the order in the plan.
/// </summary>
public static class PlanJson
{
    /// <summary>The file's name in a package.</summary>
    public const string FileName = "plan.json";

    /// <summary>The version of the format: raised by any new or changed member.</summary>
    public const int FormatVersion = 1;

    /// <summary>Writes the file.</summary>
    public static byte[] Write(DeploymentPlan plan) => CanonicalJson.Write(ToJson(plan));

    /// <summary>
    /// Reads the file. The plan has what the file states: the contents of step files, the charset and the schema
    /// digests are not in it (a package's manifest has them).
    /// </summary>
    /// <param name="json">The file's bytes.</param>
    /// <param name="file">The file's name for messages.</param>
    /// <exception cref="DeploymentException">JD4007 or JD4008: the content is not as documented.</exception>
    public static DeploymentPlan Read(ReadOnlyMemory<byte> json, string file)
    {
        try
        {
            JsonMembers members = JsonMembers.Parse(json);
            int version = members.Integer("formatVersion");
            return version == FormatVersion
                ? PlanJsonReader.Read(members, _ => default)
                : throw new DeploymentException(PackageDiagnostics.UnknownFormatVersion(file, FileName, version, FormatVersion));
        }
        catch (FormatException e)
        {
            throw new DeploymentException(PackageDiagnostics.MalformedDocument(file, FileName, e.Message));
        }
    }

    /// <summary>The document as a value, which the manifest extends.</summary>
    internal static JsonObject ToJson(DeploymentPlan plan)
    {
        var document = new JsonObject
        {
            ["formatVersion"] = FormatVersion,
            ["repository"] = new JsonObject
            {
                ["name"] = plan.RepositoryName,
                ["origin"] = RepositoryOrigin.WithoutCredentials(plan.RepositoryOrigin),
            },
            ["from"] = plan.From,
            ["to"] = plan.To,
        };
        if (plan.Description.Length > 0)
            document["description"] = plan.Description;
        document["platformVersion"] = plan.PlatformVersion.ToString();
        if (!plan.Overrides.IsEmpty)
            document["overrides"] = ArrayOf(PlannedOverride.Sorted(plan.Overrides).Select(ToJson));
        document["changes"] = ArrayOf(plan.Changes.OrderBy(c => c.Entity).Select(ToJson));
        document["steps"] = ArrayOf(plan.Steps.OrderBy(s => s.Number).Select(ToJson));
        if (plan.Online is { } online)
            document["onlineOnly"] = OnlineJson.Write(online);
        return document;
    }

    private static JsonObject ToJson(PlannedChange change)
    {
        var json = new JsonObject
        {
            ["action"] = PlanNames.ToText(change.Action),
            ["kind"] = change.Entity.Kind.ToText(),
            ["entity"] = change.Entity.Name,
            ["to"] = change.To,
            ["contentChanged"] = change.ContentChanged,
            ["impact"] = PlanNames.ToText(change.Impact),
            ["dataLoss"] = change.DataLoss,
            ["reason"] = change.Reason,
            ["location"] = ToJson(change.Location),
        };
        if (change.OnlyComments)
            json["onlyComments"] = true;
        return json;
    }

    private static JsonObject ToJson(PlannedOverride item) => new()
    {
        ["name"] = item.Name,
        ["code"] = item.Code,
        ["subject"] = item.Subject,
    };

    private static JsonObject? ToJson(SourceLocation location) => location.IsNone ? null : new JsonObject
    {
        ["file"] = location.File,
        ["line"] = location.Line,
        ["column"] = location.Column,
    };

    private static JsonObject ToJson(PlannedStep step)
    {
        var json = new JsonObject
        {
            ["number"] = step.Number,
            ["kind"] = PlanNames.ToText(step.Kind),
            ["schema"] = step.Schema,
            ["files"] = ArrayOf(step.Files.Select(f => (JsonNode)f.Path)),
            ["loadStyle"] = step.LoadStyle is LoadStyle style ? PlanNames.ToText(style) : null,
            ["pointOfNoReturn"] = step.PointOfNoReturn,
        };
        if (!step.Schemas.IsEmpty)
            json["schemas"] = ArrayOf(step.Schemas.Select(s => (JsonNode)s));
        if (step.Script is PlannedScript script)
            json["script"] = ScriptJson.ToJson(script);
        json["assumptions"] = ArrayOf(step.Assumptions.Select(a => (JsonNode)a));
        if (!step.DeclaredCommands.IsEmpty)
            json["declaredCommands"] = ArrayOf(step.DeclaredCommands.Select(c => (JsonNode)c));
        if (step.DeleteIfAbsent is { } deletion)
        {
            json["deleteIfAbsent"] = true;
            json["schemaBefore"] = deletion.SchemaBefore.ToString();
            json["removes"] = ArrayOf(deletion.Removes.Order().Select(e => new JsonObject { ["kind"] = e.Kind.ToText(), ["entity"] = e.Name }));
        }
        return json;
    }

    private static JsonArray ArrayOf(IEnumerable<JsonNode> items) => new([.. items]);
}
