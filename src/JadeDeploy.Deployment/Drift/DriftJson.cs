using System.Text.Json.Nodes;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Drift;

/// <summary>Drift as a document for programs, described by <c>sdk/schemas/drift.schema.json</c>.</summary>
public static class DriftJson
{
    private const int FormatVersion = 1;

    /// <summary>The document as UTF-8: the same drift gives the same bytes.</summary>
    public static byte[] Write(DriftFindings findings) => CanonicalJson.Write(new JsonObject
    {
        ["formatVersion"] = FormatVersion,
        ["database"] = findings.Database,
        ["repository"] = findings.Drift.Repository,
        ["commit"] = findings.Commit,
        ["digest"] = findings.Drift.IsEmpty ? null : findings.Drift.Digest.ToString(),
        ["schemas"] = new JsonArray([.. findings.Drift.Schemas.Select(ToJson)]),
        ["entities"] = new JsonArray([.. findings.Entities.Select(ToJson)]),
        ["unowned"] = new JsonArray([.. findings.Unowned]),
        ["waiting"] = new JsonArray([.. findings.Waiting]),
    });

    private static JsonObject ToJson(SchemaDifference schema) => new()
    {
        ["name"] = schema.Schema,
        ["expected"] = schema.Expected?.ToString(),
        ["found"] = schema.Found?.ToString(),
    };

    private static JsonObject ToJson(DriftedEntity entity) => new()
    {
        ["action"] = entity.Action.ToString().ToLowerInvariant(),
        ["kind"] = entity.Entity.Kind.ToText(),
        ["entity"] = entity.Entity.Name,
        ["location"] = ToJson(entity.Location),
    };

    private static JsonObject? ToJson(SourceLocation location) => location.IsNone
        ? null
        : new JsonObject { ["file"] = location.File, ["line"] = location.Line, ["column"] = location.Column };
}
