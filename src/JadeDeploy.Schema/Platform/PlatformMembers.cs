using System.Collections.Frozen;

namespace JadeDeploy.Schema.Platform;

/// <summary>
/// Names that members of the platform's own classes are known to have, whatever the class: those that the method sources of public
/// schemas use and none of these schemas declares. The list is not complete.
/// </summary>
public static class PlatformMembers
{
    private static readonly Lazy<FrozenSet<string>> Names = new(Read);

    /// <summary>Whether a member of some class of the platform is known to have a name.</summary>
    public static bool Contains(string name) => Names.Value.Contains(name);

    private static FrozenSet<string> Read()
    {
        using Stream stream = typeof(PlatformMembers).Assembly.GetManifestResourceStream("JadeDeploy.Schema.Platform.memberNames.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
