using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Forms;

/// <summary>Makes entities of the elements directly below the root of a forms file.</summary>
internal sealed class DdxEntities(string schema, SchemaText file, EntityNames entities, List<Diagnostic> problems)
{
    private static readonly string[] KnownOthers = ["Global", "JadeExportedPackage", "PainterControlDefinition", "ActiveXLibrary"];

    private readonly HashSet<string> _unknown = [];

    /// <summary>Adds every element, understood or not.</summary>
    public void AddAll(DdxElement root)
    {
        foreach (DdxElement element in root.Elements)
            Add(element);
        string stray = string.Concat(root.Nodes.ToArray().Select(node => node.Text)).Trim();
        if (stray.Length == 0)
            return;
        SourceLocation location = OwnName.LocationOfTag(root, file);
        problems.Add(SchemaDiagnostics.UnknownElement(location, "text between the elements"));
        entities.Add(
            new EntityKey(EntityKind.Other, $"{schema}::schema/text"), EntityContent.Of((ContentField.Definition, stray)), location);
    }

    private void Add(DdxElement element)
    {
        switch (element.Name)
        {
            case "Form":
                AddForm(element);
                break;
            case "Application":
                AddNamed(EntityKind.Application, "", element);
                break;
            case "RelationalView":
                AddNamed(EntityKind.RelationalView, "", element);
                break;
            case "ExternalDatabase":
                AddNamed(EntityKind.ExternalDatabase, "", element);
                break;
            case "JadeHTMLDocument":
                AddNamed(EntityKind.Document, "", element);
                break;
            case "Global" when CanonicalXml.IsNull(element, CanonicalView.OfObject(element)):
                // The class stands in the schema file. Releases differ in whether they write a global without properties.
                break;
            default:
                AddOther(element);
                break;
        }
    }

    private void AddForm(DdxElement form)
    {
        // Controls and menu items repeat both, and so does what says how often a name occurs.
        int length = Math.Max(OwnName.Of(form).Length, form.Attribute("locale")?.Length ?? 0);
        if (length > InputLimits.FormsNameLength)
            problems.Add(SchemaDiagnostics.NameTooLong(OwnName.LocationIn(form, file), "name or locale of the form", length, InputLimits.FormsNameLength));
        else
            new DdxForm(schema, file, entities).Add(form);
    }

    private void AddOther(DdxElement element)
    {
        if (!KnownOthers.Contains(element.Name) && _unknown.Add(element.Name))
            problems.Add(SchemaDiagnostics.UnknownElement(OwnName.LocationOfTag(element, file), element.Name));
        AddNamed(EntityKind.Other, $"{element.Name}/", element);
    }

    private void AddNamed(EntityKind kind, string section, DdxElement element)
    {
        string name = OwnName.Of(element);
        SourceLocation location = OwnName.LocationIn(element, file);
        EntityKey key = entities.Distinguish(new EntityKey(kind, $"{schema}::{section}{name}"), name.Length > 0, location);
        entities.Add(
            key, EntityContent.Of((ContentField.Definition, CanonicalXml.Of(element, CanonicalView.OfObject(element)))), location);
    }
}
