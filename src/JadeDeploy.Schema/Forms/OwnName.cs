using System.Xml.Linq;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Schema.Forms;

/// <summary>
/// The name an object gives itself, as attribute and again as property. The entity's key holds it, so the definition
/// does not: a renamed object with the same content keeps its digest.
/// </summary>
internal static class OwnName
{
    private const string Name = "name";

    /// <summary>The name; empty when the object has none.</summary>
    public static string Of(XElement element) => element.Attribute(Name)?.Value ?? element.Element(Name)?.Value ?? "";

    /// <summary>Where the name stands.</summary>
    public static SourceLocation LocationIn(XElement element, string path) =>
        FormsXml.LocationOf((XObject?)element.Attribute(Name) ?? element, path);

    /// <summary>A copy without the name. A property that says something else than the attribute stays.</summary>
    public static XElement Removed(XElement element)
    {
        string name = Of(element);
        return new XElement(
            element.Name,
            element.Attributes().Where(a => a.Name != Name),
            element.Nodes().Where(node => !Says(node, name)));
    }

    private static bool Says(XNode node, string name) =>
        node is XElement { HasElements: false, HasAttributes: false } property && property.Name == Name && property.Value == name;
}
