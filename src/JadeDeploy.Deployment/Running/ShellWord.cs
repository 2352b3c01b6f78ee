using System.Buffers;

namespace JadeDeploy.Deployment.Running;

/// <summary>Writes an argument as it is typed, so that a command that a message shows can be pasted.</summary>
internal static class ShellWord
{
    // Expanded between double quotes by a POSIX shell, or ending them.
    private static readonly SearchValues<char> Expanded = SearchValues.Create("$`\\!\"\r\n");

    /// <summary>The argument between quotation marks.</summary>
    /// <param name="argument">The argument.</param>
    public static string Of(string argument) => Of(argument, OperatingSystem.IsWindows());

    /// <summary>The argument between the quotation marks of a system: double ones where they do, since every shell has those.</summary>
    internal static string Of(string argument, bool isWindows)
    {
        if (isWindows)
            return $"\"{argument.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
        return argument.AsSpan().ContainsAny(Expanded) ? $"'{argument.Replace("'", @"'\''", StringComparison.Ordinal)}'" : $"\"{argument}\"";
    }
}
