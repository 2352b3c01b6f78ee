namespace JadeDeploy.Generation.Histories;

/// <summary>Random edits of a model. Each gives a sound model; an edit that would not is another one.</summary>
/// <param name="choices">The choices.</param>
/// <param name="nextId">The number of the next new node: it goes on over all branches of a history, so that no two nodes have one number.</param>
internal sealed class ModelEdit(Choices choices, int nextId)
{
    private const int Tries = 40;

    private static readonly NodeKind[] Kinds =
    [
        NodeKind.Property, NodeKind.Property, NodeKind.Property, NodeKind.Property, NodeKind.Class, NodeKind.Class, NodeKind.Class,
        NodeKind.Method, NodeKind.Method, .. Enum.GetValues<NodeKind>(),
    ];

    private static readonly NodeKind[] Renamed = [NodeKind.Class, NodeKind.Interface, NodeKind.Property, NodeKind.Constant, NodeKind.GlobalConstant];

    private int _nextId = nextId;

    /// <summary>The number of the next new node.</summary>
    public int NextId => _nextId;

    /// <summary>Adds nodes of every kind.</summary>
    public SystemModel Grow(SystemModel model, int count)
    {
        for (; count > 0; count--)
            model = Try(model, Add);
        return model;
    }

    /// <summary>Makes one edit of any sort.</summary>
    public SystemModel Edit(SystemModel model) => Try(model, m => choices.Next(100) switch
    {
        < 30 => Add(m),
        < 50 => Change(m),
        < 68 => Rename(m),
        < 76 => Move(m),
        _ => Delete(m),
    });

    private static SystemModel Try(SystemModel model, Func<SystemModel, SystemModel?> edit)
    {
        for (int i = 0; i < Tries; i++)
            if (edit(model) is { } edited && !edited.Equals(model) && ModelCheck.IsSound(edited))
                return edited;
        return model;
    }

    private SystemModel? Add(SystemModel model)
    {
        NodeKind kind = choices.Any(Kinds);
        if (kind == NodeKind.Schema && model.OfKind(NodeKind.Schema).Count() is var schemas && schemas > 0 && !choices.Percent(60 / schemas))
            return null;
        return new NodeMaker(model, choices).Make(kind, _nextId) is { } node ? model.With(node with { Id = _nextId++ }) : null;
    }

    private SystemModel? Rename(SystemModel model)
    {
        Node[] nodes = [.. model.Nodes.Values.Where(n => Renamed.Contains(n.Kind) || (n.Kind is NodeKind.Control or NodeKind.Method or NodeKind.Application && choices.Percent(20)))];
        if (nodes.Length == 0)
            return null;
        Node node = choices.Any(nodes);
        return model.With(node with { Name = new NodeNames(choices).Next(node.Kind) });
    }

    private SystemModel? Delete(SystemModel model)
    {
        if (model.Nodes.Count < 5)
            return null;
        Node node = choices.Any(model.Nodes.Values.ToArray());
        SystemModel edited = model.Without(node.Id);
        // A class that everything hangs on goes seldom.
        bool isWanted = model.Nodes.Count - edited.Nodes.Count <= 3 || choices.Percent(15);
        return isWanted && (choices.Percent(4) || !IsRefusedSomewhere(model, edited)) ? edited : null;
    }

    // A refused plan is right, and teaches little: what some platform version cannot delete is seldom deleted.
    private static bool IsRefusedSomewhere(SystemModel model, SystemModel edited) => model.Nodes.Values.Any(n =>
        edited.Find(n.Id) is null && Transition.MayLackDeleteCommand(n.Kind) && edited.Find(model.SchemaOf(n).Id) is not null
        && !(n.Kind == NodeKind.Form && edited.Find(n.Owner) is null));

    private SystemModel? Move(SystemModel model)
    {
        Node[] nodes = [.. model.Nodes.Values.Where(n => n.Kind is NodeKind.Class && n[Field.Member].Length == 0)];
        if (nodes.Length == 0)
            return null;
        Node type = choices.Any(nodes);
        Node schema = model.SchemaOf(type);
        if (choices.Percent(40))
            return model.With(type.With(Field.File, new NodeMaker(model, choices).DatabaseFile(schema)));
        Node[] supers = [.. model.OfKind(NodeKind.Class).Where(c => model.Root(c) == model.Root(type) && c[Field.Member].Length == 0)];
        string super = supers.Length > 0 && choices.Percent(75) ? $"#{choices.Any(supers).Id}" : model.Root(type);
        return model.With(type.With(Field.Super, super));
    }

    private SystemModel? Change(SystemModel model)
    {
        if (model.Nodes.Count == 0)
            return null;
        Node node = choices.Any(model.Nodes.Values.ToArray());
        var maker = new NodeMaker(model, choices);
        return node.Kind switch
        {
            NodeKind.Class when choices.Percent(30) => model.With(node.With(Field.Documentation, choices.Percent(30) ? "" : maker.Words())),
            NodeKind.Class when node[Field.Keys].Length > 0 && maker.Keys(model.Nodes[node.Reference(Field.Member)!.Value]) is { Length: > 0 } keys => model.With(node.With(Field.Keys, keys)),
            NodeKind.Class when node[Field.Super] == "Object" => model.With(node.With(Field.Flags, choices.Any<string>(["", "abstract", "transient, transientAllowed"]))),
            NodeKind.Property when choices.Percent(60) => model.With(node.With(Field.Type, maker.PropertyType(model.Nodes[node.Owner]))),
            NodeKind.Property => model.With(node.With(Field.Flags, choices.Any<string>(["", "readonly", "protected", "virtual", "protected"]))),
            NodeKind.Inverse => model.With(node.With(Field.Relation, maker.Relation())),
            NodeKind.Constant or NodeKind.GlobalConstant => model.With(node.With(Field.Value, maker.Literal(node[Field.Type]))),
            NodeKind.TranslatableString => model.With(node.With(Field.Value, maker.Literal("String"))),
            NodeKind.Method when node[Field.Body].Length > 0 && choices.Percent(60) => model.With(node.With(Field.Body, maker.Body())),
            NodeKind.Event => model.With(node.With(Field.Body, maker.Body())),
            NodeKind.Method => model.With(node.With(Field.Signature, choices.Any<string>(["()", "(): Integer", "(a: String; b: Integer)", "(): String"]))),
            NodeKind.DatabaseFile => model.With(node.With(Field.Flags, node[Field.Flags].Length > 0 ? "" : "on")),
            NodeKind.ExportedFeature when model.Nodes[node.Reference(Field.Feature)!.Value].Kind == NodeKind.Property => model.With(node.With(Field.Flags, node[Field.Flags].Length > 0 ? "" : "on")),
            NodeKind.Format => model.With(node.With(Field.Value, node[Field.Value] == "true" ? "false" : "true")),
            NodeKind.Form or NodeKind.Application => model.With(node.With(Field.Value, $"changed {choices.Next(50)}")),
            NodeKind.Control or NodeKind.MenuItem => model.With(choices.Percent(50) ? node.With(Field.Value, $"changed {choices.Next(50)}") : node.With(Field.Order, $"{choices.Next(5)}")),
            NodeKind.Exposure => model.With(node.With(Field.Value, $"{choices.Next(9)}")),
            NodeKind.ExternalFunction => model.With(node.With(Field.Value, $"entry{choices.Next(9)}")),
            NodeKind.Interface or NodeKind.Category or NodeKind.Schema or NodeKind.ExportedPackage => model.With(node.With(Field.Documentation, choices.Percent(30) ? "" : maker.Words())),
            NodeKind.Mapping => maker.Make(NodeKind.Mapping, node.Id) is { } mapping ? model.With(mapping with { Owner = node.Owner }) : null,
            _ => null,
        };
    }
}
