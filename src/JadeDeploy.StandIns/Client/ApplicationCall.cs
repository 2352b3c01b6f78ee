using JadeDeploy.StandIns.Arguments;

namespace JadeDeploy.StandIns.Client;

/// <summary>A command line of <c>jadclient</c>: its own arguments, and what stands between the two markers for the application.</summary>
/// <param name="Own">The arguments of the client.</param>
/// <param name="Application">The entries for the application's initialize method.</param>
internal sealed record ApplicationCall(NamedArguments Own, IReadOnlyList<string> Application)
{
    private const string Begin = "startAppParameters";
    private const string End = "endAppParameters";

    // The documented limit of one entry.
    private const int LongestEntry = 2047;

    private static readonly string[] Names =
    [
        "path", "ini", "server", "schema", "app", "executeSchema", "executeClass", "executeMethod", "executeParam",
        "executeTransient", "executeTypeMethod", "signonUser",
    ];

    /// <summary>Reads a command line.</summary>
    /// <exception cref="ArgumentError">It is wrong.</exception>
    public static ApplicationCall Parse(IReadOnlyList<string> arguments)
    {
        string[] own = [.. arguments.TakeWhile(a => !Is(a, Begin))];
        string[] entries = [.. arguments.Skip(own.Length + 1).TakeWhile(a => !Is(a, End))];
        if (entries.Any(e => e.Length > LongestEntry))
            throw new ArgumentError($"An entry for the application is longer than {LongestEntry} characters.");
        return new ApplicationCall(NamedArguments.Parse(own, Names), entries);
    }

    private static bool Is(string argument, string marker) => argument.Equals(marker, StringComparison.OrdinalIgnoreCase);
}
