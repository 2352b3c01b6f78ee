using System.Diagnostics;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Deployment.Tests.Running;

namespace JadeDeploy.StandIns.Tests.Provider;

[TestClass]
public sealed class TheToolOnAJadeDatabase
{
    [TestMethod]
    public void Run_NamesTheLogInItsLastLine_AndAdoptSaysWhatADirectoryIs()
    {
        using JadeSystem system = new();
        string package = system.Request(ShopVersions.Complete(Sample.A) with { InitializesRegistry = true }).PackagePath;

        (int refused, string reason) = Tool("run", package, "--database", system.Connection);
        (int exitCode, string output) = Tool("run", package, "--database", system.Connection, "--backup-confirmed");
        (int adopted, string nothing) = Tool("registry", "adopt", "--database", system.Connection, "--as", "move");

        Assert.AreEqual(1, refused);
        StringAssert.Contains(reason, "error JD6056: ");
        Assert.AreEqual(0, exitCode, output);
        string log = output.TrimEnd().Split('\n')[^1].TrimEnd();
        StringAssert.StartsWith(log, "Log: ");
        Assert.IsTrue(File.Exists(log["Log: ".Length..]));
        Assert.AreEqual(1, adopted);
        StringAssert.Contains(nothing, "error JD5048: ");
    }

    [TestMethod]
    public void RegistryInit_NeedsThePlatformVersion()
    {
        using JadeSystem system = new();

        (int refused, string reason) = Tool("registry", "init", "--database", system.Connection);
        (int exitCode, string output) = Tool("registry", "init", "--database", system.Connection, "--platform-version", "22.0.05");

        Assert.AreEqual(1, refused);
        StringAssert.Contains(reason, "error JD6062: ");
        Assert.AreEqual(0, exitCode, output);
        Assert.AreEqual(ShopVersions.Platform, system.Registry.Database.PlatformVersion);
    }

    private static (int ExitCode, string Output) Tool(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "jadedeploy.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
