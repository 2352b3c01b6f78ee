using System.Collections.Immutable;
using System.Text.Json.Nodes;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>
/// <c>deployment.inputs</c>: what the last build in a folder was made from and what it wrote, so that an unchanged
/// build does no work.
/// </summary>
/// <param name="Inputs">The hash of the inputs; see <see cref="InputHash"/>.</param>
/// <param name="Outputs">The SHA-256 of each file that was written, by its path relative to the folder.</param>
public sealed record BuildStamp(ContentDigest Inputs, ImmutableSortedDictionary<string, ContentDigest> Outputs)
{
    /// <summary>The file's name in the output folder.</summary>
    public const string FileName = "deployment.inputs";

    private const int FormatVersion = 1;

    /// <summary>Takes the digests of the outputs.</summary>
    /// <param name="inputs">The hash of the inputs.</param>
    /// <param name="directory">The output folder.</param>
    /// <param name="outputs">The files written, as full paths or relative to the folder.</param>
    public static BuildStamp Of(ContentDigest inputs, string directory, IEnumerable<string> outputs) => new(inputs, outputs
        .Select(output => Path.Combine(Path.GetFullPath(directory), output))
        .ToImmutableSortedDictionary(
            path => Path.GetRelativePath(directory, path).Replace('\\', '/'),
            path => ContentDigest.Of(File.ReadAllBytes(path)),
            StringComparer.Ordinal));

    /// <summary>Whether a build with these inputs would write what is there already.</summary>
    public bool IsCurrent(ContentDigest inputs, string directory) => inputs == Inputs && Outputs.All(output =>
    {
        string path = Path.Combine(directory, output.Key);
        return File.Exists(path) && ContentDigest.Of(File.ReadAllBytes(path)) == output.Value;
    });

    /// <summary>Writes the file into an output folder.</summary>
    /// <exception cref="DeploymentException">JD4015.</exception>
    public void Write(string directory)
    {
        byte[] json = CanonicalJson.Write(new JsonObject
        {
            ["formatVersion"] = FormatVersion,
            ["inputs"] = Inputs.ToString(),
            ["outputs"] = new JsonArray([.. Outputs.Select(o => new JsonObject { ["path"] = o.Key, ["digest"] = o.Value.ToString() })]),
        });
        AtomicOutput.WriteFile(PathIn(directory), file => file.Write(json));
    }

    /// <summary>Reads the file of an output folder. A file that is missing or not readable as such is no stamp: the build does its work.</summary>
    public static BuildStamp? Find(string directory)
    {
        try
        {
            JsonMembers members = JsonMembers.Parse(File.ReadAllBytes(PathIn(directory)));
            if (members.Integer("formatVersion") != FormatVersion)
                return null;
            return new BuildStamp(
                members.Parsed<ContentDigest>("inputs", JsonParsers.TryParseDigest, JsonParsers.Digest),
                members.Digests("outputs", "path"));
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            // Only speed is lost: the next build writes a new stamp.
            return null;
        }
    }

    private static string PathIn(string directory) => Path.Combine(Path.GetFullPath(directory), FileName);
}
