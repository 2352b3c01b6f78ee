using System.Collections.Immutable;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.Formats.Tests;

/// <summary>What <c>deploy.ps1</c> does on a Jade database, which stand-ins play.</summary>
[TestClass]
public sealed class TheScript
{
    private static TemporaryFolder _folder = null!;
    private static ImmutableArray<DeployedRelease> _releases;

    private static JadeVersion Platform => _releases[0].Registry.Database.PlatformVersion;

    [ClassInitialize]
    public static void Build(TestContext context)
    {
        _folder = new TemporaryFolder();
        _releases = SampleSystem.Deploy(_folder);
    }

    [ClassCleanup]
    public static void CleanUp() => _folder.Dispose();

    [TestMethod]
    public void DeploysEachRelease_AsARunOnAnEmbeddedDatabaseDoes()
    {
        using StandInSystem system = new(Platform);
        foreach (DeployedRelease release in _releases)
        {
            (int code, string output) = system.Deploy(release.Script, "backupConfirmed");

            Assert.AreEqual(0, code, output);
            CollectionAssert.AreEqual(release.Contents, system.Contents, release.Name);
            Assert.AreEqual(SampleSystem.Comparable(release.Registry), SampleSystem.Comparable(system.Registry));
            Assert.AreEqual(RegistryFile.ToText(system.Registry), File.ReadAllText(system.RegistryPath));
        }
        Assert.AreEqual(0, system.Deploy(_releases[^1].Script).ExitCode);
    }

    [TestMethod]
    public void KeepsWhatItDoesNotKnow_InTheRegistry()
    {
        using StandInSystem system = new(Platform);
        system.Deploy(_releases[0].Script, "backupConfirmed");
        string text = File.ReadAllText(system.RegistryPath);
        File.WriteAllText(system.RegistryPath, text
            .Replace("\"extensions\": {}", "\"extensions\": {\n    \"when\": \"2026-03-31T09:30:00Z\",\n    \"When\": [\n      1.50,\n      true,\n      null,\n      \"\u2019ü\\u0001\"\n    ]\n  }", StringComparison.Ordinal)
            .Replace("\"name\": \"shop\",", "\"name\": \"shop\", \"Keys\": {},", StringComparison.Ordinal));

        (int code, string output) = system.Deploy(_releases[1].Script, "backupConfirmed");

        Assert.AreEqual(0, code, output);
        RegistryDocument registry = system.Registry;
        Assert.AreEqual(RegistryFile.ToText(registry), File.ReadAllText(system.RegistryPath));
        Assert.HasCount(2, registry.Extensions);
        Assert.IsTrue(registry.Find("shop")!.OtherMembers.ContainsKey("Keys"));
    }

    [TestMethod]
    [DataRow("error=8510@1", "8510")]
    [DataRow("compileErrorWithSuccess=7841@1", "stated an error: 7841")]
    [DataRow("errorWithSuccess=8529@1", "stated an error: 8529")]
    [DataRow("exit=255@1", "exit code 255")]
    [DataRow("dieBefore@1", "exit code")]
    [DataRow("errorAfter=8530@1", "8530")]
    public void AfterALoadThatFailed_IsResumedWithTheSameFiles(string fault, string shown)
    {
        using StandInSystem system = new(Platform) { Fault = fault };

        (int code, string output) = system.Deploy(_releases[0].Script, "backupConfirmed");

        Assert.AreEqual(1, code, output);
        StringAssert.Contains(output, shown);
        StringAssert.Contains(output, "-resume");
        Assert.AreEqual("{\"step\":10,\"state\":\"unknown\"}", system.Journal[^1]);
        Assert.IsNotNull(system.Registry.Pending);
        Assert.AreEqual(1, system.Deploy(_releases[0].Script, "backupConfirmed").ExitCode, "a pending run is not started again");

        (code, output) = system.Deploy(_releases[0].Script, "resume");

        Assert.AreEqual(0, code, output);
        CollectionAssert.AreEqual(_releases[0].Contents, system.Contents);
        Assert.AreEqual(SampleSystem.Comparable(_releases[0].Registry), SampleSystem.Comparable(system.Registry));
    }

    [TestMethod]
    public void EndsAProgram_ThatRunsLongerThanItMay()
    {
        using StandInSystem system = new(Platform) { Fault = "hang@1" };

        (int code, string output) = system.Deploy(_releases[0].Script, "backupConfirmed", "timeLimit 2");

        Assert.AreEqual(1, code);
        StringAssert.Contains(output, "was ended after 2 seconds");
    }

    [TestMethod]
    [DataRow("redo", "dieBefore")]
    [DataRow("done", "dieAfter")]
    public void AfterACommandsStepThatFailed_APersonDecides(string decision, string fault)
    {
        using StandInSystem system = new(Platform);
        int index = 0;
        DeployedRelease release;
        while (!HasCommandsFirst(release = _releases[index]))
        {
            Assert.AreEqual(0, system.Deploy(release.Script, "backupConfirmed").ExitCode);
            index++;
        }
        system.Fault = $"{fault}@{system.Calls.Count + 1}";

        (int code, string output) = system.Deploy(release.Script, "backupConfirmed");
        (int undecided, string question) = system.Deploy(release.Script, "resume");
        (int wrong, _) = system.Deploy(release.Script, "resume", "step 20", "as done");
        (int resumed, string rest) = system.Deploy(release.Script, "resume", "step 10", $"as {decision}");

        Assert.AreEqual(1, code, output);
        Assert.AreEqual(1, undecided);
        StringAssert.Contains(question, "-resume -step 10 -as done");
        Assert.AreEqual(1, wrong);
        Assert.AreEqual(0, resumed, rest);
        CollectionAssert.AreEqual(release.Contents, system.Contents);
        Assert.AreEqual(SampleSystem.Comparable(release.Registry), SampleSystem.Comparable(system.Registry));
    }

    [TestMethod]
    public void RefusesAFile_ThatWasChanged()
    {
        using StandInSystem system = new(Platform);
        using TemporaryFolder copy = new();
        string script = Copy(_releases[0], copy);
        string file = Directory.GetFiles(copy["steps"])[0];
        File.AppendAllText(file, " ");

        (int code, string output) = system.Deploy(script, "backupConfirmed");

        Assert.AreEqual(1, code);
        StringAssert.Contains(output, $"JD4010: steps/{Path.GetFileName(file)}");
        Assert.IsFalse(Directory.Exists(Path.Combine(system.Database, "jadedeploy")));
    }

    [TestMethod]
    public void RefusesADatabase_OfAnotherVersion()
    {
        using StandInSystem system = new(Platform);
        (int missing, string unknown) = system.Deploy(_releases[1].Script, "backupConfirmed");
        system.Deploy(_releases[0].Script, "backupConfirmed");
        (int older, string other) = system.Deploy(_releases[2].Script, "backupConfirmed");
        system.Deploy(_releases[1].Script, "backupConfirmed");
        (int again, string complete) = system.Deploy(_releases[0].Script, "backupConfirmed");

        Assert.AreEqual((1, 1, 1), (missing, older, again));
        StringAssert.Contains(unknown, "JD5020");
        StringAssert.Contains(other, "JD5023");
        StringAssert.Contains(complete, "JD5021");
        Assert.AreEqual(SampleSystem.Comparable(_releases[1].Registry), SampleSystem.Comparable(system.Registry));
    }

    [TestMethod]
    public void RefusesAnUnfinishedRun_OfAnotherDeployment()
    {
        using StandInSystem system = new(Platform) { Fault = "exit=1@1" };
        system.Deploy(_releases[0].Script, "backupConfirmed");

        (int code, string output) = system.Deploy(_releases[1].Script, "resume");

        Assert.AreEqual(1, code);
        StringAssert.Contains(output, "JD5031");
    }

    [TestMethod]
    public void RefusesADatabase_ThatAnotherRunHolds()
    {
        using StandInSystem system = new(Platform);
        Directory.CreateDirectory(Path.Combine(system.Database, "jadedeploy"));
        using FileStream held = new(Path.Combine(system.Database, "jadedeploy", "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        (int code, string output) = system.Deploy(_releases[0].Script, "backupConfirmed");

        Assert.AreEqual(1, code);
        StringAssert.Contains(output, "JD6008");
    }

    [TestMethod]
    public void WithoutABackup_DoesNotPassThePointOfNoReturn()
    {
        using StandInSystem system = new(Platform);

        (int code, string output) = system.Deploy(_releases[0].Script);

        Assert.AreEqual(1, code, output);
        StringAssert.Contains(output, "-backupConfirmed");
        Assert.IsFalse(File.Exists(system.RegistryPath));
    }

    [TestMethod]
    public void ADryRun_ChangesNothing()
    {
        using StandInSystem system = new(Platform);

        (int code, string output) = system.Deploy(_releases[0].Script, "dryRun");

        Assert.AreEqual(0, code, output);
        Assert.IsFalse(Directory.Exists(Path.Combine(system.Database, "jadedeploy")));
        Assert.IsEmpty(system.Calls);
    }

    [TestMethod]
    public void WrongUsage_IsExitCode2()
    {
        using StandInSystem system = new(Platform);
        string script = _releases[0].Script;

        Assert.AreEqual(2, system.Run(script).ExitCode);
        Assert.AreEqual(2, system.Deploy(script, "server both").ExitCode);
        Assert.AreEqual(2, system.Deploy(script, "step 10").ExitCode);
        Assert.AreEqual(2, system.Deploy(script, "resume", "step 10", "as maybe").ExitCode);
        Assert.AreEqual(2, system.Deploy(script, "timeLimit soon").ExitCode);
        Assert.AreEqual(2, system.Run(script, "bin it's", "path x", "ini y").ExitCode);
    }

    private static bool HasCommandsFirst(DeployedRelease release) =>
        Directory.GetFiles(release.Format("-pwsh"), "010-*.jcf", SearchOption.AllDirectories).Length > 0;

    private static string Copy(DeployedRelease release, TemporaryFolder folder)
    {
        foreach (string file in Directory.GetFiles(release.Format("-pwsh"), "*", SearchOption.AllDirectories))
        {
            string copy = folder[Path.GetRelativePath(release.Format("-pwsh"), file)];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return folder["deploy.ps1"];
    }
}
