using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace JadeDeploy.FourWays;

/// <summary>A PowerShell engine in this process.</summary>
public static class HostedScript
{
    /// <summary>Runs a script to its end.</summary>
    /// <param name="script">Its full path.</param>
    /// <param name="parameters">Its parameters; one without value is a switch.</param>
    /// <returns>Its exit code, -1 when it gave none; and what it said.</returns>
    public static (int ExitCode, string Said) Run(string script, params IEnumerable<(string Name, string? Value)> parameters)
    {
        var arguments = new Hashtable();
        foreach ((string name, string? value) in parameters)
            arguments[name] = value ?? (object)true;
        return Invoke("param($script, $parameters) & $script @parameters; $LASTEXITCODE", script, arguments);
    }

    /// <summary>Runs a command that a person pastes.</summary>
    /// <param name="command">It.</param>
    /// <returns>As <see cref="Run"/>.</returns>
    public static (int ExitCode, string Said) Type(string command) => Invoke(command + "; $LASTEXITCODE");

    private static (int ExitCode, string Said) Invoke(string text, params object[] arguments)
    {
        using Runspace runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using PowerShell shell = PowerShell.Create(runspace);
        shell.AddScript(text);
        foreach (object argument in arguments)
            shell.AddArgument(argument);
        PSObject[] results = [.. shell.Invoke()];
        string said = string.Join('\n', shell.Streams.Information.Concat<object>(shell.Streams.Error));
        return (results is [{ BaseObject: int code }] ? code : -1, said);
    }
}
