using System.Text;

namespace JadeDeploy.Schema.Forms;

/// <summary>
/// Writes an element so that equal content gives equal text, one element a line. A name in lower case is a property:
/// properties are unordered, and a null one counts as absent, because compact extracts leave it out. A name in upper
/// case is the class of an object in a list: objects keep their order.
/// </summary>
internal sealed class CanonicalXml
{
    // Lists that Jade keeps in the order of class numbers, which differ from database to database.
    private const string UnorderedList = "threeDControls";

    private readonly CanonicalView _view;
    private readonly StringBuilder _text = new();

    private CanonicalXml(CanonicalView view) => _view = view;

    /// <summary>The canonical text of an element. The element itself always counts, even when it is empty.</summary>
    public static string Of(DdxElement element, CanonicalView view)
    {
        var canonical = new CanonicalXml(view);
        canonical.Append(element);
        return canonical._text.ToString(0, canonical._text.Length - 1);
    }

    /// <summary>Whether nothing is left of an element but its name once noise and null properties are gone.</summary>
    public static bool IsNull(DdxElement element, CanonicalView view)
    {
        var canonical = new CanonicalXml(view);
        return !canonical.HasAttributes(element) && !canonical.AppendContent(element);
    }

    /// <summary>Whether an element is the class of an object, not a property.</summary>
    public static bool IsObject(DdxElement element) => char.IsUpper(element.Name[0]);

    // White space with a line end in it is how a file is laid out; blanks alone can be a caption.
    internal static bool IsLayout(string text) => string.IsNullOrWhiteSpace(text) && (text.Length == 0 || text.Contains('\n'));

    /// <summary>Appends an element; one without attributes and content only when it is wanted.</summary>
    private void Append(DdxElement element, bool evenIfNull = true)
    {
        int start = _text.Length;
        _text.Append('<').Append(element.FullName);
        AppendAttributes(element);
        int open = _text.Length;
        _text.Append('>');
        if (AppendContent(element))
        {
            _text.Append("</").Append(element.FullName).Append(">\n");
            return;
        }
        _text.Length = open;
        _text.Append(" />\n");
        if (!evenIfNull && element.Attributes.IsEmpty)
            _text.Length = start;
    }

    private void AppendAttributes(DdxElement element)
    {
        if (element.Attributes.IsEmpty)
            return;
        foreach (DdxAttribute attribute in element.Attributes
            .Where(attribute => _view.Shows(element, attribute))
            .OrderBy(attribute => attribute.Name, StringComparer.Ordinal))
        {
            _text.Append(' ').Append(attribute.Name).Append("=\"");
            AppendEscaped(_view.ValueOf(element, attribute), inAttribute: true);
            _text.Append('"');
        }
    }

    private bool AppendContent(DdxElement element)
    {
        int start = _text.Length;
        (bool hasElements, bool hasWords) = Survey(element);
        if (!hasElements)
            AppendScalar(TextOf(element));
        else if (hasWords)
            AppendMixed(element);
        else
            AppendLines(element);
        return _text.Length > start;
    }

    private (bool HasElements, bool HasWords) Survey(DdxElement element)
    {
        bool hasElements = false;
        bool hasWords = false;
        foreach (DdxNode node in element.Nodes)
        {
            hasElements |= node.Element is not null && _view.Shows(element, node);
            hasWords |= node.Text is not null && !string.IsNullOrWhiteSpace(node.Text);
        }
        return (hasElements, hasWords);
    }

    private bool HasAttributes(DdxElement element) => element.Attributes.Any(attribute => _view.Shows(element, attribute));

    private static string TextOf(DdxElement element)
    {
        if (element.Nodes is [{ Text: { } only }])
            return only;
        var text = new StringBuilder();
        foreach (DdxNode node in element.Nodes)
            text.Append(node.Text);
        return text.ToString();
    }

    private void AppendScalar(string value)
    {
        if (IsLayout(value))
            return;
        string text = value.Replace("\r\n", "\n", StringComparison.Ordinal);
        AppendEscaped(PictureText.OnOneLine(text) ?? text, inAttribute: false);
    }

    private void AppendMixed(DdxElement element)
    {
        foreach (DdxNode node in element.Nodes)
            if (node.Text is not null)
                AppendEscaped(node.Text, inAttribute: false);
            else if (_view.Shows(element, node))
                Append(node.Element!);
    }

    private void AppendLines(DdxElement element)
    {
        var properties = new List<DdxElement>();
        var objects = new List<DdxElement>();
        foreach (DdxNode node in element.Nodes)
            if (node.Element is { } child && _view.Shows(element, node) && !FormsNoise.IsNoise(child))
                (IsObject(child) ? objects : properties).Add(child);
        properties.Sort(ByNameThenPlace);
        int start = _text.Length;
        _text.Append('\n');
        for (int i = 0; i < properties.Count; i++)
            Append(properties[i], evenIfNull: IsNamedLike(properties, i, i - 1) || IsNamedLike(properties, i, i + 1));
        foreach (DdxElement item in InOrder(element, objects))
            Append(item);
        if (_text.Length == start + 1)
            _text.Length = start;
    }

    private static IEnumerable<DdxElement> InOrder(DdxElement list, List<DdxElement> items) =>
        list.Name == UnorderedList ? items.OrderBy(item => item.Attribute(OwnName.Name), StringComparer.Ordinal) : items;

    // What occurs several times is a list, and an empty item has its place in it.
    private static bool IsNamedLike(List<DdxElement> properties, int i, int other) =>
        other >= 0 && other < properties.Count && properties[other].FullName == properties[i].FullName;

    private static int ByNameThenPlace(DdxElement left, DdxElement right)
    {
        int byName = string.CompareOrdinal(left.FullName, right.FullName);
        return byName != 0 ? byName : left.Start.CompareTo(right.Start);
    }

    private void AppendEscaped(string text, bool inAttribute)
    {
        ReadOnlySpan<char> rest = text;
        ReadOnlySpan<char> special = inAttribute ? "&<>\r\"\n\t" : "&<>\r";
        for (int next = rest.IndexOfAny(special); next >= 0; next = rest.IndexOfAny(special))
        {
            _text.Append(rest[..next]).Append(rest[next] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\r' => "&#xD;",
                '"' => "&quot;",
                '\n' => "&#xA;",
                _ => "&#x9;",
            });
            rest = rest[(next + 1)..];
        }
        _text.Append(rest);
    }
}
