using System.Text;

namespace JadeDeploy.Generation.Histories;

/// <summary>Writes the members of the types of a schema: its own, and those of superschemas that it adds methods to.</summary>
internal sealed class TypeText(SystemModel model, Node schema, StringBuilder text)
{
    private readonly ModelNames _names = new(model);

    public void Write()
    {
        text.Append("typeDefinitions\n");
        WriteType(schema.Name, "", [], [.. model.Below(schema.Id, NodeKind.Method)]);
        foreach (IGrouping<int, Node> added in model.OfKind(NodeKind.Method).Where(m => m.Reference(Field.In) == schema.Id).GroupBy(m => m.Owner))
            WriteType(_names.Of(added.Key), "", [], [.. added]);
        foreach (Node type in model.Below(schema.Id, NodeKind.Class))
            WriteClass(type);
    }

    private void WriteClass(Node type)
    {
        Node[] members = [.. model.Below(type.Id).Where(m => m.Reference(Field.In) is null)];
        Node[] controls = [.. Controls(type)];
        var lines = new List<(string Section, string Line)>();
        foreach (Node constant in members.Where(m => m.Kind == NodeKind.Constant))
            lines.Add(("constantDefinitions", $"{constant.Name}: {constant[Field.Type]} = {_names.Text(constant[Field.Value])}"));
        foreach (Node property in members.Where(m => m.Kind == NodeKind.Property))
            lines.Add((IsReference(property) ? "referenceDefinitions" : "attributeDefinitions",
                $"{property.Name}: {_names.Type(schema, property[Field.Type])}{Modifiers(property)}"));
        foreach (Node control in controls)
            lines.Add(("referenceDefinitions", $"{control.Name}: {(control.Kind == NodeKind.MenuItem ? "MenuItem" : _names.Type(schema, control[Field.Type]))} "));
        WriteType(type.Name, type[Field.Documentation], lines, [.. members.Where(m => m.Kind == NodeKind.Method)], [.. Events(type)],
            [.. members.Where(m => m.Kind == NodeKind.Mapping)]);
    }

    private IEnumerable<Node> Controls(Node type) => model.Below(type.Id, NodeKind.Form).SelectMany(f => model.Below(f.Id));

    private IEnumerable<Node> Events(Node type) => Controls(type).SelectMany(c => model.Below(c.Id));

    private static bool IsReference(Node property) => property[Field.Type].StartsWith('#');

    private string Modifiers(Node property)
    {
        string[] inverse = model.OfKind(NodeKind.Inverse).Any(i => i.Reference(Field.First) == property.Id || i.Reference(Field.Second) == property.Id) ? ["explicitInverse"] : [];
        string[] own = property[Field.Flags].Length == 0 ? [] : [property[Field.Flags]];
        string all = string.Join(", ", inverse.Concat(own));
        return all.Length == 0 ? "" : " " + all;
    }

    private void WriteType(string name, string documentation, List<(string Section, string Line)> lines, Node[] methods, Node[]? events = null, Node[]? mappings = null)
    {
        text.Append($"\t{name} completeDefinition\n\t(\n");
        if (documentation.Length > 0)
            text.Append($"\t\tdocumentationText\n`{documentation}`\n");
        foreach (string section in (ReadOnlySpan<string>)["constantDefinitions", "attributeDefinitions", "referenceDefinitions"])
            if (lines.Any(l => l.Section == section))
                text.Append($"\t{section}\n").Append(string.Concat(lines.Where(l => l.Section == section).Select(l => $"\t\t{l.Line};\n")));
        if (methods.Length > 0 || events is { Length: > 0 })
            text.Append("\tjadeMethodDefinitions\n");
        foreach (Node method in methods)
        {
            text.Append($"\t\t{method.Name}{method[Field.Signature]}{(method[Field.Flags].Length > 0 ? " " + method[Field.Flags] : "")};\n");
            if (method[Field.Documentation].Length > 0)
                text.Append($"\t\tdocumentationText\n`{method[Field.Documentation]}`\n");
        }
        foreach (Node handler in events ?? [])
            text.Append($"\t\t{_names.Of(handler)}() updating;\n");
        foreach (Node mapping in mappings ?? [])
        {
            int[] sides = [.. mapping.References(Field.Lines)];
            text.Append(mapping == mappings![0] ? "\timplementInterfaces\n" : "").Append($"\t\t{_names.Type(schema, mapping[Field.Interface])}\n\t\t(\n");
            for (int i = 0; i < sides.Length; i += 2)
                text.Append($"\t\t\t{_names.Of(sides[i])} is {_names.Of(sides[i + 1])};\n");
            text.Append("\t\t)\n");
        }
        if (events is { Length: > 0 })
            text.Append("\teventMethodMappings\n").Append(string.Concat(events.Select(e =>
                $"\t\t{_names.Of(e)} = {e.Name} of {_names.Type(schema, model.Nodes[e.Owner][Field.Type])};\n")));
        text.Append("\t)\n");
    }
}
