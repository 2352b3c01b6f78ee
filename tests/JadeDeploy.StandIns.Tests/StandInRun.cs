namespace JadeDeploy.StandIns.Tests;

/// <summary>One call of a stand-in in this process.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record StandInRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a stand-in without a fault.</summary>
    public static StandInRun Of(string program, params string[] arguments) => Of(_ => null, program, arguments);

    /// <summary>Runs a stand-in.</summary>
    public static StandInRun Of(Func<string, string?> variable, string program, params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int exitCode = new StandIn(output, error, variable).Run(program, arguments);
        return new StandInRun(exitCode, output.ToString(), error.ToString());
    }
}
