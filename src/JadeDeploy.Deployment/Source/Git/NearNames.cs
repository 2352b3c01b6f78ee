namespace JadeDeploy.Deployment.Source.Git;

/// <summary>Finds names that a person may have meant.</summary>
internal static class NearNames
{
    private const int Most = 5;

    /// <summary>Up to five names that contain the name in a revision, or differ from it by a few letters; the nearest first.</summary>
    public static IReadOnlyList<string> Of(string revision, IEnumerable<string> names)
    {
        string wanted = revision.Split('~', '^', '@', ':')[0];
        if (wanted.Length == 0)
            return [];
        int allowed = Math.Max(2, wanted.Length / 3);
        return
        [
            .. names.Distinct()
                .Select(name => (Name: name, Distance: Distance(wanted, name)))
                .Where(n => n.Distance <= allowed)
                .OrderBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal)
                .Select(n => n.Name)
                .Take(Most),
        ];
    }

    private static int Distance(string wanted, string name) =>
        name.Contains(wanted, StringComparison.OrdinalIgnoreCase) ? 0 : Edits(wanted.ToUpperInvariant(), name.ToUpperInvariant());

    private static int Edits(string one, string other)
    {
        int[] previous = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int[] current = new int[other.Length + 1];
            current[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int replaced = previous[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[^1];
    }
}
