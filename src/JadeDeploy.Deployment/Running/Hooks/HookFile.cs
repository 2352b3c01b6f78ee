using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;

namespace JadeDeploy.Deployment.Running;

/// <summary>
/// A file of hooks for the tool, described by <c>sdk/schemas/hooks.schema.json</c>. A file can say where an argument ends;
/// on a command line that would depend on the shell.
/// </summary>
public static class HookFile
{
    private const int FormatVersion = 1;

    /// <summary>Reads the hooks in the order in which they run.</summary>
    /// <param name="path">The full path.</param>
    /// <exception cref="DeploymentException">JD6018: the file cannot be read, or is not as described.</exception>
    public static ImmutableArray<RunHook> Read(string path)
    {
        try
        {
            JsonMembers members = JsonMembers.Parse(File.ReadAllBytes(path));
            if (members.Integer("formatVersion") is var version && version != FormatVersion)
                throw new FormatException($"formatVersion: expected {FormatVersion}, found {version}");
            return [.. members.Objects("hooks").Select(Read)];
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException(RunDiagnostics.InvalidHooksFile(path, e.Message));
        }
    }

    private static RunHook Read(JsonMembers hook)
    {
        var point = hook.Parsed<HookPoint>("when", PlanNames.TryParse, "one of " + string.Join(", ", Enum.GetValues<HookPoint>().Select(PlanNames.ToText)));
        var read = new RunHook(point, hook.Text("program")) { Arguments = hook.Texts("arguments") };
        if (!hook.Has("timeout"))
            return read;
        int seconds = hook.Integer("timeout");
        return RunHook.IsTimeout(seconds)
            ? read with { Timeout = TimeSpan.FromSeconds(seconds) }
            : throw new FormatException($"the timeout of '{read.Program}': expected {RunHook.TimeoutRange}, found {seconds}");
    }
}
