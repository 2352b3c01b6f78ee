using System.Collections.Immutable;

namespace JadeDeploy.Generation.Histories;

/// <summary>One version of a generated Jade system: nodes that own and name each other. An edit gives a new model.</summary>
/// <param name="Nodes">The nodes by their numbers.</param>
public sealed record SystemModel(ImmutableSortedDictionary<int, Node> Nodes)
{
    private ILookup<int, Node>? _children;

    /// <summary>A system without schemas.</summary>
    public static SystemModel Empty { get; } = new(ImmutableSortedDictionary<int, Node>.Empty);

    /// <summary>The nodes of a kind.</summary>
    public IEnumerable<Node> OfKind(NodeKind kind) => Nodes.Values.Where(n => n.Kind == kind);

    /// <summary>A node, or null.</summary>
    public Node? Find(int id) => Nodes.GetValueOrDefault(id);

    /// <summary>The nodes directly below one, in order of their numbers.</summary>
    public IEnumerable<Node> Below(int owner) => (_children ??= Nodes.Values.ToLookup(n => n.Owner))[owner];

    /// <summary>The nodes of a kind directly below one, in order of their numbers.</summary>
    public IEnumerable<Node> Below(int owner, NodeKind kind) => Below(owner).Where(n => n.Kind == kind);

    /// <summary>The schema that a node stands in.</summary>
    public Node SchemaOf(Node node) => node.Kind == NodeKind.Schema ? node : SchemaOf(Nodes[node.Owner]);

    /// <summary>A schema and its superschemas, nearest first.</summary>
    public IEnumerable<Node> Chain(Node schema)
    {
        var seen = new HashSet<int>();
        for (Node? next = schema; next is not null && seen.Add(next.Id); next = next.Reference(Field.Super) is { } super ? Find(super) : null)
            yield return next;
    }

    /// <summary>A class and its superclasses as far as the system has them, nearest first.</summary>
    public IEnumerable<Node> Ancestors(Node type)
    {
        var seen = new HashSet<int>();
        for (Node? next = type; next is not null && seen.Add(next.Id); next = next.Reference(Field.Super) is { } super ? Find(super) : null)
            yield return next;
    }

    /// <summary>The class of the platform that a class descends from.</summary>
    public string Root(Node type) => Ancestors(type).Last()[Field.Super];

    /// <summary>The model with a node, new or instead of the one of its number.</summary>
    public SystemModel With(Node node) => new(Nodes.SetItem(node.Id, node));

    /// <summary>The model without a node, all below it, and all that cannot be without it.</summary>
    public SystemModel Without(int id)
    {
        var gone = new HashSet<int> { id };
        for (bool grew = true; grew;)
        {
            grew = false;
            foreach (Node node in Nodes.Values)
                if (!gone.Contains(node.Id) && (gone.Contains(node.Owner) || Needs(node, gone)))
                    grew |= gone.Add(node.Id);
        }
        var left = Nodes.RemoveRange(gone).ToBuilder();
        foreach (Node node in Nodes.Values.Where(n => !gone.Contains(n.Id)))
            foreach ((string field, string text) in node.Fields)
                if (Field.IsOptional(field) && Node.ReferencesIn(text).Any(gone.Contains))
                    left[node.Id] = left[node.Id].With(field, field == Field.Body ? Node.Replace(text, r => gone.Contains(r) ? "null" : $"#{r}") : "");
        return new SystemModel(left.ToImmutable());
    }

    private static bool Needs(Node node, HashSet<int> gone) =>
        node.Fields.Any(f => !Field.IsOptional(f.Key) && Node.ReferencesIn(f.Value).Any(gone.Contains));

    /// <inheritdoc/>
    public bool Equals(SystemModel? other) => other is not null && Nodes.Count == other.Nodes.Count && Nodes.Values.SequenceEqual(other.Nodes.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => Nodes.Count;
}
