using JadeDeploy.Testing;

namespace JadeDeploy.EndToEnd.Tests.Harness;

/// <summary>
/// A folder as a user has it: projects that name the SDK, one package source, and nothing that belongs to this
/// checkout.
/// </summary>
internal sealed class Workspace : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Workspace()
    {
        PackedProduct product = PackedProduct.Instance;
        Write("global.json", $$"""{ "msbuild-sdks": { "JadeDeploy.Build": "{{product.Version}}" } }""");
        Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="product" value="{product.Feed}" /></packageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """);
        foreach (string outer in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            Write(outer, "<Project />");
    }

    /// <summary>The full path.</summary>
    public string Path => _folder.Path;

    /// <summary>A full path inside the folder.</summary>
    public string this[string relative] => _folder[relative];

    /// <summary>Writes a file and gives its full path.</summary>
    public string Write(string relative, string text) => _folder.Write(relative, text);

    /// <summary>Writes a project of the SDK.</summary>
    /// <param name="relative">The path of the project file.</param>
    /// <param name="content">What it says, below <c>Project</c>.</param>
    public string Project(string relative, string content = "") =>
        Write(relative, $"<Project Sdk=\"JadeDeploy.Build\">\n{content}\n</Project>\n");

    /// <summary>Whether a file or folder exists.</summary>
    public bool Has(string relative) => System.IO.Path.Exists(this[relative]);

    /// <summary>Files below a folder, with forward slashes, in order.</summary>
    public string[] Files(string relative) => !Directory.Exists(this[relative]) ? [] :
        [.. Directory.EnumerateFiles(this[relative], "*", SearchOption.AllDirectories)
            .Select(f => System.IO.Path.GetRelativePath(this[relative], f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>Runs <c>dotnet</c> in the folder.</summary>
    public CommandResult Dotnet(params string[] arguments) => Dotnet(new Dictionary<string, string>(), arguments);

    /// <summary>Runs <c>dotnet</c> in the folder, with more in its environment.</summary>
    public CommandResult Dotnet(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        CommandLine.Run("dotnet", Path, arguments, PackedProduct.Instance.Environment.Concat(environment).ToDictionary());

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
