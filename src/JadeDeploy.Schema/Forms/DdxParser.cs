using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Xml;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Forms;

/// <summary>
/// Makes the tree of a forms file in one pass over its decoded text. .NET's own reader says what is well-formed and decodes
/// values; the places it tells give each element the piece of text it stands for, which no XML library keeps.
/// </summary>
internal sealed class DdxParser
{
    // Jade writes control characters that XML 1.0 does not allow: they are data, not a reason to refuse the file.
    private static readonly XmlReaderSettings Settings = new()
    {
        CheckCharacters = false,
        DtdProcessing = DtdProcessing.Prohibit,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        XmlResolver = null,
    };

    private const string OneLine = "an end tag in front of it is spread over several lines, write it on one";

    private readonly string _text;
    private readonly LineMap _lines;
    private readonly Stack<(DdxElement Element, int FirstNode)> _open = new();
    private readonly List<DdxNode> _nodes = [];
    private DdxElement? _root;
    private int _lostAt = -1;

    private DdxParser(string text) => (_text, _lines) = (text, new LineMap(text));

    /// <summary>The root element, or null and what is wrong.</summary>
    public static DdxElement? Parse(string text, out DdxMistake mistake)
    {
        mistake = default;
        var parser = new DdxParser(text);
        try
        {
            return parser.Read(out mistake) ? parser._root : null;
        }
        catch (XmlException found)
        {
            mistake = DdxXmlMistakes.Of(found, text, parser._lines);
            return null;
        }
    }

    private bool Read(out DdxMistake mistake)
    {
        using XmlReader reader = XmlReader.Create(new StringReader(_text), Settings);
        var place = (IXmlLineInfo)reader;
        while (reader.Read())
        {
            // Checked before anything grows with the depth.
            if (reader.Depth > InputLimits.FormsDepth)
            {
                mistake = new DdxMistake(DdxMistakeKind.TooDeep, OffsetOf(place), $"elements are nested more than {InputLimits.FormsDepth} deep");
                return false;
            }
            Add(reader, place);
            if (_lostAt >= 0)
            {
                mistake = new DdxMistake(DdxMistakeKind.NotWellFormed, _lostAt, $"the place of '{reader.Name}' is lost; {OneLine}");
                return false;
            }
        }
        mistake = default;
        return true;
    }

    private void Add(XmlReader reader, IXmlLineInfo place)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Open(reader, place);
                break;
            case XmlNodeType.EndElement:
                if (TryPlace(reader.Name, place, out int endName))
                    Close(EndOfTag(endName));
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when _open.Count > 0:
                _nodes.Add(new DdxNode(reader.Value, null));
                break;
        }
    }

    private void Open(XmlReader reader, IXmlLineInfo place)
    {
        if (!TryPlace(reader.Name, place, out int name))
            return;
        bool isEmpty = reader.IsEmptyElement;
        var element = new DdxElement(
            _text, _open.Count == 0 ? null : _open.Peek().Element, FullName(reader.NamespaceURI, reader.LocalName), reader.LocalName, name - 1)
        {
            Attributes = AttributesOf(reader, place),
        };
        if (_open.Count == 0)
            _root = element;
        else
            _nodes.Add(new DdxNode(null, element));
        _open.Push((element, _nodes.Count));
        if (isEmpty)
            Close(EndOfTag(element.Attributes is [.., var last] ? last.End : name));
    }

    private void Close(int end)
    {
        (DdxElement element, int first) = _open.Pop();
        element.Close(CollectionsMarshal.AsSpan(_nodes)[first..].ToArray(), end);
        CollectionsMarshal.SetCount(_nodes, first);
    }

    private ImmutableArray<DdxAttribute> AttributesOf(XmlReader reader, IXmlLineInfo place)
    {
        if (!reader.HasAttributes)
            return [];
        var attributes = ImmutableArray.CreateBuilder<DdxAttribute>(reader.AttributeCount);
        while (reader.MoveToNextAttribute())
        {
            if (!TryPlace(reader.Name, place, out int start))
                return [];
            int quote = start + _text.AsSpan(start).IndexOfAny('"', '\'');
            int end = _text.IndexOf(_text[quote], quote + 1) + 1;
            string name = FullName(reader.Prefix.Length == 0 ? "" : reader.NamespaceURI, reader.LocalName);
            attributes.Add(new DdxAttribute(name, reader.Value, start, end));
        }
        reader.MoveToElement();
        return attributes.MoveToImmutable();
    }

    // The reader's count of lines is wrong from an end tag on that has line ends in it at a bad place: see LineMap.
    private bool TryPlace(string name, IXmlLineInfo place, out int offset)
    {
        offset = OffsetOf(place);
        if (_text.AsSpan(offset).StartsWith(name, StringComparison.Ordinal))
            return true;
        _lostAt = offset;
        return false;
    }

    private int EndOfTag(int start) => _text.IndexOf('>', start) + 1;

    private int OffsetOf(IXmlLineInfo place) => _lines.OffsetOf(place.LineNumber, place.LinePosition);

    private static string FullName(string space, string name) => space.Length == 0 ? name : $"{{{space}}}{name}";
}
