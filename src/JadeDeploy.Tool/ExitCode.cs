namespace JadeDeploy.Tool;

/// <summary>What the tool tells the shell. A public contract.</summary>
internal static class ExitCode
{
    /// <summary>Done, or nothing to do.</summary>
    public const int Done = 0;

    /// <summary>Failed; the diagnostics say why.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>There are differences, and <c>--exit-code</c> asked to say so.</summary>
    public const int Differences = 3;
}
