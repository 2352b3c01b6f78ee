using System.Diagnostics;
using JadeDeploy.Database;
using JadeDeploy.Testing;

namespace JadeDeploy.StandIns.Tests;

/// <summary>The programs that <c>jadedeploy stand-ins</c> installs, as processes.</summary>
[TestClass]
public sealed class InstalledPrograms
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "jadedeploy.dll");

    [TestMethod]
    public void Run_WithTheArgumentsTheyAreGiven()
    {
        using TemporaryFolder folder = new();
        (int installed, _) = Start("dotnet", [Tool, "stand-ins", folder["bin"], "--database", folder["system"]]);
        string[] hostile = ["help", "a b", "$(touch x)", "`y`", "%PATH%", "'", "\"", "-x", "@f", "ü", ";", ""];

        (int exitCode, _) = Start(Path.Combine(folder["bin"], "jadclient"), hostile, (InvocationRecord.Variable, folder["calls"]));

        Assert.AreEqual(0, installed);
        Assert.AreEqual(1, exitCode);
        CollectionAssert.AreEqual(hostile, InvocationRecord.Read(folder["calls"]).Single().Arguments);
        Assert.IsTrue(File.Exists(Path.Combine(folder["system"], "jade.ini")));
    }

    [TestMethod]
    public void ACopyOfTheProgram_IsTheStandInForWhatItIsCalled()
    {
        using TemporaryFolder folder = new();
        // The built program needs the files beside it; the tool as one file needs none.
        foreach (string file in Directory.GetFiles(AppContext.BaseDirectory).Where(f => Path.GetExtension(f) is ".dll" or ".json"))
            File.Copy(file, folder[Path.GetFileName(file)]);
        string[] arguments = ["help", "a b", "'", "\"", "$(touch x)", ""];

        IReadOnlyList<string> copies = new ProgramCopies(Path.ChangeExtension(Tool, OperatingSystem.IsWindows() ? ".exe" : null)).Into(folder.Path);
        (int exitCode, string output) = Start(copies[0], arguments, (InvocationRecord.Variable, folder["calls"]));

        Assert.AreEqual(0, exitCode, output);
        RecordedCall call = InvocationRecord.Read(folder["calls"]).Single();
        Assert.AreEqual("jadloadb", call.Program);
        CollectionAssert.AreEqual(arguments, call.Arguments);
        CollectionAssert.AreEqual(new string?[] { "jadclient", "jadloadb", null }, new[] { "/x/jadclient", "C:/JADLOADB.EXE", "jadedeploy" }.Select(ProgramCopies.ProgramOf).ToArray());
    }

    [TestMethod]
    public void ADyingProgram_IsGoneAtOnce()
    {
        using TemporaryFolder folder = new();
        Start("dotnet", [Tool, "stand-ins", folder["bin"]]);

        (int exitCode, string output) = Start(Path.Combine(folder["bin"], "jadloadb"), ["help"], ("JADE_STANDIN_FAULT", "dieBefore"));

        Assert.AreNotEqual(0, exitCode);
        Assert.AreEqual("", output);
    }

    [TestMethod]
    public void ADatabaseThatIsThereAlready_IsNotReplaced()
    {
        using TemporaryFolder folder = new();
        Start("dotnet", [Tool, "stand-ins", folder["bin"], "--database", folder["system"]]);

        (int exitCode, string output) = Start("dotnet", [Tool, "stand-ins", folder["bin"], "--database", folder["system"]]);

        Assert.AreEqual(1, exitCode);
        StringAssert.Contains(output, "error JD6047: ");
    }

    [TestMethod]
    public void ADatabase_CountsTheSchemasAsPresent_ThatAreNamed()
    {
        using TemporaryFolder folder = new();

        (int exitCode, string output) = Start("dotnet", [Tool, "stand-ins", folder["bin"], "--database", folder["system"], "--external-schema", "Base", "Other"]);

        Assert.AreEqual(0, exitCode, output);
        using EmbeddedDatabase database = EmbeddedDatabase.Open(Path.Combine(folder["system"], StandInDatabase.FileName), readOnly: true);
        CollectionAssert.AreEqual(new[] { "Base", "Other" }, database.Catalogue.ExternalSchemas.ToArray());
    }

    private static (int ExitCode, string Output) Start(string program, string[] arguments, params (string Name, string Value)[] variables)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in variables)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
