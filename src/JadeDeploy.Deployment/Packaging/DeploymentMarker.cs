using System.Text.Json.Nodes;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>
/// <c>deployment.current</c>: what the last build in a folder made, for which commit and target. Publish runs what this
/// file names and nothing else, so an older package that lies beside it is never run by accident.
/// </summary>
/// <param name="Commit">The commit that the package leads to, or that the database holds already; 40 hexadecimal digits.</param>
/// <param name="Target">The hash of the target database and publish profile; see <see cref="HashTarget"/>.</param>
/// <param name="Package">The package to run, or null: there is nothing to deploy.</param>
public sealed record DeploymentMarker(string Commit, ContentDigest Target, MarkedPackage? Package)
{
    /// <summary>The file's name in the output folder.</summary>
    public const string FileName = "deployment.current";

    private const int FormatVersion = 1;

    /// <summary>Hashes what a build is for, so that the file does not show the connection string.</summary>
    /// <param name="targetDatabase">The connection string as the project states it; null or empty for none.</param>
    /// <param name="publishProfile">The publish profile's name; null or empty for none.</param>
    public static ContentDigest HashTarget(string? targetDatabase, string? publishProfile) => ContentDigest.Of(CanonicalJson.Write(
        new JsonObject { ["targetDatabase"] = targetDatabase ?? "", ["publishProfile"] = publishProfile ?? "" }));

    /// <summary>Writes the file into an output folder.</summary>
    /// <exception cref="DeploymentException">JD4015.</exception>
    public void Write(string directory)
    {
        byte[] json = CanonicalJson.Write(new JsonObject
        {
            ["formatVersion"] = FormatVersion,
            ["commit"] = Commit,
            ["target"] = Target.ToString(),
            ["package"] = Package is null ? null : new JsonObject
            {
                ["path"] = Package.Path,
                ["digest"] = Package.Digest.ToString(),
            },
        });
        AtomicOutput.WriteFile(PathIn(directory), file => file.Write(json));
    }

    /// <summary>Reads the file of an output folder.</summary>
    /// <exception cref="DeploymentException">JD4007, JD4016 or JD4017.</exception>
    public static DeploymentMarker Read(string directory)
    {
        string path = PathIn(directory);
        try
        {
            JsonMembers members = JsonMembers.Parse(File.ReadAllBytes(path));
            int version = members.Integer("formatVersion");
            return version == FormatVersion
                ? Read(members)
                : throw new DeploymentException(PackageDiagnostics.UnknownFormatVersion(path, FileName, version, FormatVersion));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DeploymentException(PackageDiagnostics.NotBuilt(path));
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException(PackageDiagnostics.MarkerDamaged(path, e.Message.TrimEnd('.')));
        }
    }

    /// <summary>Makes sure that the build was made for the target that is to be published to.</summary>
    /// <exception cref="DeploymentException">JD4018.</exception>
    public void RequireTarget(ContentDigest target, string directory)
    {
        if (target != Target)
            throw new DeploymentException(PackageDiagnostics.BuiltForAnotherTarget(PathIn(directory)));
    }

    /// <summary>Reads and verifies the package that the file names; null when there is nothing to deploy.</summary>
    /// <exception cref="DeploymentException">JD4001 to JD4013, or JD4019: it is not the package that the build made.</exception>
    public DeploymentPackage? ReadPackage(string directory)
    {
        if (Package is null)
            return null;
        DeploymentPackage package = PackageReader.Read(Path.Combine(directory, Package.Path));
        return package.Digest == Package.Digest
            ? package
            : throw new DeploymentException(PackageDiagnostics.AnotherPackage(package.Path, $"{package.Digest}", $"{Package.Digest}"));
    }

    private static DeploymentMarker Read(JsonMembers members) => new(
        members.Parsed<string>("commit", JsonParsers.TryParseCommit, JsonParsers.Commit),
        members.Parsed<ContentDigest>("target", JsonParsers.TryParseDigest, JsonParsers.Digest),
        members.OptionalObject("package") is not JsonMembers package ? null : new MarkedPackage(
            package.Parsed("path", (string text, out string path) => EntryName.IsSafe(path = text), "a relative path inside the folder"),
            package.Parsed<ContentDigest>("digest", JsonParsers.TryParseDigest, JsonParsers.Digest)));

    private static string PathIn(string directory) => Path.Combine(Path.GetFullPath(directory), FileName);
}

/// <summary>The package that a build made.</summary>
/// <param name="Path">Its path relative to the output folder, with forward slashes.</param>
/// <param name="Digest">Its identity.</param>
public sealed record MarkedPackage(string Path, ContentDigest Digest);
