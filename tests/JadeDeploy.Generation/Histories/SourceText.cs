using System.Text;

namespace JadeDeploy.Generation.Histories;

/// <summary>Writes the sources of external functions and methods.</summary>
internal sealed class SourceText(SystemModel model, Node schema, StringBuilder text)
{
    private readonly ModelNames _names = new(model);

    public void Write()
    {
        Node[] functions = [.. model.Below(schema.Id, NodeKind.Library).SelectMany(l => model.Below(l.Id))];
        if (functions.Length > 0)
            text.Append("externalFunctionSources\n");
        foreach (Node function in functions)
            text.Append($"{function.Name}\n{{\n{function.Name}{function[Field.Signature]} is \"{function[Field.Value]}\" in \"{_names.Of(function.Owner)}\"\n}}\n");
        text.Append("typeSources\n");
        WriteType(schema.Name, [.. model.Below(schema.Id, NodeKind.Method).Select(m => (m.Name, m))]);
        foreach (IGrouping<int, Node> added in model.OfKind(NodeKind.Method).Where(m => m.Reference(Field.In) == schema.Id).GroupBy(m => m.Owner))
            WriteType(_names.Of(added.Key), [.. added.Select(m => (m.Name, m))]);
        foreach (Node type in model.Below(schema.Id, NodeKind.Class))
            WriteType(type.Name,
            [
                .. model.Below(type.Id, NodeKind.Method).Where(m => m.Reference(Field.In) is null).Select(m => (m.Name, m)),
                .. model.Below(type.Id, NodeKind.Form).SelectMany(f => model.Below(f.Id)).SelectMany(c => model.Below(c.Id)).Select(e => (_names.Of(e), e)),
            ]);
    }

    private void WriteType(string name, (string Name, Node Node)[] methods)
    {
        if (methods.Length == 0)
            return;
        text.Append($"\t{name} (\n\tjadeMethodSources\n");
        foreach ((string method, Node node) in methods)
            text.Append($"{method}\n{{\n{method}{(node.Kind == NodeKind.Event ? "() updating" : node[Field.Signature])};\n\nbegin\n\t{_names.Text(node[Field.Body])};\nend;\n}}\n");
        text.Append("\t)\n");
    }
}
