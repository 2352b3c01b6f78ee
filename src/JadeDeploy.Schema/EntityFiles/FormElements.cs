using System.Xml.Linq;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.EntityFiles;

/// <summary>
/// What an extract keeps in its forms file: applications, forms, relational views, external databases, documents. Their
/// properties are the same in both, so the reader of forms files makes the entities.
/// </summary>
internal static class FormElements
{
    private static readonly string[] Kinds =
    [
        "ActiveXLibrary", "Application", "ExternalDatabase", "Form", "Global", "JadeHTMLDocument", "PainterControlDefinition", "RelationalView",
    ];

    /// <summary>Whether a kind belongs to the forms file.</summary>
    public static bool IsForms(string kind) => Kinds.Contains(kind);

    /// <summary>Whether an entity belongs to the forms file of an extract.</summary>
    public static bool IsForms(EntityKey key) => key.Kind switch
    {
        EntityKind.Application or EntityKind.Form or EntityKind.Control or EntityKind.MenuItem
            or EntityKind.RelationalView or EntityKind.ExternalDatabase or EntityKind.Document => true,
        EntityKind.Other => key.Name[(key.Schema.Length + 2)..].Split('/')[0] is var section && (IsForms(section) || section == "JadeExportedPackage"),
        _ => false,
    };

    /// <summary>Reads one of these with its parts.</summary>
    public static void Read(EntityElement element, EntityFileDrafts drafts)
    {
        List<XElement> parts = element.Kind == "Form" ? AsInAFormsFile(element.Element, element.Name, drafts.File.Path) : [element.Element];
        List<Guid?> ids = [.. parts.Select(drafts.IdOf)];
        EntityFileDrafts.RemoveIds(element.Element);
        var names = new Forms.EntityNames(drafts.Diagnostics);
        new DdxEntities(drafts.Schema, drafts.File.File, names, drafts.Diagnostics)
            .AddAll(drafts.File.AsInForms(new XElement("schema", element.Element)));
        foreach ((SchemaEntity entity, Guid? id) in names.ToImmutable().Zip(ids))
            drafts.Add(entity.WithId(id));
    }

    /// <summary>
    /// Puts the controls and menu items into lists, as a forms file has them; there each says which form it is on, and
    /// the form says its locale. Gives the form, then its parts in the order in which entities are made of them.
    /// </summary>
    private static List<XElement> AsInAFormsFile(XElement form, string name, string path)
    {
        if (form.Attribute("locale") is null)
            form.Add(new XAttribute("locale", LocaleElements.LocaleIn(path) ?? ""));
        List<XElement> parts = [.. form.Elements().Where(part => char.IsUpper(part.Name.LocalName[0]))];
        foreach (XElement part in parts)
        {
            part.Remove();
            if (part.Element("form") is null)
                part.Add(new XElement("form", new XAttribute("name", name)));
        }
        List<XElement> menus = [.. parts.Where(part => part.Name == "MenuItem")];
        List<XElement> controls = [.. parts.Except(menus)];
        AddTo(form, "controlList", controls);
        AddTo(form, "menuList", menus);
        return [form, .. form.Elements("controlList").Elements(), .. form.Elements("menuList").Elements()];
    }

    private static void AddTo(XElement form, string list, List<XElement> parts)
    {
        if (parts.Count == 0)
            return;
        XElement? existing = form.Element(list);
        if (existing is null)
            form.Add(existing = new XElement(list));
        existing.Add(parts);
    }
}
