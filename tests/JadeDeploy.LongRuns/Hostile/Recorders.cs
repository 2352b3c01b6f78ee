using JadeDeploy.StandIns;
using JadeDeploy.Testing;

namespace JadeDeploy.LongRuns.Hostile;

/// <summary>Installed stand-ins that write down what they receive.</summary>
internal sealed class Recorders : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _number;

    /// <summary>One that nobody else calls.</summary>
    public Recorder Next()
    {
        string folder = _folder[$"{Interlocked.Increment(ref _number)}"];
        var recorder = new Recorder(folder);
        new Installation(
        [
            "/usr/bin/env", $"{InvocationRecord.Variable}={recorder.Record}",
            "dotnet", Path.Combine(AppContext.BaseDirectory, "jadedeploy.dll"), "run-stand-in",
        ]).Into(folder);
        return recorder;
    }

    public void Dispose() => _folder.Dispose();
}

/// <summary>A stand-in that writes down what it receives.</summary>
/// <param name="Folder">The folder it is in.</param>
internal sealed record Recorder(string Folder)
{
    /// <summary>The full path of the program.</summary>
    public string Program => Path.Combine(Folder, "jadclient");

    /// <summary>The arguments of its one call.</summary>
    public string[] Received => InvocationRecord.Read(Record).Single().Arguments;

    internal string Record => Path.Combine(Folder, "calls");
}
