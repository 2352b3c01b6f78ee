using System.Diagnostics;
using System.Text.RegularExpressions;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.FourWays;
using JadeDeploy.Schema.Model;
using JadeDeploy.StandIns;
using JadeDeploy.Testing;

namespace JadeDeploy.Formats.Tests;

/// <summary>A database directory with programs named like Jade's, and a PowerShell engine that runs scripts on it.</summary>
internal sealed class StandInSystem : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public StandInSystem(JadeVersion platform)
    {
        string tool = Path.Combine(AppContext.BaseDirectory, "jadedeploy.dll");
        using Process install = Process.Start(new ProcessStartInfo("dotnet", [tool, "stand-ins", Bin]) { RedirectStandardOutput = true })!;
        install.StandardOutput.ReadToEnd();
        install.WaitForExit();
        Assert.AreEqual(0, install.ExitCode);
        StandInDatabase.Create(Database, platform);
    }

    public string Bin => _folder["programs of Jade"];

    public string Database => _folder["the system"];

    public string Ini => Path.Combine(Database, "jade.ini");

    public string Connection => $"Provider=Jade;Bin={Bin};Path={Database};Ini={Ini}";

    public string RegistryPath => Path.Combine(Database, "jadedeploy", "registry.json");

    public RegistryDocument Registry => RegistryFile.Read(RegistryPath);

    public string[] Contents => SampleSystem.Contents(Path.Combine(Database, StandInDatabase.FileName));

    public string[] Journal => [.. Directory.GetFiles(Path.Combine(Database, "jadedeploy", "runs"), "journal", SearchOption.AllDirectories)
        .OrderByDescending(File.GetLastWriteTimeUtc).Take(1).SelectMany(File.ReadLines).Where(l => l.Length > 0)];

    /// <summary>The faults of the programs; see the stand-ins.</summary>
    public string Fault { get; set; } = "";

    public IReadOnlyList<RecordedCall> Calls => File.Exists(_folder["calls"]) ? InvocationRecord.Read(_folder["calls"]) : [];

    /// <summary>Runs a deployment's script.</summary>
    /// <param name="script">Its path.</param>
    /// <param name="parameters">Its parameters beside bin, path and ini: a name, or a name and a value with a blank between.</param>
    public (int ExitCode, string Output) Deploy(string script, params string[] parameters) =>
        Run(script, ["bin " + Bin, "path " + Database, "ini " + Ini, .. parameters]);

    public (int ExitCode, string Output) Run(string script, params string[] parameters) =>
        WithFaults(() => HostedScript.Run(script, parameters.Select(p => p.Split(' ', 2)).Select(p => (p[0], p.ElementAtOrDefault(1)))));

    /// <summary>Runs a command as a person does who pastes it into a shell, after the cause of a failure is gone.</summary>
    public (int ExitCode, string Output) Type(string command)
    {
        Fault = "";
        return WithFaults(() => HostedScript.Type(command));
    }

    /// <summary>The commands that messages of the script tell to type next.</summary>
    public static string[] ShownCommands(string output) =>
        [.. Regex.Matches(output, @"& '(?:[^']|'')+'(?: -\w+(?: (?:'(?:[^']|'')*'|[a-z0-9][A-Za-z0-9]*))?)+").Select(m => m.Value)];

    /// <summary>Runs a deployment's script as a run is asked for.</summary>
    public bool Succeeds(string script, string hooks, bool resume, bool manual) =>
        Deploy(script, ["hooks " + hooks, resume ? "resume" : "backupConfirmed", "transition " + (manual ? "manual" : "auto")]).ExitCode is 0 or 3;

    /// <summary>Does something while the programs have their faults.</summary>
    public T WithFaults<T>(Func<T> action)
    {
        Environment.SetEnvironmentVariable("JADE_STANDIN_FAULT", Fault);
        Environment.SetEnvironmentVariable(InvocationRecord.Variable, _folder["calls"]);
        try
        {
            return action();
        }
        finally
        {
            Environment.SetEnvironmentVariable("JADE_STANDIN_FAULT", null);
            Environment.SetEnvironmentVariable(InvocationRecord.Variable, null);
        }
    }

    public void Dispose() => _folder.Dispose();
}
