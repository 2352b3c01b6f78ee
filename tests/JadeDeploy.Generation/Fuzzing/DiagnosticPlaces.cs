using System.Text.RegularExpressions;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Generation.Fuzzing;

/// <summary>Checks that diagnostics say what they must and point into the file.</summary>
internal static partial class DiagnosticPlaces
{
    /// <summary>What is wrong with the first diagnostic that is not as it must be; null when all are right.</summary>
    public static string? FirstWrong(FuzzInput input, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        if (diagnostics.Count == 0)
            return null;
        List<int> lengths = LineLengths(SchemaText.Decode(input.Path, input.Bytes).Text);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            SourceLocation location = diagnostic.Location;
            if (!Code().IsMatch(diagnostic.Code) || string.IsNullOrWhiteSpace(diagnostic.Message))
                return $"gave a diagnostic without a code or a message: {diagnostic}";
            if (location.File != input.Path)
                return $"gave a diagnostic for another file: {diagnostic}";
            if (location.Line == 0 ? location.Column != 0 : !IsInside(location.Line, location.Column, lengths))
                return $"gave a diagnostic outside the file: {diagnostic}";
            if (location.EndLine != 0 && !(IsInside(location.EndLine, location.EndColumn, lengths) && EndsBehindItsStart(location)))
                return $"gave a diagnostic whose end is wrong, ({location.EndLine},{location.EndColumn}): {diagnostic}";
        }
        return null;
    }

    private static bool EndsBehindItsStart(SourceLocation location) =>
        (location.EndLine, location.EndColumn).CompareTo((location.Line, location.Column)) >= 0;

    // One column behind the last character is the place of a line's end.
    private static bool IsInside(int line, int column, List<int> lengths) =>
        line >= 1 && line <= lengths.Count && column >= 1 && column <= lengths[line - 1] + 1;

    private static List<int> LineLengths(string text)
    {
        var lengths = new List<int>();
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\r' or '\n'))
                continue;
            bool isPair = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
            // Between the two characters of a line end is a place too.
            lengths.Add(i - start + (isPair ? 1 : 0));
            i += isPair ? 1 : 0;
            start = i + 1;
        }
        lengths.Add(text.Length - start);
        return lengths;
    }

    [GeneratedRegex("^JD[0-9]{4}$")]
    private static partial Regex Code();
}
