using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.EntityFiles;

/// <summary>
/// The text of an entity file, which gives places to its elements; and those elements as the reader of forms files has
/// them, so that canonical XML and forms are made in one place for both layouts.
/// </summary>
internal sealed class EntityText(SchemaText file)
{
    /// <summary>The text itself.</summary>
    public SchemaText File { get; } = file;

    /// <summary>The path as the reader was told.</summary>
    public string Path => File.Path;

    /// <summary>The place of an element or attribute; line 0 for one that does not stand in the file.</summary>
    public SourceLocation LocationOf(XObject node)
    {
        IXmlLineInfo place = node;
        return new SourceLocation(Path, place.LineNumber, place.LinePosition);
    }

    /// <summary>Canonical text of everything an element says.</summary>
    public string Canonical(XElement element) => CanonicalXml.Of(AsInForms(element), CanonicalView.Whole);

    /// <summary>Canonical text of an object without the name it gives itself.</summary>
    public string CanonicalObject(XElement element)
    {
        DdxElement copy = AsInForms(element);
        return CanonicalXml.Of(copy, CanonicalView.OfObject(copy));
    }

    /// <summary>Whether an element says nothing but its name.</summary>
    public bool IsNull(XElement element) => CanonicalXml.IsNull(AsInForms(element), CanonicalView.Whole);

    /// <summary>
    /// The element with all below it as the reader of forms files has it, at the places of this file. What is added here,
    /// such as the list that controls stand in, has the place 0.
    /// </summary>
    public DdxElement AsInForms(XElement element) => Copy(element, null);

    private DdxElement Copy(XElement element, DdxElement? parent)
    {
        // The place that is told is that of the name, one behind the bracket.
        int start = Math.Max(0, OffsetOf(element) - 1);
        var copy = new DdxElement(File.Text, parent, element.Name.ToString(), element.Name.LocalName, start)
        {
            Attributes = element.Attributes().Select(Copy).ToImmutableArray(),
        };
        var nodes = new List<DdxNode>();
        foreach (XNode node in element.Nodes())
            if (node is XElement child)
                nodes.Add(new DdxNode(null, Copy(child, copy)));
            else if (node is XText words)
                nodes.Add(new DdxNode(words.Value, null));
        copy.Close([.. nodes], start);
        return copy;
    }

    private DdxAttribute Copy(XAttribute attribute)
    {
        int start = OffsetOf(attribute);
        int end = start;
        if (((IXmlLineInfo)attribute).HasLineInfo())
        {
            int quote = start + File.Text.AsSpan(start).IndexOfAny('"', '\'');
            end = File.Text.IndexOf(File.Text[quote], quote + 1) + 1;
        }
        return new DdxAttribute(attribute.Name.ToString(), attribute.Value, start, end);
    }

    private int OffsetOf(XObject node) =>
        (IXmlLineInfo)node is { LineNumber: > 0 } place ? File.OffsetOf(place.LineNumber, place.LinePosition) : 0;
}
