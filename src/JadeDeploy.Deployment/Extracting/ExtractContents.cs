using System.Collections.Immutable;
using System.Text.Json.Nodes;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Extracting;

/// <summary>
/// <c>extract.json</c>: which files an extract wrote into its folder, with their digests. It tells a folder that a later
/// extract may replace from one that holds something else.
/// </summary>
/// <param name="PlatformVersion">The platform version of the database.</param>
/// <param name="Files">The SHA-256 of each file, by name.</param>
public sealed record ExtractContents(JadeVersion PlatformVersion, ImmutableSortedDictionary<string, ContentDigest> Files)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "extract.json";

    private const int FormatVersion = 1;

    /// <summary>The contents of an extract.</summary>
    public static ExtractContents Of(JadeVersion platformVersion, IEnumerable<ExtractFile> files) => new(
        platformVersion,
        files.ToImmutableSortedDictionary(f => f.Name, f => ContentDigest.Of(f.Content.Span), StringComparer.Ordinal));

    /// <summary>The file's bytes: the same contents give the same bytes.</summary>
    public byte[] ToJson() => CanonicalJson.Write(new JsonObject
    {
        ["formatVersion"] = FormatVersion,
        ["platformVersion"] = PlatformVersion.ToString(),
        ["files"] = new JsonArray([.. Files.Select(f => new JsonObject { ["path"] = f.Key, ["digest"] = f.Value.ToString() })]),
    });

    /// <summary>The names that an extract wrote into a folder; none when the folder is not one of an extract.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static IReadOnlyCollection<string> NamesIn(string folder)
    {
        try
        {
            JsonMembers members = JsonMembers.Parse(File.ReadAllBytes(Path.Combine(folder, FileName)));
            return members.Integer("formatVersion") == FormatVersion ? [FileName, .. members.Digests("files", "path").Keys] : [];
        }
        catch (Exception e) when (e is FormatException or FileNotFoundException or DirectoryNotFoundException)
        {
            // Not one of ours, or damaged: then what is in the folder is nobody's to replace.
            return [];
        }
    }
}
