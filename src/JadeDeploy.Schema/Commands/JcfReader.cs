using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Commands;

/// <summary>
/// Reads command files (<c>.jcf</c>): a header of three lines, then a command a line. Blank lines and comments are left out;
/// <see cref="JcfDocument"/> keeps them.
/// </summary>
public static class JcfReader
{
    /// <summary>
    /// Reads a command file. Never throws for bad input: what is wrong is in the file's diagnostics. Documented
    /// commands get their documented spelling; the lists are incomplete, so any other command is kept with a warning.
    /// </summary>
    /// <param name="path">What to call the file in diagnostics.</param>
    /// <param name="bytes">Its bytes, in any encoding.</param>
    public static CommandFile Read(string path, ReadOnlyMemory<byte> bytes)
    {
        if (InputLimits.TooLarge(path, bytes, InputLimits.ListFileBytes) is { } tooLarge)
            return new CommandFile(path, bytes, [tooLarge]);
        if (!UsableText.TryDecode(path, bytes, out SchemaText? text, out ImmutableArray<Diagnostic> problems))
            return new CommandFile(path, bytes, problems);
        JcfDocument document = JcfDocument.Parse(text);
        List<Diagnostic> found = [.. problems];
        ImmutableArray<JadeCommand> commands = new JcfCheck(text, found).Commands(document);
        return new CommandFile(path, bytes, [.. found]) { Version = document.Version ?? default, Commands = commands };
    }
}
