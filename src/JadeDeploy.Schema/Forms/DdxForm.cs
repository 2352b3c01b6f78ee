using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Forms;

/// <summary>Makes entities of a form in one locale, of its controls and of its menu items.</summary>
internal sealed class DdxForm(string schema, SchemaText file, EntityNames entities)
{
    /// <summary>The list of a form's controls.</summary>
    public const string Controls = "controlList";

    /// <summary>The list of a form's menu items.</summary>
    public const string Menus = "menuList";

    /// <summary>Adds the form, then its controls and menu items in their order.</summary>
    public void Add(DdxElement form)
    {
        string name = OwnName.Of(form);
        SourceLocation location = OwnName.LocationIn(form, file);
        var wanted = new EntityKey(EntityKind.Form, $"{schema}::{name}@{form.Attribute("locale")}");
        EntityKey key = entities.Distinguish(wanted, name.Length > 0, location);

        List<Part> parts =
        [
            .. PartsIn(form.Controls, EntityKind.Control, key.Name),
            .. PartsIn(form.MenuItems, EntityKind.MenuItem, key.Name),
        ];
        string? order = parts.Count == 0 ? null : string.Join('\n', parts.Select(part => part.Key.Name[(key.Name.Length + 2)..]));
        // A list keeps whatever it says besides its parts; when that is nothing, it counts as null.
        string definition = CanonicalXml.Of(form, CanonicalView.OfForm(form));
        entities.Add(key, EntityContent.Of((ContentField.Definition, definition), (ContentField.Order, order)), location);
        foreach (Part part in parts)
            entities.Add(
                part.Key,
                EntityContent.Of((ContentField.Definition, CanonicalXml.Of(part.Element, CanonicalView.OfPart(part.Element, name)))),
                part.Location);
    }

    private IEnumerable<Part> PartsIn(IEnumerable<DdxElement> elements, EntityKind kind, string formKey)
    {
        foreach (DdxElement element in elements)
        {
            string name = OwnName.Of(element);
            SourceLocation location = OwnName.LocationIn(element, file);
            yield return new Part(
                entities.Distinguish(new EntityKey(kind, $"{formKey}::{name}"), name.Length > 0, location), element, location);
        }
    }

    private sealed record Part(EntityKey Key, DdxElement Element, SourceLocation Location);
}
