using System.Xml.Linq;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Forms;

/// <summary>Makes entities of a form in one locale, of its controls and of its menu items.</summary>
internal sealed class DdxForm(string schema, string path, EntityNames entities)
{
    private const string Controls = "controlList";
    private const string Menus = "menuList";

    /// <summary>How a definition refers to the form it is on, so that a renamed form changes none of its parts.</summary>
    private const string ThisForm = ".";

    /// <summary>Adds the form, then its controls and menu items in their order.</summary>
    public void Add(XElement form)
    {
        string name = OwnName.Of(form);
        SourceLocation location = OwnName.LocationIn(form, path);
        var wanted = new EntityKey(EntityKind.Form, $"{schema}::{name}@{form.Attribute("locale")?.Value}");
        EntityKey key = entities.Distinguish(wanted, name.Length > 0, location);

        List<Part> parts =
        [
            .. PartsIn(form, Controls, EntityKind.Control, key.Name),
            .. PartsIn(form, Menus, EntityKind.MenuItem, key.Name),
        ];
        string? order = parts.Count == 0 ? null : string.Join('\n', parts.Select(part => part.Key.Name[(key.Name.Length + 2)..]));
        entities.Add(key, EntityContent.Of((ContentField.Definition, Definition(form)), (ContentField.Order, order)), location);
        foreach (Part part in parts)
            entities.Add(part.Key, EntityContent.Of((ContentField.Definition, Definition(part.Element, name))), part.Location);
    }

    private IEnumerable<Part> PartsIn(XElement form, string list, EntityKind kind, string formKey)
    {
        foreach (XElement element in form.Elements(list).Elements())
        {
            string name = OwnName.Of(element);
            SourceLocation location = OwnName.LocationIn(element, path);
            yield return new Part(
                entities.Distinguish(new EntityKey(kind, $"{formKey}::{name}"), name.Length > 0, location), element, location);
        }
    }

    // A list keeps whatever it says besides its parts; when that is nothing, it counts as null.
    private static string Definition(XElement form)
    {
        XElement copy = OwnName.Removed(form);
        copy.Attribute("locale")?.Remove();
        foreach (XElement list in copy.Elements(Controls).Concat(copy.Elements(Menus)))
            list.Elements().Remove();
        return CanonicalXml.Of(copy);
    }

    private static string Definition(XElement part, string form)
    {
        XElement copy = OwnName.Removed(part);
        foreach (XAttribute reference in copy.Elements("form").Concat(copy.Elements("parent")).Attributes("name"))
            if (reference.Value == form)
                reference.Value = ThisForm;
        return CanonicalXml.Of(copy);
    }

    private sealed record Part(EntityKey Key, XElement Element, SourceLocation Location);
}
