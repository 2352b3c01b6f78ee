using System.Globalization;
using System.Text.RegularExpressions;

namespace JadeDeploy.EndToEnd.Tests.Harness;

/// <summary>An error or warning as a build log shows it.</summary>
/// <param name="IsError">An error; otherwise a warning.</param>
/// <param name="Code">Its code.</param>
/// <param name="File">The file, or the program, in front of it; may be empty.</param>
/// <param name="Line">The line, or 0.</param>
/// <param name="Column">The column, or 0.</param>
/// <param name="Message">The message.</param>
internal sealed partial record ReportedDiagnostic(bool IsError, string Code, string File, int Line, int Column, string Message)
{
    /// <summary>Finds them in a log; MSBuild repeats them in its summary, here each comes once.</summary>
    public static IEnumerable<ReportedDiagnostic> Parse(string log) => Form().Matches(log).Select(From).Distinct();

    private static ReportedDiagnostic From(Match match) => new(
        match.Groups["severity"].Value == "error",
        match.Groups["code"].Value,
        match.Groups["file"].Value.Trim(),
        Number(match.Groups["line"].Value),
        Number(match.Groups["column"].Value),
        match.Groups["message"].Value.Trim());

    private static int Number(string digits) => digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);

    // file(line,column): error CODE: message [project], or file(line,column,endLine,endColumn): … where the end is known.
    [GeneratedRegex(@"^(?<file>[^\r\n]*?)(\((?<line>\d+)(,(?<column>\d+)(,\d+,\d+)?)?\))?( ?: )?(?<severity>error|warning) (?<code>[A-Z]+\d+): (?<message>[^\r\n]*?)( \[[^\]\r\n]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Form();
}
