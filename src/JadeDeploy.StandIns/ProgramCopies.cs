namespace JadeDeploy.StandIns;

/// <summary>
/// Puts copies of a program, named like Jade's, into a folder: for a program that needs no other file, and that is the stand-in
/// for whatever it is called. On Windows only such a copy can be started without a shell.
/// </summary>
/// <param name="executable">The full path of the program.</param>
public sealed class ProgramCopies(string executable)
{
    /// <summary>The stand-in that a program is by its name, or null.</summary>
    /// <param name="path">The path of a program.</param>
    public static string? ProgramOf(string? path) =>
        StandIn.Programs.FirstOrDefault(program => program.Equals(Path.GetFileNameWithoutExtension(path), StringComparison.OrdinalIgnoreCase));

    /// <summary>Writes the copies. Programs that are there are replaced.</summary>
    /// <param name="folder">The folder; it is created.</param>
    /// <returns>The full paths of the copies.</returns>
    /// <exception cref="IOException">A copy cannot be written.</exception>
    public IReadOnlyList<string> Into(string folder)
    {
        Directory.CreateDirectory(folder);
        string[] copies = [.. StandIn.Programs.Select(program => Path.Combine(folder, program + Path.GetExtension(executable)))];
        foreach (string copy in copies)
            File.Copy(executable, copy, overwrite: true);
        return copies;
    }
}
