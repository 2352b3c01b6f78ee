using JadeDeploy.Testing;

namespace JadeDeploy.EndToEnd.Tests.Harness;

/// <summary>The tool, installed from its package as a user installs it; once a run.</summary>
internal static class InstalledTool
{
    private static readonly Lazy<string> Program = new(Install);

    /// <summary>Runs <c>jadedeploy</c> in a folder.</summary>
    public static CommandResult Run(string folder, params string[] arguments) =>
        CommandLine.Run(Program.Value, folder, arguments, PackedProduct.Instance.Environment);

    private static string Install()
    {
        PackedProduct product = PackedProduct.Instance;
        using TemporaryFolder folder = new();
        folder.Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="product" value="{product.Feed}" /></packageSources>
            </configuration>
            """);
        string tools = Path.Combine(Path.GetDirectoryName(product.Feed)!, "tools");
        CommandLine.Run("dotnet", folder.Path, ["tool", "install", "jadedeploy", "--version", product.Version, "--tool-path", tools], product.Environment).Succeeds();
        return Path.Combine(tools, OperatingSystem.IsWindows() ? "jadedeploy.exe" : "jadedeploy");
    }
}
