using System.Collections.Immutable;
using System.Text;

namespace JadeDeploy.Schema.Forms;

/// <summary>
/// One element of a forms file in XML, with the piece of text it was read from. It belongs to the document it was read in;
/// an edit gives a new document with new elements.
/// </summary>
public sealed class DdxElement
{
    private readonly string _source;
    private DdxNode[] _nodes = [];

    internal DdxElement(string source, DdxElement? parent, string fullName, string name, int start) =>
        (_source, Parent, FullName, Name, Start) = (source, parent, fullName, name, start);

    /// <summary>The name of the tag: a class such as <c>Form</c>, or a property in lower case. A namespace is left out.</summary>
    public string Name { get; }

    /// <summary>The element around it; null for the root.</summary>
    public DdxElement? Parent { get; }

    /// <summary>The attributes in the order they are written in.</summary>
    public ImmutableArray<DdxAttribute> Attributes { get; internal init; } = [];

    /// <summary>The elements directly below.</summary>
    public IEnumerable<DdxElement> Elements => _nodes.Where(node => node.Element is not null).Select(node => node.Element!);

    /// <summary>Where the element begins in the text of its document, counted in UTF-16 code units.</summary>
    public int Start { get; }

    /// <summary>The offset behind its last character.</summary>
    public int End { get; internal set; }

    /// <summary>
    /// The element exactly as it is written: order of attributes, quotes, white space, comments, line breaks in pictures.
    /// </summary>
    public string Text => _source[Start..End];

    /// <summary>All text between the tags, at any depth, with references resolved, line ends as <c>\n</c>, and without comments.</summary>
    public string Value => _nodes switch
    {
        [] => "",
        [{ Text: { } only }] => only,
        _ => AppendValue(new StringBuilder()).ToString(),
    };

    /// <summary>The controls of a form, in their order; for any other element there are none.</summary>
    public IEnumerable<DdxElement> Controls => ElementsIn(DdxForm.Controls);

    /// <summary>The menu items of a form, in their order; for any other element there are none.</summary>
    public IEnumerable<DdxElement> MenuItems => ElementsIn(DdxForm.Menus);

    /// <summary>The name with its namespace, <c>{namespace}name</c>.</summary>
    internal string FullName { get; }

    /// <summary>What is between the tags.</summary>
    internal ReadOnlySpan<DdxNode> Nodes => _nodes;

    /// <summary>The value of an attribute, or null when the element does not have it.</summary>
    public string? Attribute(string name)
    {
        foreach (DdxAttribute attribute in Attributes)
            if (attribute.Name == name)
                return attribute.Value;
        return null;
    }

    /// <summary>The first element of a name directly below, or null.</summary>
    public DdxElement? Element(string name)
    {
        foreach (DdxNode node in _nodes)
            if (node.Element is { } element && element.FullName == name)
                return element;
        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Ends the element.</summary>
    internal void Close(DdxNode[] nodes, int end) => (_nodes, End) = (nodes, end);

    private IEnumerable<DdxElement> ElementsIn(string list) =>
        Elements.Where(element => element.FullName == list).SelectMany(element => element.Elements);

    private StringBuilder AppendValue(StringBuilder text)
    {
        foreach (DdxNode node in _nodes)
            if (node.Element is { } element)
                element.AppendValue(text);
            else
                text.Append(node.Text);
        return text;
    }
}
