using System.Xml.Linq;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Forms;

/// <summary>Makes entities of the elements directly below the root of a forms file.</summary>
internal sealed class DdxEntities(string schema, string path, EntityNames entities, List<Diagnostic> problems)
{
    private static readonly string[] KnownOthers = ["Global", "JadeExportedPackage", "PainterControlDefinition", "ActiveXLibrary"];

    private readonly HashSet<string> _unknown = [];

    /// <summary>Adds every element, understood or not.</summary>
    public void AddAll(XElement root)
    {
        foreach (XElement element in root.Elements())
            Add(element);
        string stray = string.Concat(root.Nodes().OfType<XText>().Select(text => text.Value)).Trim();
        if (stray.Length == 0)
            return;
        SourceLocation location = FormsXml.LocationOf(root, path);
        problems.Add(SchemaDiagnostics.UnknownElement(location, "text between the elements"));
        entities.Add(
            new EntityKey(EntityKind.Other, $"{schema}::schema/text"), EntityContent.Of((ContentField.Definition, stray)), location);
    }

    private void Add(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "Form":
                new DdxForm(schema, path, entities).Add(element);
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
            case "Global" when CanonicalXml.IsNull(OwnName.Removed(element)):
                // The class stands in the schema file. Releases differ in whether they write a global without properties.
                break;
            default:
                AddOther(element);
                break;
        }
    }

    private void AddOther(XElement element)
    {
        string tag = element.Name.LocalName;
        if (!KnownOthers.Contains(tag) && _unknown.Add(tag))
            problems.Add(SchemaDiagnostics.UnknownElement(FormsXml.LocationOf(element, path), tag));
        AddNamed(EntityKind.Other, $"{tag}/", element);
    }

    private void AddNamed(EntityKind kind, string section, XElement element)
    {
        string name = OwnName.Of(element);
        SourceLocation location = OwnName.LocationIn(element, path);
        EntityKey key = entities.Distinguish(new EntityKey(kind, $"{schema}::{section}{name}"), name.Length > 0, location);
        entities.Add(key, EntityContent.Of((ContentField.Definition, CanonicalXml.Of(OwnName.Removed(element)))), location);
    }
}
