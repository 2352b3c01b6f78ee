namespace JadeDeploy.Generation.Histories;

/// <summary>
/// Whether a model is a system that could exist: every edit and merge is checked, so that every version is consistent. What is
/// said here is the platform's, not the planner's: names are unique where they are seen, nothing is named that is not seen.
/// </summary>
internal sealed class ModelCheck
{
    private readonly SystemModel _model;
    private readonly ModelNames _names;

    private ModelCheck(SystemModel model) => (_model, _names) = (model, new ModelNames(model));

    /// <summary>Whether the model is consistent.</summary>
    public static bool IsSound(SystemModel model)
    {
        foreach (Node node in model.Nodes.Values)
            if ((node.Owner != 0 && model.Find(node.Owner) is null) || node.Fields.Values.SelectMany(Node.ReferencesIn).Any(id => model.Find(id) is null))
                return false;
        var check = new ModelCheck(model);
        return check.SchemasAreOrdered() && check.TypesAreUnique() && model.Nodes.Values.All(check.IsSound) && check.MembersAreUnique() && check.RestIsUnique();
    }

    // No schema needs itself, by superschemas and imports.
    private bool SchemasAreOrdered()
    {
        var done = new HashSet<int>();
        List<Node> waiting = [.. _model.OfKind(NodeKind.Schema)];
        while (waiting.Count > 0)
            if (waiting.RemoveAll(s => Needs(s).All(done.Contains) && done.Add(s.Id)) == 0)
                return false;
        return true;
    }

    private IEnumerable<int> Needs(Node schema) => schema.References(Field.Super)
        .Concat(_model.Below(schema.Id, NodeKind.ImportedPackage).Select(p => _model.Nodes[p.Reference(Field.Package)!.Value].Owner));

    // Names of types, those that the platform makes included, are unique among all that a schema sees.
    private bool TypesAreUnique()
    {
        foreach (Node schema in _model.OfKind(NodeKind.Schema))
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (Node s in _model.Chain(schema))
            {
                if (!seen.Add(s.Name) || !seen.Add("G" + s.Name) || !seen.Add("S" + s.Name))
                    return false;
                if (!_model.Below(s.Id).Where(n => n.Kind is NodeKind.Class or NodeKind.Interface or NodeKind.ImportedPackage or NodeKind.ExportedPackage).All(n => seen.Add(n.Name)))
                    return false;
                if (!_model.Below(s.Id, NodeKind.ImportedPackage).SelectMany(p => _model.Below(p.Id)).All(t => seen.Add(_names.Of(t))))
                    return false;
            }
        }
        return true;
    }

    private bool IsSound(Node node)
    {
        Node schema = node.Kind == NodeKind.Method ? _names.SchemaOfMethod(node) : _model.SchemaOf(node);
        bool Sees(string field) => node.References(field).All(id => _names.Sees(schema, _model.Nodes[id]));
        switch (node.Kind)
        {
            case NodeKind.Class:
                return _model.Ancestors(node).All(a => a == node || a[Field.Member].Length == 0)
                    && !_model.Ancestors(node).Any(a => a.Reference(Field.Super) == node.Id)
                    && node.References(Field.Super).All(s => _model.Chain(schema).Any(c => c.Id == _model.Nodes[s].Owner))
                    && Sees(Field.Member) && KeysAreSound(node) && IsOneWorld(node);
            case NodeKind.Property:
                return Sees(Field.Type);
            case NodeKind.Inverse:
                return InverseIsSound(node);
            case NodeKind.Method:
                return node.Reference(Field.In) is not { } other || (other != _model.SchemaOf(node).Id && _model.Chain(_model.Nodes[other]).Any(s => s.Id == _model.SchemaOf(node).Id));
            case NodeKind.Mapping:
                return MappingIsSound(node, schema);
            case NodeKind.ExportedType:
                return _model.Nodes[node.Reference(Field.Type)!.Value].Owner == schema.Id;
            case NodeKind.ExportedFeature:
                return _model.Nodes[node.Reference(Field.Feature)!.Value] is var feature
                    && feature.Reference(Field.In) is null && feature.Owner == _model.Nodes[node.Owner].Reference(Field.Type);
            case NodeKind.ImportedPackage:
                return _model.Chain(schema).All(s => s.Id != _model.Nodes[node.Reference(Field.Package)!.Value].Owner);
            case NodeKind.ImportedType:
                return _model.Nodes[node.Reference(Field.Type)!.Value].Owner == _model.Nodes[node.Owner].Reference(Field.Package);
            case NodeKind.Form:
                return _model.Root(_model.Nodes[node.Owner]) == "Form" && _model.Below(node.Owner, NodeKind.Form).Count() == 1;
            case NodeKind.Control:
                return Sees(Field.Type);
            case NodeKind.Exposure:
                return node.References(Field.Types).All(t => _model.Nodes[t].Owner == schema.Id);
            default:
                return true;
        }
    }

    // A class that is transient has no persistent subclasses, and the other way round: the platform's rule, kept simple.
    private bool IsOneWorld(Node type) =>
        IsTransient(type) == (type.Reference(Field.Super) is { } super ? IsTransient(_model.Nodes[super]) : IsTransient(type));

    private static bool IsTransient(Node type) => type[Field.Flags].Contains("transient", StringComparison.Ordinal);

    private bool KeysAreSound(Node dictionary) =>
        dictionary.References(Field.Keys).All(key => dictionary.Reference(Field.Member) is { } member
            && _model.Ancestors(_model.Nodes[member]).Any(a => a.Id == _model.Nodes[key].Owner));

    private bool InverseIsSound(Node inverse)
    {
        Node first = _model.Nodes[inverse.Reference(Field.First)!.Value];
        Node second = _model.Nodes[inverse.Reference(Field.Second)!.Value];
        return first.Id != second.Id && _model.SchemaOf(first) == _model.SchemaOf(second) && _model.SchemaOf(first).Id == inverse.Owner
            && Leads(first, second.Owner) && Leads(second, first.Owner)
            && _model.OfKind(NodeKind.Inverse).Count(i => i.References(Field.First).Concat(i.References(Field.Second)).ToHashSet().SetEquals([first.Id, second.Id])) == 1;
    }

    // A reference leads to the class itself or to a collection of it.
    private bool Leads(Node reference, int type) =>
        reference.Reference(Field.Type) is { } target && (target == type || _model.Nodes[target].Reference(Field.Member) == type);

    private bool MappingIsSound(Node mapping, Node schema)
    {
        Node type = _model.Nodes[mapping.Reference(Field.Interface)!.Value];
        int[] sides = [.. mapping.References(Field.Lines)];
        return _names.Sees(schema, type)
            && _model.Below(mapping.Owner, NodeKind.Mapping).Count(m => m.Reference(Field.Interface) == type.Id) == 1
            && sides.Where((_, i) => i % 2 == 0).All(id => _model.Nodes[id].Owner == type.Id)
            && sides.Where((_, i) => i % 2 == 1).All(id => _model.Nodes[id].Owner == mapping.Owner && _model.Nodes[id].Reference(Field.In) is null);
    }

    // Along a line of inheritance a name is used once: no override, so that each name means one thing.
    private bool MembersAreUnique()
    {
        ILookup<int, string> members = _model.Nodes.Values
            .Where(n => n.Kind is NodeKind.Property or NodeKind.Constant or NodeKind.Method)
            .Select(n => (n.Owner, n.Name))
            .Concat(_model.OfKind(NodeKind.Control).Concat(_model.OfKind(NodeKind.MenuItem)).Select(c => (_model.Nodes[c.Owner].Owner, c.Name)))
            .Concat(_model.OfKind(NodeKind.Event).Select(e => (_model.Nodes[_model.Nodes[e.Owner].Owner].Owner, _names.Of(e))))
            .ToLookup(m => m.Item1, m => m.Item2);
        foreach (Node type in _model.Nodes.Values.Where(n => n.Kind is NodeKind.Class or NodeKind.Interface or NodeKind.Schema))
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (Node ancestor in type.Kind == NodeKind.Class ? _model.Ancestors(type) : type.Kind == NodeKind.Schema ? _model.Chain(type) : [type])
                if (!members[ancestor.Id].All(seen.Add))
                    return false;
        }
        return true;
    }

    private bool RestIsUnique()
    {
        var seen = new HashSet<(string, int, string)>();
        foreach (Node node in _model.Nodes.Values)
        {
            string? space = node.Kind switch
            {
                NodeKind.Category or NodeKind.GlobalConstant or NodeKind.ExternalFunction => "global",
                NodeKind.Library or NodeKind.Locale or NodeKind.Format or NodeKind.Application or NodeKind.Exposure or NodeKind.DatabaseFile => node.Kind.ToString(),
                NodeKind.TranslatableString => "string" + node[Field.Locale],
                NodeKind.ExportedType or NodeKind.ExportedFeature or NodeKind.ImportedType => "type",
                NodeKind.Event => "event",
                _ => null,
            };
            if (node.Kind == NodeKind.Schema && !seen.Add(("schema", 0, node.Name)))
                return false;
            int scope = node.Kind is NodeKind.GlobalConstant or NodeKind.ExternalFunction || space?.StartsWith("string", StringComparison.Ordinal) == true
                ? _model.SchemaOf(node).Id : node.Owner;
            if (space is not null && !seen.Add((space, scope, _names.Of(node).ToUpperInvariant())))
                return false;
        }
        return true;
    }
}
