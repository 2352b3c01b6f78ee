using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Commands;

/// <summary>
/// Reads command files (<c>.jcf</c>): a header of three lines, then a command a line. Blank lines and <c>//</c> comments
/// are left out.
/// </summary>
public static class JcfReader
{
    private static readonly char[] Blanks = [' ', '\t'];

    /// <summary>
    /// Reads a command file. Never throws for bad input: what is wrong is in the file's diagnostics. Documented
    /// commands get their documented spelling; the lists are incomplete, so any other command is kept with a warning.
    /// </summary>
    /// <param name="path">What to call the file in diagnostics.</param>
    /// <param name="bytes">Its bytes, in any encoding.</param>
    public static CommandFile Read(string path, ReadOnlyMemory<byte> bytes)
    {
        if (!UsableText.TryDecode(path, bytes, out SchemaText? text, out ImmutableArray<Diagnostic> problems))
            return new CommandFile(path, bytes, problems);
        List<TextLine> lines = [.. TextLine.AllIn(text.Text).Select(WithoutComment).Where(line => !line.IsBlank)];
        Diagnostic? problem = ReadHeader(lines, text, out JadeVersion version);
        if (problem is not null)
            return new CommandFile(path, bytes, [problem]);

        var commands = ImmutableArray.CreateBuilder<JadeCommand>();
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (TextLine line in lines.Skip(JcfHeader.Length))
        {
            SourceLocation location = text.LocationOf(line.Offset + line.Text.AsSpan().IndexOfAnyExcept(Blanks));
            commands.Add(ReadCommand(line, location, found));
        }
        return new CommandFile(path, bytes, found.ToImmutable()) { Version = version, Commands = commands.ToImmutable() };
    }

    private static Diagnostic? ReadHeader(List<TextLine> lines, SchemaText text, out JadeVersion version)
    {
        version = default;
        for (int i = 0; i < JcfHeader.Length; i++)
        {
            string[] words = i < lines.Count ? Words(lines[i]) : [];
            bool isAsExpected = words.Length > 0 && words[0].Equals(JcfHeader.Lines[i], StringComparison.OrdinalIgnoreCase);
            SourceLocation location = text.LocationOf(i < lines.Count ? lines[i].Offset : text.Text.Length);
            if (!isAsExpected)
                return SchemaDiagnostics.BadCommandHeader(location, string.Join(' ', words), JcfHeader.Lines[i]);
            if (JcfHeader.Lines[i] == JcfHeader.Version && !JadeVersion.TryParse(words.ElementAtOrDefault(1), out version))
                return SchemaDiagnostics.BadVersion(location, words.ElementAtOrDefault(1) ?? "");
        }
        return null;
    }

    private static JadeCommand ReadCommand(TextLine line, SourceLocation location, ImmutableArray<Diagnostic>.Builder problems)
    {
        string[] words = Words(line);
        CommandSyntax? syntax = CommandSyntax.Find(words);
        int verbLength = syntax is null ? Math.Min(words.Length, 2) : syntax.Verb.Split(' ').Length;
        ImmutableArray<string> arguments = [.. words[verbLength..]];
        string verb = syntax?.Verb ?? string.Join(' ', words[..verbLength]);
        if (syntax is null)
            problems.Add(SchemaDiagnostics.UnknownCommand(location, verb));
        else if (!syntax.Takes(arguments.Length))
            problems.Add(SchemaDiagnostics.BadArguments(location, string.Join(' ', words), syntax.ToString()));
        return new JadeCommand(verb, arguments, line.Number);
    }

    private static TextLine WithoutComment(TextLine line)
    {
        int comment = line.Text.IndexOf("//", StringComparison.Ordinal);
        return comment < 0 ? line : line with { Text = line.Text[..comment] };
    }

    private static string[] Words(TextLine line) => line.Text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
}
