using System.Xml;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Forms;

/// <summary>Tells a text that breaks the rules of XML from one that just ends too early.</summary>
internal static class DdxXmlMistakes
{
    // .NET tells the cause of an XmlException in words only, in English in every culture. A test cuts a file at every
    // character, so that a release with other words is noticed.
    private static readonly string[] EndsEarly = ["Unexpected end of file", "There is an unclosed literal string", "Root element is missing"];

    /// <summary>What a failure of the XML reader says about a text.</summary>
    public static DdxMistake Of(XmlException mistake, string text, LineMap lines)
    {
        string message = WithoutPosition(mistake.Message);
        bool isCutShort = Array.Exists(EndsEarly, words => message.StartsWith(words, StringComparison.Ordinal));
        int offset = mistake.LineNumber > 0 ? lines.OffsetOf(mistake.LineNumber, mistake.LinePosition) : OffsetWithoutPlace(text, isCutShort);
        return isCutShort || offset >= StartOfUnfinishedPiece(text)
            ? new DdxMistake(DdxMistakeKind.CutShort, offset, message)
            : new DdxMistake(DdxMistakeKind.NotWellFormed, offset, message);
    }

    // A document type is refused without a place, and so is a text without a root.
    private static int OffsetWithoutPlace(string text, bool isCutShort) =>
        isCutShort ? text.Length : Math.Max(0, text.IndexOf("<!DOCTYPE", StringComparison.Ordinal));

    /// <summary>Where a tag or reference begins that the text ends in; behind the text when there is none.</summary>
    private static int StartOfUnfinishedPiece(string text)
    {
        int start = text.LastIndexOfAny(['<', '&']);
        return start >= 0 && text.AsSpan(start).IndexOfAny('>', ';', '\n') < 0 ? start : text.Length + 1;
    }

    private static string WithoutPosition(string message)
    {
        int position = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return (position < 0 ? message : message[..position]).TrimEnd('.', ' ', ':');
    }
}
