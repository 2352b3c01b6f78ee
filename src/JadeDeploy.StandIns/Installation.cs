namespace JadeDeploy.StandIns;

/// <summary>
/// Puts programs named like Jade's into a folder: small scripts that start the stand-in and hand over every argument.
/// </summary>
/// <param name="starter">The command that runs a stand-in: a program and its first arguments; the stand-in's name comes next.</param>
public sealed class Installation(IReadOnlyList<string> starter)
{
    /// <summary>Writes the scripts. Scripts that are there are replaced.</summary>
    /// <param name="folder">The folder; it is created.</param>
    /// <returns>The full paths of the scripts.</returns>
    /// <exception cref="IOException">A script cannot be written.</exception>
    public IReadOnlyList<string> Into(string folder)
    {
        Directory.CreateDirectory(folder);
        return [.. StandIn.Programs.Select(program => OperatingSystem.IsWindows() ? WriteBatch(folder, program) : WriteShell(folder, program))];
    }

    // The shell is replaced by the stand-in, so that whoever ends the process ends the stand-in itself.
    private string WriteShell(string folder, string program)
    {
        string path = Path.Combine(folder, program);
        File.WriteAllText(path, $"#!/bin/sh\nexec {string.Join(' ', starter.Append(program).Select(Quoted))} \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead
                | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        return path;
    }

    private string WriteBatch(string folder, string program)
    {
        string path = Path.Combine(folder, program + ".cmd");
        File.WriteAllText(path, $"@echo off\r\n{string.Join(' ', starter.Append(program).Select(word => $"\"{word}\""))} %*\r\n");
        return path;
    }

    private static string Quoted(string word) => $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
