namespace JadeDeploy.Generation.Histories;

/// <summary>
/// Which classes and properties of two versions are the same: by number; else by name, for files without ids do not tell a
/// deletion and an addition of one name from a change.
/// </summary>
internal sealed class NodePairs
{
    private readonly Dictionary<int, int> _after = [];

    public NodePairs(SystemModel from, SystemModel to)
    {
        foreach (NodeKind kind in (ReadOnlySpan<NodeKind>)[NodeKind.Schema, NodeKind.Class, NodeKind.Property])
        {
            Node[] old = [.. from.OfKind(kind)];
            foreach (Node node in old.Where(n => to.Find(n.Id) is { } now && IsInPair(n, now)))
                _after[node.Id] = node.Id;
            HashSet<int> taken = [.. _after.Values];
            foreach (Node node in old.Where(n => !_after.ContainsKey(n.Id)))
                if (to.OfKind(kind).FirstOrDefault(n => n.Name == node.Name && !taken.Contains(n.Id) && IsInPair(node, n)) is { } twin)
                    _after[node.Id] = twin.Id;
        }
    }

    /// <summary>The node of the newer version that an older one became; null when it is gone.</summary>
    public int? After(int id) => _after.TryGetValue(id, out int now) ? now : null;

    // A schema has no rename: another name is another schema.
    private bool IsInPair(Node old, Node now) => old.Kind == NodeKind.Schema ? old.Name == now.Name : After(old.Owner) == now.Owner;
}
