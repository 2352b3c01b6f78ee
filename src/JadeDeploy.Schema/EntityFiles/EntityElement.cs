using System.Xml.Linq;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Forms;

namespace JadeDeploy.Schema.EntityFiles;

/// <summary>
/// An element of an entity file, which remembers what was read of it: what is left over at the end is kept as text.
/// A name in lower case is a property, one in upper case a part of the entity (observed in all public files).
/// </summary>
internal sealed class EntityElement(XElement element, string path)
{
    private readonly HashSet<XElement> _read = [];

    /// <summary>The name of the element: the kind of the entity.</summary>
    public string Kind => element.Name.LocalName;

    /// <summary>The element itself.</summary>
    public XElement Element => element;

    /// <summary>The entity's name; empty when it has none.</summary>
    public string Name => Attribute("name");

    /// <summary>Where the name stands, or the element when it has none.</summary>
    public SourceLocation Location => OwnName.LocationIn(element, path);

    /// <summary>The text of an attribute; empty when there is none.</summary>
    public string Attribute(string name) => element.Attribute(name)?.Value ?? "";

    /// <summary>The text of a property, or null when it is absent or empty.</summary>
    public string? Text(string property) => Take(property) is { } found && found.Value.Length > 0 ? found.Value : null;

    /// <summary>The value of a property that is one word, without white space round it; null when it is absent.</summary>
    public string? Word(string property) => Text(property)?.Trim() is { Length: > 0 } word ? word : null;

    /// <summary>Whether a property says <c>true</c>.</summary>
    public bool Flag(string property) => Word(property) == "true";

    /// <summary>The name that a reference such as <c>&lt;type name="…"/&gt;</c> gives, or null.</summary>
    public string? Reference(string property) =>
        Take(property)?.Attribute("name")?.Value is { Length: > 0 } name ? name : null;

    /// <summary>Reads a property for nothing: it says what an extract leaves to the platform.</summary>
    public void Ignore(params ReadOnlySpan<string> properties)
    {
        foreach (string property in properties)
            Take(property);
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
                parts.AddRange(child.Elements().Select(item => new EntityElement(item, path)));
        }
        return parts;

        void Add(XElement child)
        {
            if (_read.Add(child))
                parts.Add(new EntityElement(child, path));
        }
    }

    /// <summary>The properties and parts that nobody read, null ones left out.</summary>
    public List<XElement> Unread() =>
        [.. element.Elements().Where(child => !_read.Contains(child) && (IsPart(child) || !CanonicalXml.IsNull(child)))];

    private static bool IsPart(XElement child) => char.IsUpper(child.Name.LocalName[0]);

    private XElement? Take(string property)
    {
        XElement? found = element.Element(property);
        if (found is not null)
            _read.Add(found);
        return found;
    }
}
