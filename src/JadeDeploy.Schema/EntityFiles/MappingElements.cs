using System.Xml.Linq;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.EntityFiles;

/// <summary>
/// The interfaces that a class implements: <c>implementedInterfaces</c> of the class names them, <c>interfaceImplements</c>
/// of a method says which of their methods it stands for. No public file has one; the names are the platform's own.
/// </summary>
internal static class MappingElements
{
    /// <summary>Makes one entity for each interface, as <c>IThing (im is im;)</c>.</summary>
    public static void ReadInterfaces(string type, List<EntityElement> interfaces, List<EntityElement> members, EntityFileDrafts drafts)
    {
        foreach (EntityElement implemented in interfaces)
        {
            if (!drafts.IsNamed(implemented))
                continue;
            string prefix = implemented.Name + "::";
            IEnumerable<string> lines = members
                .SelectMany(m => m.Element.Elements("interfaceImplements").Elements().Select(i => (Method: m.Name, For: i.Attribute("name")?.Value ?? "")))
                .Where(m => m.For.StartsWith(prefix, StringComparison.Ordinal))
                .Select(m => $"{m.For[prefix.Length..]} is {m.Method};")
                .Distinct()
                .Order(StringComparer.Ordinal);
            drafts.Add(new SchemaEntity(
                new EntityKey(EntityKind.InterfaceMapping, $"{drafts.Schema}::{type}::{implemented.Name}"),
                EntityContent.Of((ContentField.Definition, $"{implemented.Name} ({string.Join(' ', lines)})")), implemented.Location));
        }
    }
}
