using System.Diagnostics;
using System.Globalization;
using JadeDeploy.StandIns.Arguments;

namespace JadeDeploy.StandIns.Faults;

/// <summary>
/// What goes wrong in a call, on request: <c>kind[=value][@n]</c> in an environment variable, <c>@n</c> for the n-th
/// call only (which needs the record of calls). Several are separated by <c>;</c>.
/// </summary>
internal sealed class Fault
{
    /// <summary>The environment variable.</summary>
    public const string Variable = "JADE_STANDIN_FAULT";

    private readonly string _kind;
    private readonly string _value;

    private Fault(string kind, string value) => (_kind, _value) = (kind, value);

    /// <summary>The fault of a call.</summary>
    /// <param name="text">The variable's value, or null.</param>
    /// <param name="call">Which call it is, from 1.</param>
    /// <exception cref="ArgumentError">The text is not understood.</exception>
    public static Fault For(string? text, int call)
    {
        foreach (string entry in (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] parts = entry.Split('@', 2);
            if (parts.Length == 2 && Number(parts[1]) != call)
                continue;
            string[] words = parts[0].Split('=', 2);
            return new Fault(words[0], words.ElementAtOrDefault(1) ?? "");
        }
        return new Fault("none", "");
    }

    /// <summary>Does work with the fault before, after or instead of it.</summary>
    /// <returns>The exit code.</returns>
    public int Around(TextWriter output, TextWriter error, Func<int> work)
    {
        switch (_kind)
        {
            case "none":
                return work();
            case "pause":
                Thread.Sleep(TimeSpan.FromSeconds(Number(_value)));
                return work();
            case "hang":
                Thread.Sleep(Timeout.Infinite);
                return ExitCodes.Failed;
            case "exit":
                return Number(_value);
            case "error":
                error.WriteLine($"{Number(_value)} - {Requested}");
                return ExitCodes.Failed;
            case "errorAfter":
                work();
                error.WriteLine($"{Number(_value)} - {Requested}");
                return ExitCodes.Failed;
            case "errorWithSuccess":
                output.WriteLine($"{Number(_value)} - {Requested}");
                return ExitCodes.Done;
            case "compileErrorWithSuccess":
                output.WriteLine($"Compile Error {Number(_value)} - {Requested}");
                return ExitCodes.Done;
            case "lie":
                output.WriteLine("Load completed");
                return ExitCodes.Done;
            case "dieBefore":
                return Die();
            case "dieAfter":
                work();
                return Die();
            default:
                throw new ArgumentError($"{Variable} names an unknown fault '{_kind}': expected {string.Join(", ", Kinds)}.");
        }
    }

    /// <summary>Every kind of fault.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "pause=seconds", "hang", "exit=code", "error=number", "errorAfter=number", "errorWithSuccess=number",
        "compileErrorWithSuccess=number", "lie", "dieBefore", "dieAfter",
    ];

    private const string Requested = "a fault that was asked for";

    // As from outside: nothing is cleaned up, nothing is written.
    private static int Die()
    {
        using Process self = Process.GetCurrentProcess();
        self.Kill();
        Thread.Sleep(Timeout.Infinite);
        return ExitCodes.Failed;
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new ArgumentError($"{Variable} has '{text}' where a number is expected.");
}
