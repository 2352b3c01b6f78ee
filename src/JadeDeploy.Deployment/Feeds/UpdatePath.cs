using System.Collections.Immutable;

namespace JadeDeploy.Deployment.Feeds;

/// <summary>
/// The ways that packages make between commits. Versions do not say what follows what: a build between two commits without
/// tags has a version that means nothing, and a hotfix of an old release may be newer than the release after it. So only
/// the commits that packages start from and lead to count.
/// </summary>
/// <param name="packages">The packages.</param>
internal sealed class UpdatePath(IEnumerable<FeedPackage> packages)
{
    // A rebuilt package has the higher version; of two ways of the same length the one of higher versions, step by step.
    private readonly ImmutableArray<FeedPackage> _packages = [.. packages.OrderByDescending(p => p.Version).ThenBy(p => p.Digest.ToString(), StringComparer.Ordinal)];

    /// <summary>The way with the fewest packages; none of them when both commits are the same; null when there is no way.</summary>
    /// <param name="start">The commit that is held, or null.</param>
    /// <param name="to">The wanted commit.</param>
    public ImmutableArray<FeedPackage>? Find(string? start, string to)
    {
        if (start == to)
            return [];
        // Breadth first: the first way found to a commit is the shortest, and among these the first in order.
        var ways = new List<(string? At, ImmutableArray<FeedPackage> Way)> { (start, []) };
        var seen = new HashSet<string?> { start };
        for (int i = 0; i < ways.Count; i++)
            foreach (FeedPackage package in From(ways[i].At).Where(p => seen.Add(p.To)))
            {
                ImmutableArray<FeedPackage> way = ways[i].Way.Add(package);
                if (package.To == to)
                    return way;
                ways.Add((package.To, way));
            }
        return null;
    }

    /// <summary>
    /// The commits at which ways from a commit end: those that nothing leads away from, or only in a circle. The commit
    /// itself is the only one when nothing leads away from it.
    /// </summary>
    public ImmutableArray<string?> Ends(string? start)
    {
        HashSet<string?> reached = Reached(start);
        return [.. reached.Where(commit => Reached(commit).All(next => Reached(next).Contains(commit))).Order(StringComparer.Ordinal)];
    }

    private IEnumerable<FeedPackage> From(string? commit) => _packages.Where(p => p.Start == commit);

    private HashSet<string?> Reached(string? start)
    {
        var reached = new HashSet<string?> { start };
        var open = new Queue<string?>(reached);
        while (open.TryDequeue(out string? commit))
            foreach (FeedPackage package in From(commit).Where(p => reached.Add(p.To)))
                open.Enqueue(package.To);
        return reached;
    }
}
