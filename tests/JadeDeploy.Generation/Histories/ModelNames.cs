namespace JadeDeploy.Generation.Histories;

/// <summary>What things of a model are called, and how a schema writes a type.</summary>
internal sealed class ModelNames(SystemModel model)
{
    /// <summary>The simple name of a node.</summary>
    public string Of(int id) => model.Find(id) is { } node ? Of(node) : "null";

    /// <summary>The simple name of a node; a node that stands for another has the other's name.</summary>
    public string Of(Node node) => node.Kind switch
    {
        NodeKind.ExportedType or NodeKind.ImportedType => Of(node.Reference(Field.Type)!.Value),
        NodeKind.ExportedFeature => Of(node.Reference(Field.Feature)!.Value),
        NodeKind.Event => $"{Of(node.Owner)}_{node.Name}",
        _ => node.Name,
    };

    /// <summary>The qualified name that diagnostics and declarations use for a class, member, or anything directly below a schema.</summary>
    public string Qualified(Node node) => node.Kind switch
    {
        NodeKind.Schema => node.Name,
        NodeKind.Class or NodeKind.Interface or NodeKind.Category => $"{model.SchemaOf(node).Name}::{Of(node)}",
        NodeKind.Method when model.Nodes[node.Owner].Kind == NodeKind.Schema => $"{Of(node.Owner)}::{Of(node.Owner)}::{Of(node)}",
        NodeKind.Method => $"{SchemaOfMethod(node).Name}::{Of(node.Owner)}::{Of(node)}",
        NodeKind.Property or NodeKind.Constant => $"{Qualified(model.Nodes[node.Owner])}::{Of(node)}",
        NodeKind.Control => $"{Qualified(model.Nodes[model.Nodes[node.Owner].Owner])}::{Of(node)}",
        _ => $"{model.SchemaOf(node).Name}::{Of(node)}",
    };

    /// <summary>The schema whose file states a method: that of its class, or one that adds the method to a class of a superschema.</summary>
    public Node SchemaOfMethod(Node method) => method.Reference(Field.In) is { } schema ? model.Nodes[schema] : model.SchemaOf(method);

    /// <summary>The type that a field names, as a schema writes it: with the package for an imported class.</summary>
    public string Type(Node schema, string text) => Node.Replace(text, id => TypeName(schema, model.Nodes[id]));

    /// <summary>A text with names for the nodes it names.</summary>
    public string Text(string text) => Node.Replace(text, Of);

    /// <summary>Whether a schema can name a type: its own, one of a superschema, or an imported one.</summary>
    public bool Sees(Node schema, Node type) => model.Chain(schema).Any(s => s.Id == type.Owner) || Import(schema, type) is not null;

    private string TypeName(Node schema, Node type) =>
        model.Chain(schema).Any(s => s.Id == type.Owner) || Import(schema, type) is not { } package ? Of(type) : $"{package.Name}::{Of(type)}";

    private Node? Import(Node schema, Node type) => model.Chain(schema)
        .SelectMany(s => model.Below(s.Id, NodeKind.ImportedPackage))
        .FirstOrDefault(p => model.Below(p.Id, NodeKind.ImportedType).Any(t => model.Find(t.Reference(Field.Type)!.Value)?.Reference(Field.Type) == type.Id));
}
