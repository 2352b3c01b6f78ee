using System.Collections.Immutable;
using System.Globalization;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;

namespace JadeDeploy.Deployment.Running;

/// <summary>A program that runs at a point of a run, without a shell. Hooks belong to a run, never to a package.</summary>
/// <param name="When">The point.</param>
/// <param name="Program">A path, or the name of a program on the search path.</param>
public sealed record RunHook(HookPoint When, string Program)
{
    /// <summary>The time limit of a hook that states none.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(10);

    private const int LongestSeconds = 24 * 60 * 60;

    /// <summary>The arguments; each is handed over as it is.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>After this time the program and all that it started are ended.</summary>
    public TimeSpan Timeout { get; init; } = DefaultTimeout;

    /// <summary>Makes a hook of the texts that a person wrote.</summary>
    /// <param name="program">The program.</param>
    /// <param name="when">The point: <c>beforeRun</c>, …</param>
    /// <param name="timeout">Whole seconds, or empty for the default.</param>
    /// <param name="arguments">The arguments.</param>
    /// <exception cref="DeploymentException">JD6018: a text is not one of its values.</exception>
    public static RunHook Parse(string program, string when, string timeout, ImmutableArray<string> arguments)
    {
        if (string.IsNullOrWhiteSpace(program))
            throw new DeploymentException(RunDiagnostics.InvalidHook("", "program", "empty", "a program"));
        if (!PlanNames.TryParse(when, out HookPoint point))
            throw new DeploymentException(RunDiagnostics.InvalidHook(program, "At", $"'{when}'", Points));
        TimeSpan limit = DefaultTimeout;
        if (timeout.Length > 0)
            limit = int.TryParse(timeout, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) && IsTimeout(seconds)
                ? TimeSpan.FromSeconds(seconds)
                : throw new DeploymentException(RunDiagnostics.InvalidHook(program, "Timeout", $"'{timeout}'", TimeoutRange));
        return new RunHook(point, program) { Arguments = arguments, Timeout = limit };
    }

    /// <summary>What <see cref="IsTimeout"/> accepts, in words.</summary>
    internal static string TimeoutRange => $"whole seconds from 1 to {LongestSeconds}";

    /// <summary>Whether a number of seconds can be a time limit.</summary>
    internal static bool IsTimeout(int seconds) => seconds is > 0 and <= LongestSeconds;

    private static string Points => string.Join(", ", Enum.GetValues<HookPoint>().Select(PlanNames.ToText));
}
