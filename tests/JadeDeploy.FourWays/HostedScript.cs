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
        using Runspace runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using PowerShell shell = PowerShell.Create(runspace);
        shell.AddScript("param($script, $parameters) & $script @parameters; $LASTEXITCODE").AddArgument(script).AddArgument(arguments);
        PSObject[] results = [.. shell.Invoke()];
        string said = string.Join('\n', shell.Streams.Information.Concat<object>(shell.Streams.Error));
        return (results is [{ BaseObject: int code }] ? code : -1, said);
    }
}
