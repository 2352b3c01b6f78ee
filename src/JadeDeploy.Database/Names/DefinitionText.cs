using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Names;

/// <summary>A word of a canonical definition: a name, also qualified (<c>Pkg::Order</c>), or a number.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Text">The word.</param>
/// <param name="Before">The sign directly before it (white space left out), or a blank.</param>
internal readonly record struct DefinitionWord(int Start, string Text, char Before);

/// <summary>Reads the canonical one-line texts in which entities keep their definitions.</summary>
internal static class DefinitionText
{
    /// <summary>The superschema's name in a schema's content.</summary>
    public static string SuperschemaOf(EntityContent schema) => WordAfter(schema[ContentField.Definition], "subschemaOf") ?? "";

    /// <summary>The superclass's name in a class's content, or null.</summary>
    public static string? SuperclassOf(EntityContent type) => WordAfter(type[ContentField.Definition], "subclassOf");

    /// <summary>The word after a keyword, or null.</summary>
    public static string? WordAfter(string? text, string keyword)
    {
        bool found = false;
        foreach (DefinitionWord word in Words(text))
        {
            if (found)
                return word.Text;
            found = word.Text == keyword;
        }
        return null;
    }

    /// <summary>The words of a text, outside literals.</summary>
    public static IEnumerable<DefinitionWord> Words(string? text)
    {
        if (text is null)
            yield break;
        char before = ' ';
        for (int i = 0; i < text.Length;)
        {
            char sign = text[i];
            if (IsNameSign(sign))
            {
                int end = EndOfWord(text, i);
                yield return new DefinitionWord(i, text[i..end], before);
                before = ' ';
                i = end;
                continue;
            }
            if (!char.IsWhiteSpace(sign))
                before = sign;
            i = sign is '"' or '\'' ? EndOfLiteral(text, i) : i + 1;
        }
    }

    /// <summary>Replaces words; the function gives null for a word that stays.</summary>
    public static string Replace(string text, Func<DefinitionWord, string?> replacement)
    {
        var result = new System.Text.StringBuilder(text.Length);
        int copied = 0;
        foreach (DefinitionWord word in Words(text))
        {
            if (replacement(word) is not { } newWord)
                continue;
            result.Append(text, copied, word.Start - copied).Append(newWord);
            copied = word.Start + word.Text.Length;
        }
        return copied == 0 ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    private static int EndOfWord(string text, int start)
    {
        int i = start;
        while (i < text.Length)
        {
            if (IsNameSign(text[i]))
                i++;
            else if (i + 2 < text.Length && text[i] == ':' && text[i + 1] == ':' && IsNameSign(text[i + 2]))
                i += 2;
            else
                break;
        }
        return i;
    }

    // A literal ends at its own kind of quote; a backslash means nothing special.
    private static int EndOfLiteral(string text, int start)
    {
        int end = text.IndexOf(text[start], start + 1);
        return end < 0 ? text.Length : end + 1;
    }

    private static bool IsNameSign(char sign) => char.IsLetterOrDigit(sign) || sign == '_';
}
