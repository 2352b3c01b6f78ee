namespace JadeDeploy.Generation.Fuzzing;

/// <summary>A way to cut a text into pieces, and the changes that move whole pieces.</summary>
/// <param name="isCut">Whether a piece ends between two characters.</param>
internal sealed class Pieces(Func<char, char, bool> isCut)
{
    /// <summary>Words, runs of white space and single signs.</summary>
    public static Pieces Tokens { get; } = new((left, right) => Sort(left) != Sort(right) || Sort(left) == 2);

    /// <summary>Lines with their ends.</summary>
    public static Pieces Lines { get; } = new((left, _) => left == '\n');

    /// <summary>A line that is not indented, with the indented ones that follow it.</summary>
    public static Pieces Sections { get; } = new((left, right) => left == '\n' && right is not (' ' or '\t' or '\n' or '\r'));

    /// <summary>Drops, doubles, swaps or repeats pieces.</summary>
    public string Change(Choices choices, string text)
    {
        (int start, int end) = Any(choices, text);
        switch (choices.Next(4))
        {
            case 0:
                return text.Remove(start, end - start);
            case 1:
                return text.Insert(start, text[start..end]);
            case 2:
                return text.Insert(choices.Next(text.Length + 1), text[start..end]);
            default:
                (int otherStart, int otherEnd) = Any(choices, text);
                if (otherStart < end)
                    return text.Remove(start, end - start);
                return text[..start] + text[otherStart..otherEnd] + text[end..otherStart] + text[start..end] + text[otherEnd..];
        }
    }

    /// <summary>Puts something else in the place of a piece.</summary>
    public string ReplaceOne(Choices choices, string text, string replacement)
    {
        (int start, int end) = Any(choices, text);
        return string.Concat(text.AsSpan(0, start), replacement, text.AsSpan(end));
    }

    /// <summary>A piece.</summary>
    public string One(Choices choices, string text)
    {
        (int start, int end) = Any(choices, text);
        return text[start..end];
    }

    private (int Start, int End) Any(Choices choices, string text)
    {
        if (text.Length == 0)
            return (0, 0);
        int at = choices.Next(text.Length);
        int start = at;
        while (start > 0 && !isCut(text[start - 1], text[start]))
            start--;
        int end = at + 1;
        while (end < text.Length && !isCut(text[end - 1], text[end]))
            end++;
        return (start, end);
    }

    private static int Sort(char c) => char.IsLetterOrDigit(c) || c == '_' ? 0 : char.IsWhiteSpace(c) ? 1 : 2;
}
