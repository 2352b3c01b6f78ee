using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace JadeDeploy.StandIns.Tests.Provider;

/// <summary>The commands that a message tells to type next, read and run as a person does who pastes them into a terminal.</summary>
internal static partial class ShownCommands
{
    /// <summary>The commands in a message, in their order: each is the words that a shell makes of it, without the program.</summary>
    public static ImmutableArray<ImmutableArray<string>> Of(string message) => [.. Command().Matches(message).Select(m => Words(m.Value))];

    [GeneratedRegex(@"jadedeploy (?:run|update) .+?(?: --resume(?: --step \d+=(?:done|redo))?(?=\s|$)|$)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Command();

    // The shell itself says what it makes of a command.
    private static ImmutableArray<string> Words(string command)
    {
        ProcessStartInfo start = new("/bin/sh", ["-c", "jadedeploy() { printf '%s\\0' \"$@\"; }\n" + command]) { RedirectStandardOutput = true };
        using Process shell = Process.Start(start)!;
        string output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        Assert.AreEqual(0, shell.ExitCode, command);
        return [.. output.Split('\0')[..^1]];
    }
}
