using System.Xml.Linq;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Schema.EntityFiles;

/// <summary>
/// An element of an entity file, which remembers what was read of it: what is left over at the end is kept as text.
/// A name in lower case is a property, one in upper case a part of the entity (observed in all public files).
/// </summary>
internal sealed class EntityElement(XElement element, EntityText file)
{
    private static readonly string[] Attributes = ["name", "id", "file"];

    private readonly HashSet<XElement> _read = [];
    private readonly List<EntityElement> _inside = [];

    /// <summary>The name of the element: the kind of the entity.</summary>
    public string Kind => element.Name.LocalName;

    /// <summary>The element itself.</summary>
    public XElement Element => element;

    /// <summary>The entity's name; empty when it has none.</summary>
    public string Name => Attribute("name");

    /// <summary>Where the name stands, or the element when it has none.</summary>
    public SourceLocation Location => file.LocationOf((XObject?)element.Attribute("name") ?? element);

    /// <summary>The text of an attribute; empty when there is none.</summary>
    public string Attribute(string name) => element.Attribute(name)?.Value ?? "";

    /// <summary>The text of a property, or null when it is absent or empty.</summary>
    public string? Text(string property) => Take(property) is { } found && found.Value.Length > 0 ? found.Value : null;

    /// <summary>The value of a property that is one word, without white space round it; null when it is absent.</summary>
    public string? Word(string property) => Text(property)?.Trim() is { Length: > 0 } word ? word : null;

    /// <summary>Whether a property says <c>true</c>. One that says neither <c>true</c> nor <c>false</c> stays unread.</summary>
    public bool Flag(string property) =>
        element.Element(property)?.Value.Trim() is "true" or "false" or "" && Word(property) == "true";

    /// <summary>The value of a property when it is one of the words given, or null. Another value stays unread.</summary>
    public string? OneOf(string property, params ReadOnlySpan<string> words) =>
        words.Contains(element.Element(property)?.Value.Trim() ?? "") ? Word(property) : null;

    /// <summary>The name that a reference such as <c>&lt;type name="…"/&gt;</c> gives, or null.</summary>
    public string? Reference(string property) =>
        Take(property, "name")?.Attribute("name")?.Value is { Length: > 0 } name ? name : null;

    /// <summary>Reads a property for nothing: it says what an extract leaves to the platform.</summary>
    public void Ignore(params ReadOnlySpan<string> properties)
    {
        foreach (string property in properties)
            if (element.Element(property) is { } found)
                _read.Add(found);
    }

    /// <summary>The parts of a kind that a test accepts, directly below the entity or in a list property, in file order.</summary>
    public List<EntityElement> Parts(Func<string, bool> isWanted, params string[] lists)
    {
        var parts = new List<EntityElement>();
        foreach (XElement child in element.Elements())
        {
            string name = child.Name.LocalName;
            if (IsPart(child) && isWanted(name))
                Add(child);
            else if (lists.Contains(name) && _read.Add(child))
                parts.AddRange(child.Elements().Select(item => new EntityElement(item, file)));
        }
        return parts;

        void Add(XElement child)
        {
            if (_read.Add(child))
                parts.Add(new EntityElement(child, file));
        }
    }

    /// <summary>The parts of a kind that are no entities of their own, such as parameters: what nobody reads of them counts as unread here.</summary>
    public List<EntityElement> Inside(string kind, params string[] lists)
    {
        List<EntityElement> parts = Parts(k => k == kind, lists);
        _inside.AddRange(parts);
        return parts;
    }

    /// <summary>
    /// The properties and parts that nobody read, null ones left out. An attribute or text that nobody expects counts as an
    /// element <c>attribute</c> or <c>words</c>, which has no place of its own.
    /// </summary>
    public List<XElement> Unread()
    {
        string words = string.Concat(element.Nodes().OfType<XText>().Select(text => text.Value)).Trim();
        return
        [
            .. element.Attributes().Where(a => !Attributes.Contains(a.Name.ToString()))
                .Select(a => new XElement("attribute", new XAttribute("name", a.Name.ToString()), a.Value)),
            .. words.Length == 0 ? [] : new[] { new XElement("words", words) },
            .. element.Elements().Where(child => !_read.Contains(child) && (IsPart(child) || !file.IsNull(child))),
            .. _inside.SelectMany(part => part.Unread()),
        ];
    }

    private static bool IsPart(XElement child) => char.IsUpper(child.Name.LocalName[0]);

    // A property with more inside than was asked for counts as unread, though its value is used.
    private XElement? Take(string property, string attribute = "")
    {
        XElement? found = element.Element(property);
        if (found is { HasElements: false } && found.Attributes().All(a => a.Name.ToString() == attribute)
            && (attribute.Length == 0 || string.IsNullOrWhiteSpace(found.Value)))
            _read.Add(found);
        return found;
    }
}
