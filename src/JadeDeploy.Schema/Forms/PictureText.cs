using System.Buffers;

namespace JadeDeploy.Schema.Forms;

/// <summary>
/// Recognises a picture: base64 broken into lines. How it is broken is layout. A text that happens to hold only
/// such characters must keep its line ends, so the whole shape is checked: full lines of equal length, then one
/// no longer.
/// </summary>
internal static class PictureText
{
    private const int ShortestLine = 40;

    private static readonly SearchValues<char> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

    /// <summary>The picture on one line, or null when the text (with <c>\n</c> as line end) is none.</summary>
    public static string? OnOneLine(string text)
    {
        int width = text.IndexOf('\n');
        if (width < ShortestLine || width % 4 != 0)
            return null;
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            bool isLast = i == lines.Length - 1;
            if (isLast ? lines[i].Length > width : lines[i].Length != width)
                return null;
            ReadOnlySpan<char> digits = isLast || i == lines.Length - 2 ? lines[i].AsSpan().TrimEnd('=') : lines[i];
            if (digits.ContainsAnyExcept(Alphabet))
                return null;
        }
        string picture = string.Concat(lines);
        return picture.Length % 4 == 0 ? picture : null;
    }
}
