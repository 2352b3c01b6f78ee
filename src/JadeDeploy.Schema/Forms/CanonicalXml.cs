using System.Text;
using System.Xml.Linq;

namespace JadeDeploy.Schema.Forms;

/// <summary>
/// Writes an element so that equal content gives equal text, one element a line. A name in lower case is a property:
/// properties are unordered, and a null one counts as absent, because compact extracts leave it out. A name in upper
/// case is the class of an object in a list: objects keep their order.
/// </summary>
internal static class CanonicalXml
{
    // Lists that Jade keeps in the order of class numbers, which differ from database to database.
    private const string UnorderedList = "threeDControls";

    /// <summary>The canonical text of an element. The element itself always counts, even when it is empty.</summary>
    public static string Of(XElement element)
    {
        var text = new StringBuilder();
        Append(text, element, Content(element));
        return text.ToString(0, text.Length - 1);
    }

    /// <summary>Whether nothing is left of an element but its name once noise and null properties are gone.</summary>
    public static bool IsNull(XElement element) => !element.HasAttributes && Content(element).Length == 0;

    private static void Append(StringBuilder text, XElement element, string content)
    {
        text.Append('<').Append(element.Name);
        foreach (XAttribute attribute in element.Attributes().OrderBy(a => a.Name.ToString(), StringComparer.Ordinal))
            text.Append(' ').Append(attribute.Name).Append("=\"").Append(EscapeAttribute(attribute.Value)).Append('"');
        if (content.Length == 0)
            text.Append(" />\n");
        else
            text.Append('>').Append(content).Append("</").Append(element.Name).Append(">\n");
    }

    private static string Content(XElement element)
    {
        if (!element.HasElements)
            return IsLayout(element.Value) ? "" : Escape(ScalarText(element.Value));
        if (element.Nodes().OfType<XText>().Any(words => !string.IsNullOrWhiteSpace(words.Value)))
            return MixedContent(element);
        var lines = new StringBuilder("\n");
        List<XElement> children = [.. element.Elements().Where(child => !FormsNoise.IsNoise(child))];
        foreach (IGrouping<string, XElement> property in children
            .Where(child => !IsObject(child))
            .GroupBy(child => child.Name.ToString())
            .OrderBy(group => group.Key, StringComparer.Ordinal))
            AppendProperty(lines, [.. property]);
        foreach (XElement item in InOrder(element, children.Where(IsObject)))
            Append(lines, item, Content(item));
        return lines.Length == 1 ? "" : lines.ToString();
    }

    // What occurs several times is a list, and an empty item has its place in it.
    private static void AppendProperty(StringBuilder lines, List<XElement> occurrences)
    {
        foreach (XElement property in occurrences)
        {
            string content = Content(property);
            if (content.Length > 0 || property.HasAttributes || occurrences.Count > 1)
                Append(lines, property, content);
        }
    }

    private static IEnumerable<XElement> InOrder(XElement list, IEnumerable<XElement> items) =>
        list.Name.LocalName == UnorderedList
            ? items.OrderBy(item => item.Attribute("name")?.Value, StringComparer.Ordinal)
            : items;

    private static string MixedContent(XElement element)
    {
        var text = new StringBuilder();
        foreach (XNode node in element.Nodes())
            if (node is XElement child)
                Append(text, child, Content(child));
            else if (node is XText words)
                text.Append(Escape(words.Value));
        return text.ToString();
    }

    private static bool IsObject(XElement element) => char.IsUpper(element.Name.LocalName[0]);

    // White space with a line end in it is how a file is laid out; blanks alone can be a caption.
    private static bool IsLayout(string text) => string.IsNullOrWhiteSpace(text) && (text.Length == 0 || text.Contains('\n'));

    private static string ScalarText(string value)
    {
        string text = value.Replace("\r\n", "\n", StringComparison.Ordinal);
        return PictureText.OnOneLine(text) ?? text;
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\r", "&#xD;", StringComparison.Ordinal);

    private static string EscapeAttribute(string text) => Escape(text)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("\n", "&#xA;", StringComparison.Ordinal)
        .Replace("\t", "&#x9;", StringComparison.Ordinal);
}
