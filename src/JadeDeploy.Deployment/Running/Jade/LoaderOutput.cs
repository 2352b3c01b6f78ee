using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace JadeDeploy.Deployment.Running.Jade;

/// <summary>What a program's output and exit code together say.</summary>
internal enum LoaderVerdict
{
    /// <summary>It did what it was asked for.</summary>
    Done,

    /// <summary>It failed; how much it did before is not known.</summary>
    Failed,

    /// <summary>It says two things: exit code 0 and an error, or not the success that was to be expected.</summary>
    Contradicts,
}

/// <summary>An error that a line of output states.</summary>
/// <param name="Number">The platform's error number.</param>
/// <param name="Text">Its text.</param>
internal sealed record LoaderMessage(int Number, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Number} - {Text}";
}

/// <summary>
/// Reads what Jade's programs print. Only whole lines that look like an error are taken for one, so that the name of a
/// class or a text of the application never is: the patterns are in this table and nowhere else.
/// </summary>
internal static partial class LoaderOutput
{
    private const string CompileErrorPattern = @"^\s*Compile Error (\d{4,5}) - (.+)$";
    private const string NumberedErrorPattern = @"^\s*(?:Error |Exception )?(\d{3,5}) - (.+)$";
    private const string MissingFilePattern = @"^\s*(INI file not found.*)$";
    private const int MissingFileNumber = 125;

    /// <summary>The table for programs of another language, in the order in which it is applied: a pattern, and its number where the line states none.</summary>
    public static ImmutableArray<(string Pattern, int? Number)> Patterns { get; } =
        [(MissingFilePattern, MissingFileNumber), (CompileErrorPattern, null), (NumberedErrorPattern, null)];

    /// <summary>The numbers that are errors of a load.</summary>
    public static ImmutableArray<(int First, int Last)> ErrorNumbers => [.. Errors];

    // "Compile Error 7841 - Expecting: schema definition", reported for Jade 2025.
    [GeneratedRegex(CompileErrorPattern, RegexOptions.CultureInvariant)]
    private static partial Regex CompileError();

    // "8510 - Methods in error were detected ...", documented for the batch load.
    [GeneratedRegex(NumberedErrorPattern, RegexOptions.CultureInvariant)]
    private static partial Regex NumberedError();

    // "INI file not found", reported for Jade 2025; its documented number is 125.
    [GeneratedRegex(MissingFilePattern, RegexOptions.CultureInvariant)]
    private static partial Regex MissingInitializationFile();

    // The numbers that stop a load: 125 initialization file, 5012 character set, 5503-5505 licences, 6000-7999 compiler,
    // 8500-8531 loader, 8701-8722 upgrade. Numbers of the application (16000 and above) and warnings (10000-10999) do not.
    private static readonly (int First, int Last)[] Errors =
        [(125, 125), (5012, 5012), (5503, 5505), (6000, 7999), (8500, 8531), (8701, 8722)];

    /// <summary>The errors among lines, in their order.</summary>
    public static ImmutableArray<LoaderMessage> ErrorsOf(IEnumerable<string> lines) => [.. lines.Select(ErrorOf).OfType<LoaderMessage>()];

    /// <summary>What exit code and lines say together.</summary>
    /// <param name="exitCode">The exit code; null when the program was ended.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="successPattern">What a line has to match for success; null for nothing more than exit code 0.</param>
    public static LoaderVerdict Judge(int? exitCode, IReadOnlyCollection<string> lines, string? successPattern)
    {
        if (exitCode != 0)
            return LoaderVerdict.Failed;
        if (!ErrorsOf(lines).IsEmpty)
            return LoaderVerdict.Contradicts;
        return successPattern is null || lines.Any(l => Regex.IsMatch(l, successPattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant))
            ? LoaderVerdict.Done
            : LoaderVerdict.Contradicts;
    }

    private static LoaderMessage? ErrorOf(string line)
    {
        if (MissingInitializationFile().Match(line) is { Success: true } missing)
            return new LoaderMessage(MissingFileNumber, missing.Groups[1].Value);
        foreach (Regex pattern in new[] { CompileError(), NumberedError() })
            if (pattern.Match(line) is { Success: true } match
                && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is var number
                && Errors.Any(range => number >= range.First && number <= range.Last))
                return new LoaderMessage(number, match.Groups[2].Value.TrimEnd());
        return null;
    }
}
