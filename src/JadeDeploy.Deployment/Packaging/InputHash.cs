using System.Text.Json;
using System.Text.Json.Nodes;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>One hash over everything that a build's outputs follow from. The same hash means the same outputs.</summary>
public static class InputHash
{
    /// <summary>Hashes the inputs of a build of commits; a preview of uncommitted files has no such hash.</summary>
    /// <param name="request">All settings.</param>
    /// <param name="registry">The digest of the registry's content; null where there is none.</param>
    /// <param name="from">The commit to start from, as resolved; null for a complete deployment.</param>
    /// <param name="to">The commit to build, as resolved.</param>
    /// <param name="toolVersion">The version of this program.</param>
    public static ContentDigest Of(BuildRequest request, ContentDigest? registry, string? from, string to, string toolVersion) =>
        ContentDigest.Of(CanonicalJson.Write(new JsonObject
        {
            ["toolVersion"] = toolVersion,
            ["registry"] = registry?.ToString(),
            ["from"] = from,
            ["to"] = to,
            // By reflection, so that a new setting can never be forgotten here.
            ["settings"] = JsonSerializer.SerializeToNode(request),
        }));
}
