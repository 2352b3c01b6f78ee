using System.Diagnostics;
using System.Text.RegularExpressions;
using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Samples.MakeRepository;
using JadeDeploy.Testing;

namespace JadeDeploy.Formats.Tests;

/// <summary>The format <c>mul</c>, loaded by the commands that its <c>README.txt</c> gives, with stand-ins for Jade's programs.</summary>
[TestClass]
public sealed partial class AListThatIsLoaded
{
    [TestMethod]
    public void LeavesTheSame_AsARunOnAnEmbeddedDatabase()
    {
        using TemporaryFolder folder = new();
        SampleRepository.Make(Path.Combine(Checkout.Root, "samples", "Shop", "releases"), folder["repository"]);
        string embedded = $"Provider=Embedded;Path={folder["shop.jadedb"]}";
        StandInSystem? system = null;
        try
        {
            // Later releases need commands, which no list expresses.
            foreach (string release in new[] { "v1.0.0", "v1.1.0" })
            {
                string package = DeploymentBuild.Build(SampleSystem.Request(folder["repository"], release) with
                {
                    TargetDatabase = embedded,
                    OutputDirectory = folder[release],
                    Formats = ["mul"],
                }, CancellationToken.None).PackagePath!;
                DeploymentRun.Run(new RunRequest { PackagePath = package, TargetDatabase = embedded });
                system ??= new StandInSystem(new EmbeddedTarget(folder["shop.jadedb"]).Read().Registry!.Database.PlatformVersion);

                string list = package[..^".nupkg".Length] + "-mul";
                string[] commands = [.. Command().Matches(File.ReadAllText(Path.Combine(list, "README.txt"))).Select(m => m.Groups[1].Value)];
                foreach (string command in commands)
                    Run(system, list, command);

                CollectionAssert.AreEqual(new[] { "jadloadb", "jadclient", "jadclient" }, commands.Select(c => c.Split(' ')[0]).ToArray(), release);
                CollectionAssert.AreEqual(SampleSystem.Contents(folder["shop.jadedb"]), system.Contents, release);
            }
        }
        finally
        {
            system?.Dispose();
        }
    }

    [TestMethod]
    public void WithoutOneOfItsFiles_ChangesNothing()
    {
        using TemporaryFolder folder = new();
        using StandInSystem system = new(new JadeDeploy.Schema.Model.JadeVersion(25, 0, 1));
        string list = folder.Write("deploy.mul", "#MULTIPLE_SCHEMA_EXTRACT\r\n010-Gone.scm\r\n");

        (int exitCode, string output) = Start(system, Path.GetDirectoryName(list)!, "jadloadb", [$"path={system.Database}", $"ini={system.Ini}", "schemaFile=deploy.mul"]);

        Assert.AreEqual(1, exitCode);
        StringAssert.Contains(output, "5003 - ");
        Assert.IsEmpty(system.Contents);
    }

    [GeneratedRegex(@"^ {4}(jad\w+ .+?)\r?$", RegexOptions.Multiline)]
    private static partial Regex Command();

    // As it is typed, with the two places filled in.
    private static void Run(StandInSystem system, string folder, string command)
    {
        string[] words = [.. command.Split(' ').Select(w => w.Replace("<database>", system.Database, StringComparison.Ordinal).Replace("<ini>", system.Ini, StringComparison.Ordinal))];
        (int exitCode, string output) = Start(system, folder, words[0], words[1..]);
        Assert.AreEqual(0, exitCode, output);
    }

    private static (int ExitCode, string Output) Start(StandInSystem system, string folder, string program, string[] arguments)
    {
        ProcessStartInfo start = new(Path.Combine(system.Bin, program), arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
