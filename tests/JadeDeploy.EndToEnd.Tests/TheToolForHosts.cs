using System.Runtime.InteropServices;
using JadeDeploy.EndToEnd.Tests.Harness;
using JadeDeploy.Testing;

namespace JadeDeploy.EndToEnd.Tests;

/// <summary>The tool as one file with its runtime, built into a folder of its own and run where there is no .NET.</summary>
[TestClass]
public sealed class TheToolForHosts
{
    private const string Database = "Provider=Embedded;Path=shop.jadedb";

    private static readonly TemporaryFolder Folder = new();
    private static readonly string? Cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES");

    // One test, since the two share what is built for no system in particular. It builds the product twice again, which takes
    // minutes on a busy machine: it is asked for.
    [TestMethod]
    public void IsOneFileForEachSystem_AndNeedsNoDotnetOnLinux()
    {
        if (Environment.GetEnvironmentVariable("JADEDEPLOY_TEST_HOSTS") != "1")
            Assert.Inconclusive("Set JADEDEPLOY_TEST_HOSTS=1 to build the tool for hosts without .NET, and to run it.");
        string linux = Publish("linux-x64");
        CollectionAssert.AreEqual(new[] { "jadedeploy" }, Directory.GetFiles(linux).Select(Path.GetFileName).ToArray());
        if (OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64)
            NeedsNoDotnet(Path.Combine(linux, "jadedeploy"));

        CollectionAssert.AreEqual(new[] { "jadedeploy.exe" }, Directory.GetFiles(Publish("win-x64")).Select(Path.GetFileName).ToArray());
    }

    [ClassCleanup]
    public static void Remove() => Folder.Dispose();

    private static void NeedsNoDotnet(string program)
    {
        using GitRepositoryBuilder repository = new("shop");
        string head = repository.Commit("Begin", new ShopSchema().Files);
        using TemporaryFolder host = new();
        host.Write("Shop.scm", new ShopSchema().SchemaFile);

        Run(host, program, "--help").Succeeds().Says("Usage:");
        Run(host, program, "check", "Shop.scm").Succeeds().Says("1 file, 0 errors");
        Run(host, program, "build", "--repository", repository.Path, "--revision", "main", "--output", "out").Succeeds();
        Run(host, program, "run", Directory.GetFiles(host["out"], "*.nupkg").Single(), "--database", Database).Succeeds().Says($"Deployed {head}");
        Run(host, program, "registry", "show", "--database", Database).Succeeds().Says(head);
        Run(host, program, "stand-ins", "jade", "--database", "system").Succeeds();
        string script = File.ReadAllText(host["jade/jadloadb"]);
        StringAssert.Contains(script, $"'{program}' 'run-stand-in'");
        StringAssert.Contains(Run(host, host["jade/jadloadb"], "help").ToString(), "jadloadb");
        // As on Windows, where the stand-ins are copies of the file.
        Directory.CreateDirectory(host["copies"]);
        File.Copy(program, host["copies/jadloadb"]);
        Run(host, host["copies/jadloadb"], "help").Succeeds().Says("jadloadb [path=value]");
    }

    private static CommandResult Run(TemporaryFolder host, string program, params string[] arguments) => CommandLine.Run(program, host.Path, arguments, new Dictionary<string, string>
    {
        ["PATH"] = host.Path,
        ["DOTNET_ROOT"] = "",
        ["DOTNET_BUNDLE_EXTRACT_BASE_DIR"] = Folder["native"],
    });

    private static string Publish(string system)
    {
        string output = Folder[system];
        CommandResult result = CommandLine.Run("dotnet", Checkout.Root,
            [
                "publish", Path.Combine("src", "JadeDeploy.Tool"), $"-p:PublishProfile={system}", "--nologo", "--artifacts-path", Folder["artifacts"],
                $"-p:PublishDir={output}/", "-p:RestoreLockedMode=true", "-p:EnableCompressionInSingleFile=false",
            ],
            Cache is null ? null : new Dictionary<string, string> { ["NUGET_PACKAGES"] = Cache });
        string[] missing = [.. result.Diagnostics.Where(d => d.Code is "NU1101" or "NU1102" or "NU1103" or "NU1301").Select(d => d.Message)];
        if (missing.Length > 0)
            Assert.Inconclusive($"The runtime of {system} cannot be restored here: {missing[0]}");
        result.Succeeds();
        return output;
    }
}
