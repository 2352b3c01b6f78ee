using System.Collections.Immutable;
using System.Text.Json.Nodes;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Model;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>
/// <c>deployment.json</c>: all of <c>plan.json</c>, and what binds the package to its content: the digest of every
/// other file, the schemas before and after, the providers, the platform. Its canonical bytes are the package's
/// identity. Described by <c>sdk/schemas/deployment.schema.json</c>.
/// </summary>
public sealed record Manifest
{
    /// <summary>The file's name in a package.</summary>
    public const string FileName = "deployment.json";

    /// <summary>The plan, with the contents of its step files where they are known.</summary>
    public required DeploymentPlan Plan { get; init; }

    /// <summary>The package's id on a feed.</summary>
    public required string PackageId { get; init; }

    /// <summary>The package's version on a feed.</summary>
    public required NuGetVersion Version { get; init; }

    /// <summary>The platform versions the package may run on.</summary>
    public required VersionRange PlatformRange { get; init; }

    /// <summary>The digest of every other file of the package, by path; NuGet's own parts are not among them.</summary>
    public required ImmutableSortedDictionary<string, ContentDigest> Files { get; init; }

    /// <summary>The identity: the SHA-256 of <see cref="ToJson"/>. Registry, resume and approvals name the package by it.</summary>
    public ContentDigest Identity => ContentDigest.Of(ToJson());

    /// <summary>The file's bytes.</summary>
    public byte[] ToJson()
    {
        JsonObject document = PlanJson.ToJson(Plan);
        document["package"] = new JsonObject { ["id"] = PackageId, ["version"] = Version.ToNormalizedString() };
        document["platformRange"] = Packaging.PlatformRange.ToText(PlatformRange);
        document["charset"] = Plan.Charset;
        document["initializesRegistry"] = Plan.InitializesRegistry;
        if (Plan.BoundDatabase is { } database)
            document["boundDatabase"] = database.ToString();
        document["schemas"] = new JsonObject
        {
            ["before"] = Digests("name", Plan.SchemasBefore),
            ["after"] = Digests("name", Plan.SchemasAfter),
        };
        document["providers"] = Digests("name", Plan.Providers);
        document["externalSchemas"] = new JsonArray([.. Plan.ExternalSchemas]);
        document["files"] = Digests("path", Files);
        return CanonicalJson.Write(document);
    }

    private static JsonArray Digests(string key, ImmutableSortedDictionary<string, ContentDigest> digests) =>
        new([.. digests.OrderBy(d => d.Key, StringComparer.Ordinal)
            .Select(d => new JsonObject { [key] = d.Key, ["digest"] = d.Value.ToString() })]);
}
