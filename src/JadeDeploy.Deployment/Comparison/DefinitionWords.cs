using System.Text;
using System.Text.RegularExpressions;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>A word of a canonical definition: a name, also a qualified one (<c>Pkg::Order</c>), or a number.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Text">The word.</param>
/// <param name="Before">The sign before it, white space left out; a blank after another word or at the beginning.</param>
internal readonly record struct DefinitionWord(int Start, string Text, char Before);

/// <summary>Reads the canonical texts in which entities keep their definitions, outside literals.</summary>
internal static partial class DefinitionWords
{
    /// <summary>The words, in order.</summary>
    public static IEnumerable<DefinitionWord> In(string? text)
    {
        char before = ' ';
        foreach (Match match in Pieces().Matches(text ?? ""))
        {
            bool isWord = char.IsLetterOrDigit(match.Value[0]) || match.Value[0] == '_';
            if (isWord)
                yield return new DefinitionWord(match.Index, match.Value, before);
            before = isWord ? ' ' : match.Value[^1];
        }
    }

    /// <summary>Replaces words; the function gives the same word, or null, for one that stays.</summary>
    public static string Replace(string text, Func<DefinitionWord, string?> replacement)
    {
        var result = new StringBuilder(text.Length);
        int copied = 0;
        foreach (DefinitionWord word in In(text))
        {
            if (replacement(word) is not { } other || other == word.Text)
                continue;
            result.Append(text, copied, word.Start - copied).Append(other);
            copied = word.Start + word.Text.Length;
        }
        return copied == 0 ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    // A literal ends at its own kind of quote; a backslash means nothing special.
    [GeneratedRegex("""
        "[^"]*"?|'[^']*'?|[\p{L}\p{Nd}_]+(::[\p{L}\p{Nd}_]+)*|[^\s]
        """)]
    private static partial Regex Pieces();
}
