using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Forms.Writing;

/// <summary>Elements from the canonical text that <see cref="CanonicalXml"/> makes of them, and back to the text of a file.</summary>
internal static partial class CanonicalElement
{
    // In real files these say their name as an attribute only; every other object says it again as a property.
    private static readonly string[] NamedByAttributeOnly = ["Global", "JadeExportedPackage", "ActiveXLibrary"];

    // Characters that XML 1.0 forbids are data in Jade's files.
    private static readonly XmlReaderSettings Reading = new() { CheckCharacters = false, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private static readonly XmlWriterSettings Writing = new()
    {
        CheckCharacters = false,
        Indent = true,
        IndentChars = "\t",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        OmitXmlDeclaration = true,
    };

    /// <summary>The element of a canonical text.</summary>
    /// <exception cref="UnencodableCharacterException">A character is half of a surrogate pair, which XML cannot hold.</exception>
    public static XElement Parse(string canonical)
    {
        RefuseBrokenPairs(canonical);
        using var reader = XmlReader.Create(new StringReader(ControlCharacters().Replace(canonical, c => $"&#x{(int)c.Value[0]:X};")), Reading);
        XElement element = XElement.Load(reader, LoadOptions.PreserveWhitespace);
        foreach (XElement parent in element.DescendantsAndSelf().Where(e => e.HasElements).ToList())
            RemoveLayout(parent);
        return element;
    }

    /// <summary>The element with its own name, which a canonical text leaves out.</summary>
    public static XElement Named(XElement element, string name)
    {
        if (name.Length == 0)
            return element;
        element.SetAttributeValue("name", name);
        if (!NamedByAttributeOnly.Contains(element.Name.LocalName) && element.Element("name") is null)
            AddInOrder(element, new XElement("name", name));
        return element;
    }

    /// <summary>The text of a file with this root.</summary>
    /// <exception cref="UnencodableCharacterException">A character is half of a surrogate pair, which XML cannot hold.</exception>
    public static string Write(XElement root)
    {
        foreach (XText words in root.DescendantNodes().OfType<XText>())
            RefuseBrokenPairs(words.Value);
        foreach (XAttribute attribute in root.DescendantsAndSelf().Attributes())
            RefuseBrokenPairs(attribute.Value);
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var writer = XmlWriter.Create(text, Writing))
            root.Save(writer);
        return text.Append('\n').Replace("\n", "\r\n").ToString();
    }

    // Canonical text puts a line end behind every child. Between words it is not content, and it is no layout either.
    private static void RemoveLayout(XElement parent)
    {
        bool isMixed = parent.Nodes().OfType<XText>().Any(words => !string.IsNullOrWhiteSpace(words.Value));
        foreach (XText words in parent.Nodes().OfType<XText>().ToList())
        {
            if (!isMixed || (words.PreviousNode is XElement && words.Value == "\n"))
                words.Remove();
            else if (words.PreviousNode is XElement && words.Value.StartsWith('\n'))
                words.Value = words.Value[1..];
        }
    }

    // Properties stand in the order of their names, objects behind them.
    private static void AddInOrder(XElement element, XElement property)
    {
        XElement? next = element.Elements().FirstOrDefault(e =>
            char.IsUpper(e.Name.LocalName[0]) || string.CompareOrdinal(e.Name.LocalName, property.Name.LocalName) > 0);
        if (next is null)
            element.Add(property);
        else
            next.AddBeforeSelf(property);
    }

    private static void RefuseBrokenPairs(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                throw new UnencodableCharacterException(text[i], text.AsSpan(0, i).Count('\n') + 1);
            i++;
        }
    }

    // Canonical text holds them as they are; a reader takes them only as references.
    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]")]
    private static partial Regex ControlCharacters();
}
