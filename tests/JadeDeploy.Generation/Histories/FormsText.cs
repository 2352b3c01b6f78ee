using System.Text;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Histories;

/// <summary>Writes the applications and forms of one schema of a model as the text of a forms file.</summary>
internal static class FormsText
{
    /// <summary>The text of a schema's forms file.</summary>
    public static string Of(SystemModel model, Node schema, JadeVersion version)
    {
        var names = new ModelNames(model);
        var text = new StringBuilder($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<schema name=\"{schema.Name}\" JadeVersionNumber=\"{version}\" CompleteDefinition=\"true\">\n");
        text.Append($"<Application name=\"{schema.Name}\"><helpFile>start</helpFile></Application>\n");
        foreach (Node application in model.Below(schema.Id, NodeKind.Application))
            text.Append($"<Application name=\"{application.Name}\"><helpFile>{application[Field.Value]}</helpFile>{Initialize(names, application)}</Application>\n");
        foreach (Node form in model.Below(schema.Id, NodeKind.Class).SelectMany(c => model.Below(c.Id, NodeKind.Form)))
            AddForm(text, model, names, schema, form);
        return text.Append("</schema>\n").ToString();
    }

    private static string Initialize(ModelNames names, Node application) =>
        application.Reference(Field.Initialize) is { } method ? $"<initializeMethod name=\"{names.Of(method)}\"/>" : "";

    private static void AddForm(StringBuilder text, SystemModel model, ModelNames names, Node schema, Node form)
    {
        text.Append($"<Form locale=\"5129\" name=\"{names.Of(form.Owner)}\"><caption>{form[Field.Value]}</caption>");
        Node[] parts = [.. model.Below(form.Id).OrderBy(p => p[Field.Order], StringComparer.Ordinal).ThenBy(p => p.Id)];
        Node[] controls = [.. parts.Where(p => p.Kind == NodeKind.Control)];
        if (controls.Length > 0)
            text.Append("<controlList>").Append(string.Concat(controls.Select(c =>
                $"<{Tag(c)} name=\"{c.Name}\"><caption>{c[Field.Value]}</caption></{Tag(c)}>"))).Append("</controlList>");
        Node[] items = [.. parts.Where(p => p.Kind == NodeKind.MenuItem)];
        if (items.Length > 0)
            text.Append("<menuList>").Append(string.Concat(items.Select(i => $"<MenuItem name=\"{i.Name}\"><caption>{i[Field.Value]}</caption></MenuItem>"))).Append("</menuList>");
        text.Append("</Form>\n");

        string Tag(Node control) => names.Type(schema, control[Field.Type]);
    }
}
