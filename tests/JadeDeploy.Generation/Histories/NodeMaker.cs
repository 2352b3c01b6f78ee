namespace JadeDeploy.Generation.Histories;

/// <summary>Makes up nodes of every kind for a model: by the rules of <see cref="ModelCheck"/> as far as that is easily told beforehand.</summary>
internal sealed class NodeMaker(SystemModel model, Choices choices)
{
    private static readonly string[] Attributes =
        ["Integer", "Integer64", "Boolean", "Date", "Time", "TimeStamp", "Real", "Byte", "Character", "String[30]", "String[60]", "String", "Decimal[12,2]", "Decimal[10]", "Binary[40]", "StringUtf8", "Point", "MemoryAddress"];

    private static readonly string[] Relations =
        ["{0} automatic parentOf {1} manual", "{0} automatic peerOf {1} manual", "{0} manual peerOf {1} automatic", "{0} peerOf {1}", "{0} automaticDeferred parentOf {1} manual", "{0} manual childOf {1} automatic"];

    private readonly NodeNames _names = new(choices);

    /// <summary>A new node; null when the model has no place for one of this kind.</summary>
    public Node? Make(NodeKind kind, int id)
    {
        Node? node = Draft(kind, id, Owner(kind));
        if (node is null)
            return null;
        return HasDocumentation(kind) && choices.Percent(15) ? node.With(Field.Documentation, Words()) : node;
    }

    /// <summary>The type of a property that a class can have.</summary>
    public string PropertyType(Node type)
    {
        Node[] types = choices.Percent(45) ? [.. Visible(model.SchemaOf(type), NodeKind.Class)] : [];
        return types.Length > 0 ? $"#{choices.Any(types).Id}" : choices.Any(Attributes);
    }

    /// <summary>Words for documentation, captions and literals.</summary>
    public string Words() => choices.Any<string>(["first", "what it is for", "A, B; (C)", "it's ok", "Größe"]) + $" {choices.Next(50)}";

    /// <summary>The text of a method's body, which may name other nodes.</summary>
    public string Body()
    {
        Node[] named = choices.Percent(40) ? [.. model.Nodes.Values.Where(n => n.Kind is NodeKind.Class or NodeKind.Property or NodeKind.GlobalConstant)] : [];
        return named.Length > 0 ? $"write #{choices.Any(named).Id}" : $"write \"{Words()}\"";
    }

    /// <summary>A literal of a constant's type.</summary>
    public string Literal(string type) => type == "Integer" ? $"{choices.Next(1000)}" : $"\"{Words()}\"";

    /// <summary>Types of a kind that a schema sees.</summary>
    public IEnumerable<Node> Visible(Node schema, NodeKind kind)
    {
        var names = new ModelNames(model);
        return model.OfKind(kind).Where(t => names.Sees(schema, t));
    }

    /// <summary>How an inverse relates its sides.</summary>
    public string Relation() => choices.Any(Relations);

    /// <summary>Keys of a dictionary of some class; empty when the class has no property that can be one.</summary>
    public string Keys(Node member)
    {
        Node[] keys = [.. model.Ancestors(member).SelectMany(a => model.Below(a.Id, NodeKind.Property)).Where(p => !p[Field.Type].StartsWith('#') && p[Field.Flags] != "virtual")];
        return string.Join(" ", choices.Some(keys, 50).Take(3).Select(k => $"#{k.Id}{(choices.Percent(25) ? " descending" : "")};"));
    }

    private Node? Owner(NodeKind kind)
    {
        NodeKind? owner = kind switch
        {
            NodeKind.Schema => null,
            NodeKind.Property or NodeKind.Constant or NodeKind.Mapping => NodeKind.Class,
            NodeKind.Method => choices.Any<NodeKind>([NodeKind.Class, NodeKind.Class, NodeKind.Class, NodeKind.Interface, NodeKind.Schema]),
            NodeKind.GlobalConstant => NodeKind.Category,
            NodeKind.ExternalFunction => NodeKind.Library,
            NodeKind.ExportedType => NodeKind.ExportedPackage,
            NodeKind.ExportedFeature => NodeKind.ExportedType,
            NodeKind.ImportedType => NodeKind.ImportedPackage,
            NodeKind.Form => NodeKind.Class,
            NodeKind.Control or NodeKind.MenuItem => NodeKind.Form,
            NodeKind.Event => NodeKind.Control,
            _ => NodeKind.Schema,
        };
        return owner is { } wanted && model.OfKind(wanted).ToArray() is { Length: > 0 } owners ? choices.Any(owners) : null;
    }

    private Node? Draft(NodeKind kind, int id, Node? owner)
    {
        if (owner is null && kind != NodeKind.Schema)
            return null;
        var node = new Node(id, kind, owner?.Id ?? 0, _names.Next(kind));
        return kind switch
        {
            NodeKind.Schema => model.OfKind(NodeKind.Schema).ToArray() is { Length: > 0 } schemas && choices.Percent(60) ? node.With(Field.Super, $"#{choices.Any(schemas).Id}") : node,
            NodeKind.Class => Class(node, owner!),
            NodeKind.Property => node.With(Field.Type, PropertyType(owner!)).With(Field.Flags, choices.Any<string>(["", "", "readonly", "protected", "virtual", "protected"])),
            NodeKind.Constant or NodeKind.GlobalConstant => Constant(node, owner!),
            NodeKind.Method => Method(node, owner!),
            NodeKind.ExternalFunction => node.With(Field.Signature, choices.Any<string>(["(): Integer", "(a: String): Integer"])).With(Field.Value, $"entry{choices.Next(9)}"),
            NodeKind.DatabaseFile => node.With(Field.Flags, choices.Percent(30) ? "partitionable" : ""),
            // A load changes no locale, and one that is no clone begins with a copy of what the default locale has.
            NodeKind.Locale => node.With(Field.Flags, "clone"),
            NodeKind.Format => node.With(Field.Value, choices.Percent(50) ? "true" : "false"),
            NodeKind.TranslatableString => node.With(Field.Value, Literal("String")).With(Field.Locale,
                model.Below(owner!.Id, NodeKind.Locale).ToArray() is { Length: > 0 } locales && choices.Percent(50) ? $"#{choices.Any(locales).Id}" : ""),
            NodeKind.Inverse => Inverse(node with { Name = "" }, owner!),
            NodeKind.Mapping => Mapping(node with { Name = "" }, owner!),
            NodeKind.ExportedType => Naming(node, Field.Type, model.Below(owner!.Owner, NodeKind.Class)),
            NodeKind.ExportedFeature => Naming(node, Field.Feature, model.Below(owner!.Reference(Field.Type)!.Value)
                .Where(m => m.Kind is NodeKind.Property or NodeKind.Method or NodeKind.Constant && m.Reference(Field.In) is null))?.With(Field.Flags, choices.Percent(30) ? "readonly" : ""),
            NodeKind.ImportedPackage => Naming(node, Field.Package, model.OfKind(NodeKind.ExportedPackage)) is { } package ? package with { Name = node.Name } : null,
            NodeKind.ImportedType => Naming(node, Field.Type, model.Below(owner!.Reference(Field.Package)!.Value)),
            NodeKind.Application => node.With(Field.Value, Words().Replace('ö', 'o')).With(Field.Initialize,
                model.Below(owner!.Id, NodeKind.Method).ToArray() is { Length: > 0 } methods && choices.Percent(60) ? $"#{choices.Any(methods).Id}" : ""),
            NodeKind.Form => (node with { Name = "" }).With(Field.Value, Words()),
            NodeKind.Control => node.With(Field.Value, Words()).With(Field.Order, $"{choices.Next(5)}").With(Field.Type, ControlType(owner!)),
            NodeKind.MenuItem => node.With(Field.Value, Words()).With(Field.Order, $"{choices.Next(5)}"),
            NodeKind.Event => node.With(Field.Body, Body()),
            NodeKind.Exposure => node.With(Field.Value, $"{choices.Next(4)}").With(Field.Types, string.Join(" ", choices.Some(model.Below(owner!.Id, NodeKind.Class), 40).Take(3).Select(c => $"#{c.Id}"))),
            _ => node,
        };
    }

    private Node Class(Node node, Node schema)
    {
        Node[] classes = [.. Visible(schema, NodeKind.Class)];
        Node[] own = [.. classes.Where(c => model.Chain(schema).Any(s => s.Id == c.Owner) && c[Field.Member].Length == 0)];
        node = node.With(Field.File, choices.Percent(60) ? DatabaseFile(schema) : "");
        int sort = choices.Next(10);
        if (sort < 3 && classes.Length > 0)
        {
            node = node.With(Field.Member, $"#{choices.Any(classes).Id}");
            string keys = Keys(model.Nodes[node.Reference(Field.Member)!.Value]);
            return sort switch
            {
                0 when keys.Length > 0 => node.With(Field.Super, "MemberKeyDictionary").With(Field.Keys, keys),
                1 => node.With(Field.Super, "ExtKeyDictionary").With(Field.ExternalKeys, choices.Percent(50) ? "region: String[9];" : "code: Integer descending;"),
                2 => node.With(Field.Super, "ObjectSet"),
                _ => node.With(Field.Super, "Array"),
            };
        }
        if (sort == 3)
            return node.With(Field.Super, "Form");
        if (sort == 4)
            return node.With(Field.Super, choices.Any<string>(["Button", "TextBox", "BaseControl"]));
        if (own.Length > 0 && choices.Percent(40))
            return node.With(Field.Super, $"#{choices.Any(own).Id}").With(Field.Flags, choices.Any(own)[Field.Flags]);
        return node.With(Field.Super, "Object").With(Field.Flags, choices.Any<string>(["", "", "", "abstract", "transient, transientAllowed"]));
    }

    /// <summary>The file that a class of a schema may be mapped to.</summary>
    public string DatabaseFile(Node schema) =>
        model.Below(schema.Id, NodeKind.DatabaseFile).ToArray() is { Length: > 0 } files && choices.Percent(60) ? $"#{choices.Any(files).Id}" : "default";

    private Node Constant(Node node, Node owner)
    {
        string type = choices.Percent(50) ? "Integer" : "String";
        Node[] others = choices.Percent(20) && type == "Integer" ? [.. model.Below(owner.Id, node.Kind).Where(c => c[Field.Type] == "Integer")] : [];
        return node.With(Field.Type, type).With(Field.Value, others.Length > 0 ? $"#{choices.Any(others).Id} + 1" : Literal(type));
    }

    private Node Method(Node node, Node owner)
    {
        node = node.With(Field.Signature, choices.Any<string>(["()", "(): Integer", "(a: String; b: Integer)", "(): String"]));
        if (owner.Kind == NodeKind.Interface)
            return node;
        node = node.With(Field.Body, Body()).With(Field.Flags, choices.Any<string>(["", "", "updating", "protected"]));
        Node[] subschemas = owner.Kind == NodeKind.Class && choices.Percent(15)
            ? [.. model.OfKind(NodeKind.Schema).Where(s => model.Chain(s).Skip(1).Any(a => a.Id == owner.Owner))] : [];
        return subschemas.Length > 0 ? node.With(Field.In, $"#{choices.Any(subschemas).Id}") : node;
    }

    private Node? Inverse(Node node, Node schema)
    {
        Node[] references = [.. model.OfKind(NodeKind.Property).Where(p => p[Field.Type].StartsWith('#') && model.SchemaOf(p) == schema)];
        (Node A, Node B)[] pairs = [.. references.SelectMany(a => references.Where(b => b.Id > a.Id && Leads(a, b.Owner) && Leads(b, a.Owner)).Select(b => (a, b)))];
        if (pairs.Length == 0)
            return null;
        (Node first, Node second) = choices.Any(pairs);
        return node.With(Field.First, $"#{first.Id}").With(Field.Second, $"#{second.Id}").With(Field.Relation, Relation());
    }

    private bool Leads(Node reference, int type) =>
        reference.Reference(Field.Type) is { } target && (target == type || model.Nodes[target].Reference(Field.Member) == type);

    private Node? Mapping(Node node, Node type)
    {
        Node[] interfaces = [.. Visible(model.SchemaOf(type), NodeKind.Interface)];
        if (interfaces.Length == 0)
            return null;
        Node chosen = choices.Any(interfaces);
        Node[] methods = [.. model.Below(type.Id, NodeKind.Method).Where(m => m.Reference(Field.In) is null)];
        string lines = methods.Length == 0 ? "" : string.Join(" ", model.Below(chosen.Id).Select(m => $"#{m.Id} #{choices.Any(methods).Id}"));
        return node.With(Field.Interface, $"#{chosen.Id}").With(Field.Lines, lines);
    }

    private string ControlType(Node form)
    {
        Node[] controls = choices.Percent(40) ? [.. Visible(model.SchemaOf(form), NodeKind.Class).Where(c => model.Root(c) is "Button" or "TextBox" or "BaseControl")] : [];
        return controls.Length > 0 ? $"#{choices.Any(controls).Id}" : choices.Any<string>(["Button", "TextBox"]);
    }

    private Node? Naming(Node node, string field, IEnumerable<Node> named) =>
        named.ToArray() is { Length: > 0 } nodes ? (node with { Name = "" }).With(field, $"#{choices.Any(nodes).Id}") : null;

    private static bool HasDocumentation(NodeKind kind) => kind is NodeKind.Class or NodeKind.Method or NodeKind.Interface or NodeKind.Category;
}
