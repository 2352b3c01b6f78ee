using System.Collections.Immutable;
using System.Text.Json;
using JadeDeploy.Deployment.Registry.Json;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Registry;

/// <summary>A schema whose content is not what was expected.</summary>
/// <param name="Schema">Its name.</param>
/// <param name="Expected">The digest it should have; null when it should not be there.</param>
/// <param name="Found">The digest it has; null when it is not there.</param>
public sealed record SchemaDifference(string Schema, ContentDigest? Expected, ContentDigest? Found)
{
    /// <summary>Members that this version does not know, where the difference is recorded.</summary>
    public ImmutableSortedDictionary<string, JsonElement> OtherMembers { get; init; } = JsonMembers.None;

    /// <summary>For example <c>schema Shop differs (expected 0123…, found 4567…)</c>.</summary>
    public override string ToString() => (Expected, Found) switch
    {
        (_, null) => $"the schema {Schema} is missing",
        (null, _) => $"the schema {Schema} is still there",
        _ => $"the schema {Schema} differs (expected {Short(Expected)}, found {Short(Found)})",
    };

    /// <summary>How the schemas of a database differ from those wanted; schemas that are neither wanted nor unwanted do not count.</summary>
    /// <param name="found">What the database holds.</param>
    /// <param name="wanted">The digests it should hold.</param>
    /// <param name="unwanted">Schemas it should not hold.</param>
    /// <returns>The wanted ones by name, then the unwanted ones.</returns>
    public static ImmutableArray<SchemaDifference> Compare(
        ImmutableSortedDictionary<string, ContentDigest> found,
        ImmutableSortedDictionary<string, ContentDigest> wanted,
        IEnumerable<string> unwanted) =>
    [
        .. from schema in wanted
           let digest = found.TryGetValue(schema.Key, out ContentDigest held) ? held : (ContentDigest?)null
           where digest != schema.Value
           select new SchemaDifference(schema.Key, schema.Value, digest),
        .. from schema in unwanted
           where found.ContainsKey(schema)
           select new SchemaDifference(schema, null, found[schema]),
    ];

    private static string Short(ContentDigest? digest) => digest.ToString()![..12];
}
