using System.Text.RegularExpressions;

namespace JadeDeploy.LongRuns;

/// <summary>A promise that was broken.</summary>
/// <param name="What">What happened.</param>
/// <param name="Origin">Which file of the row showed it.</param>
/// <param name="Path">The name that the reader was given.</param>
/// <param name="Input">The smallest input found, in base64; null for a generated file, which its seed gives.</param>
internal sealed partial record Finding(string What, string Origin, string Path, string? Input)
{
    /// <summary>What findings of one cause have in common: the words without numbers and names. A finding without a file has them in its first line.</summary>
    public string Sort => $"{System.IO.Path.GetExtension(Path)} {Particular().Replace(Path.Length == 0 ? What.Split('\n')[0] : What, "#")}";

    [GeneratedRegex(@"'.*'|\(\d+,\d+\)|\d+|(?<=\w )\S*::\S*", RegexOptions.Singleline)]
    private static partial Regex Particular();
}
