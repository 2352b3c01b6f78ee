using System.Collections.Immutable;

namespace JadeDeploy.Generation.Histories;

/// <summary>Merges two lines of edits, node by node and field by field, as a version control system merges lines.</summary>
internal static class ThreeWayMerge
{
    /// <summary>The merged model; null when the two lines changed the same differently, or what comes out is not sound.</summary>
    public static SystemModel? Merge(SystemModel origin, SystemModel ours, SystemModel theirs)
    {
        SystemModel merged = SystemModel.Empty;
        foreach (int id in ours.Nodes.Keys.Union(theirs.Nodes.Keys).Order())
        {
            (Node? o, Node? a, Node? b) = (origin.Find(id), ours.Find(id), theirs.Find(id));
            if (a is null || b is null)
            {
                if (o is not null && !(a ?? b)!.Equals(o))
                    return null;
                if (o is null)
                    merged = merged.With((a ?? b)!);
            }
            else if (MergeNode(o ?? a, a, b) is { } node)
            {
                merged = merged.With(node);
            }
            else
            {
                return null;
            }
        }
        return ModelCheck.IsSound(merged) ? merged : null;
    }

    private static Node? MergeNode(Node origin, Node ours, Node theirs)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (string field in ours.Fields.Keys.Union(theirs.Fields.Keys))
            if (MergeText(origin[field], ours[field], theirs[field]) is not { } text)
                return null;
            else if (text.Length > 0)
                fields[field] = text;
        return MergeText(origin.Name, ours.Name, theirs.Name) is { } name && ours.Owner == theirs.Owner
            ? ours with { Name = name, Fields = fields.ToImmutable() }
            : null;
    }

    private static string? MergeText(string origin, string ours, string theirs) =>
        ours == theirs || theirs == origin ? ours : ours == origin ? theirs : null;
}
