using System.Reflection;
using System.Security.Cryptography;
using JadeDeploy.Testing;

namespace JadeDeploy.EndToEnd.Tests.Harness;

/// <summary>
/// The product's packages as a user gets them, in a folder that serves as the only package source. Packed once a run,
/// from what has been built, under a version that names the content: no cache of any kind can hold something older.
/// </summary>
internal sealed class PackedProduct : IDisposable
{
    private static readonly Lazy<PackedProduct> Packed = new(() => new PackedProduct());

    private readonly TemporaryFolder _folder = new();

    private PackedProduct()
    {
        Directory.CreateDirectory(Feed);
        // The letter: a hash of digits only that begins with 0 would not be a version.
        Version = $"1.0.0-test.h{ContentHash()}";
        Pack(Path.Combine("sdk", "JadeDeploy.Build.csproj"));
        Pack(Path.Combine("sdk", "templates", "JadeDeploy.Templates.csproj"));
        Pack(Path.Combine("src", "JadeDeploy.Tool", "JadeDeploy.Tool.csproj"));
    }

    /// <summary>The packages of this run.</summary>
    public static PackedProduct Instance => Packed.Value;

    /// <summary>The version of all packages.</summary>
    public string Version { get; }

    /// <summary>The folder with the packages.</summary>
    public string Feed => _folder["feed"];

    /// <summary>The full path of a package.</summary>
    public string Package(string id) => Path.Combine(Feed, $"{id}.{Version}.nupkg");

    /// <summary>What every command of a test needs: caches that begin empty and end with the run.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["NUGET_PACKAGES"] = _folder["packages"],
        ["JADEDEPLOY_CACHE"] = _folder["repositories"],
    };

    /// <summary>Removes packages and caches at the end of the run.</summary>
    public static void Remove()
    {
        if (Packed.IsValueCreated)
            Packed.Value.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static string Configuration =>
        typeof(PackedProduct).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private void Pack(string project) => CommandLine.Run("dotnet", Checkout.Root,
        ["pack", project, "--no-build", "--no-restore", "--nologo", "-c", Configuration, "-o", Feed, $"-p:PackageVersion={Version}"]).Succeeds();

    private static string ContentHash()
    {
        string sdk = Path.Combine(Checkout.Root, "sdk");
        string[] folders =
        [
            Path.Combine(sdk, "Sdk"),
            Path.Combine(sdk, "targets"),
            Path.Combine(sdk, "templates", "content"),
            Path.Combine(Checkout.Root, "src", "JadeDeploy.Tasks", "bin", Configuration),
            Path.Combine(Checkout.Root, "src", "JadeDeploy.Tool", "bin", Configuration),
        ];
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in folders.SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal))
            hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
