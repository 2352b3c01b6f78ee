using System.Xml.Linq;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Forms.Writing;

/// <summary>Puts forms together again with their controls and menu items.</summary>
internal sealed class FormParts(IEnumerable<SchemaEntity> entities)
{
    private const string Controls = "controlList";
    private const string Menus = "menuList";

    /// <summary>How the definition of a part refers to its form (<see cref="DdxForm"/>).</summary>
    private const string ThisForm = ".";

    private readonly ILookup<string, SchemaEntity> _parts = entities
        .Where(e => e.Key.Kind is EntityKind.Control or EntityKind.MenuItem)
        .ToLookup(e => Model.EntityNames.Parent(e.Key.Name));

    /// <summary>The element of a form.</summary>
    public XElement Form(SchemaEntity form)
    {
        string local = NumberedNames.Plain(Model.EntityNames.LocalName(form.Key));
        int at = local.LastIndexOf('@');
        (string name, string locale) = (local[..at], local[(at + 1)..]);
        XElement element = CanonicalElement.Named(CanonicalElement.Parse(form.Content[ContentField.Definition]!), name);
        if (locale.Length > 0)
            element.SetAttributeValue("locale", locale);
        SchemaEntity[] ordered = [.. InOrder(form)];
        AddList(element, Controls, name, ordered.Where(p => p.Key.Kind == EntityKind.Control));
        AddList(element, Menus, name, ordered.Where(p => p.Key.Kind == EntityKind.MenuItem));
        return element;
    }

    // A control and a menu item may have one name: the order lists all controls first.
    private IEnumerable<SchemaEntity> InOrder(SchemaEntity form)
    {
        string[] order = form.Content[ContentField.Order]?.Split('\n') ?? [];
        var places = new Dictionary<(string, bool IsMenuItem), int>();
        var controls = _parts[form.Key.Name].Where(p => p.Key.Kind == EntityKind.Control).Select(p => p.Key.SimpleName).ToHashSet(StringComparer.Ordinal);
        for (int i = 0; i < order.Length; i++)
            places.TryAdd((order[i], !controls.Contains(order[i]) || places.ContainsKey((order[i], false))), i);
        return _parts[form.Key.Name].OrderBy(p => places.GetValueOrDefault((p.Key.SimpleName, p.Key.Kind == EntityKind.MenuItem), int.MaxValue));
    }

    private static void AddList(XElement form, string list, string formName, IEnumerable<SchemaEntity> parts)
    {
        XElement[] elements = [.. parts.Select(p => Part(p, formName))];
        if (elements.Length == 0)
            return;
        // A definition keeps what a list says besides its parts.
        XElement? existing = form.Element(list);
        if (existing is null)
            form.Add(existing = new XElement(list));
        existing.Add(elements);
    }

    private static XElement Part(SchemaEntity part, string formName)
    {
        XElement element = CanonicalElement.Named(
            CanonicalElement.Parse(part.Content[ContentField.Definition]!), NumberedNames.Plain(part.Key.SimpleName));
        foreach (XAttribute reference in element.Elements("form").Concat(element.Elements("parent")).Attributes("name"))
            if (reference.Value == ThisForm)
                reference.Value = formName;
        return element;
    }
}
