using System.Globalization;
using System.Text;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.EntityFiles;

/// <summary>
/// The text in an element of an entity file with the place of each character. .NET's reader tells where a text begins and no more; in
/// a source nearly every line has an escape, since <c>&amp;</c> joins strings in Jade.
/// </summary>
internal static class ElementText
{
    private const string CDataStart = "<![CDATA[";

    /// <summary>Reads the text of an element again; null for one with elements inside, or none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">The name of the element.</param>
    /// <param name="place">Where its name stands.</param>
    /// <param name="path">What to call the file in places.</param>
    public static SourceText? Of(SchemaText file, string name, SourceLocation place, string path)
    {
        string text = file.Text;
        int start = file.OffsetOf(place.Line, place.Column);
        int open = text.IndexOf('>', start);
        if (string.CompareOrdinal(text, start, name, 0, name.Length) != 0 || open < 0 || text[open - 1] == '/')
            return null;
        var characters = new StringBuilder();
        var places = new List<int>();
        int offset = open + 1;
        while (offset < text.Length)
        {
            if (text[offset] is not ('<' or '&' or '\r'))
            {
                characters.Append(text[offset]);
                places.Add(offset++);
                continue;
            }
            (int length, string meaning) = PieceAt(text, offset);
            if (length == 0)
                break;
            // The characters of a CDATA section stand one by one behind its opening.
            bool isVerbatim = text[offset] == '<';
            for (int i = 0; i < meaning.Length; i++)
                places.Add(isVerbatim ? offset + CDataStart.Length + i : offset);
            characters.Append(meaning);
            offset += length;
        }
        places.Add(offset);
        return string.CompareOrdinal(text, offset, "</", 0, 2) == 0
            ? new SourceText(characters.ToString(), (from, to) => file.LocationOf(places[from], places[to]) with { File = path })
            : null;
    }

    // How much of the file a piece takes, and what it means; a length of 0 where an element begins or ends.
    private static (int Length, string Meaning) PieceAt(string text, int offset)
    {
        if (text[offset] == '<')
            return Markup(text, offset);
        if (text[offset] == '\r')
            return (offset + 1 < text.Length && text[offset + 1] == '\n' ? 2 : 1, "\n");
        int end = text.IndexOf(';', offset);
        return (end + 1 - offset, Character(text[(offset + 1)..end]));
    }

    private static (int Length, string Meaning) Markup(string text, int offset)
    {
        if (Until(CDataStart, "]]>") is var data and > 0)
            return (data, text.Substring(offset + CDataStart.Length, data - CDataStart.Length - "]]>".Length));
        int ignored = Math.Max(Until("<!--", "-->"), Until("<?", "?>"));
        return (ignored, "");

        int Until(string start, string end) => string.CompareOrdinal(text, offset, start, 0, start.Length) == 0
            ? text.IndexOf(end, offset + start.Length, StringComparison.Ordinal) + end.Length - offset
            : 0;
    }

    // The file is well-formed, so there are no other names than XML's own.
    private static string Character(string name) => name switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ when name.StartsWith("#x", StringComparison.Ordinal) => Character(int.Parse(name[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
        _ => Character(int.Parse(name[1..], CultureInfo.InvariantCulture)),
    };

    private static string Character(int code) => code is >= 0xD800 and < 0xE000 ? ((char)code).ToString() : char.ConvertFromUtf32(code);
}
