using System.Globalization;
using System.Text;
using System.Xml;

namespace JadeDeploy.Deployment.Diagnostics;

/// <summary>A text as a message can show it: what a terminal or a log would act upon, or could not hold, is shown by its code.</summary>
internal static class ShownText
{
    // A message is for a person: the beginning of a long value tells which one it is.
    private const int Longest = 200;

    /// <summary>The text, shown.</summary>
    public static string Of(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (char c in value.Length <= Longest ? value : value[..Longest])
            text.Append(IsShown(c) ? $"{c}" : $"\\u{(int)c:x4}");
        return value.Length <= Longest ? text.ToString() : text.Append('…').ToString();
    }

    // Format characters turn the direction of what follows.
    private static bool IsShown(char c) =>
        !char.IsControl(c) && !char.IsSurrogate(c) && XmlConvert.IsXmlChar(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
