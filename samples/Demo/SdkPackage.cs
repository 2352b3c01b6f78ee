using System.Security.Cryptography;
using System.Text;

namespace JadeDeploy.Samples.Demo;

/// <summary>
/// The SDK, packed from this checkout. MSBuild keeps a resolved SDK by its version and never looks at it again, so
/// the version is made from the sources: other sources, another version.
/// </summary>
internal static class SdkPackage
{
    private static readonly string[] SourceFolders = ["sdk", "src"];
    private static readonly string[] BuildSettings = ["Directory.Build.props", "Directory.Packages.props", "global.json"];

    /// <summary>Packs the SDK unless this very version is there already, and pins the sample projects to it.</summary>
    /// <returns>Whether there is a package.</returns>
    public static bool PackAndPin()
    {
        string version = $"1.0.0-local.h{SourceHash()}";
        string package = Path.Combine(Layout.Packages, $"JadeDeploy.Build.{version}.nupkg");
        if (!File.Exists(package) && !DotNet.Run(Layout.Root,
                "pack", Layout.SdkProject, "-c", "Release", $"-p:Version={version}", "-o", Layout.Packages, "-v", "quiet"))
            return false;

        File.WriteAllText(Path.Combine(Layout.DeployFolder, "global.json"), $$"""
            {
              "msbuild-sdks": {
                "JadeDeploy.Build": "{{version}}"
              }
            }

            """);
        return true;
    }

    private static string SourceHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string path in SourceFiles().Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            hash.AppendData(File.ReadAllBytes(Path.Combine(Layout.Root, path)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static IEnumerable<string> SourceFiles() =>
        SourceFolders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Layout.Root, folder), "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Layout.Root, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"))
            .Concat(BuildSettings);
}
