using System.Collections.Immutable;

namespace JadeDeploy.Deployment.Planning;

/// <summary>A guard that a person can lift by name: <c>@(JadeAllow)</c>, <c>--allow</c>.</summary>
/// <param name="Name">Its name, in camel case.</param>
/// <param name="Codes">The codes that stop a build without it, as a person reads them: <c>JD3070</c>, <c>JD2100 to JD2126</c>.</param>
/// <param name="Meaning">What is taken on by it, as half a sentence.</param>
public sealed record NamedOverride(string Name, string Codes, string Meaning);

/// <summary>
/// The closed list of guards that can be lifted by name. A guard that is not here protects what nobody can take on: that
/// the plan is right. Losing data and look-alike renames are allowed for each entity, by items of their own.
/// </summary>
public static class NamedOverrides
{
    /// <summary>The wanted commit is an ancestor of the one the database holds.</summary>
    public static NamedOverride Downgrade { get; } = new("downgrade", "JD3070",
        "the database goes back to an older commit");

    /// <summary>The wanted commit and the one the database holds are on branches that parted.</summary>
    public static NamedOverride NotDescendant { get; } = new("notDescendant", "JD3017",
        "what the database has and the wanted commit lacks is taken back");

    /// <summary>The two commits have no common history.</summary>
    public static NamedOverride UnrelatedHistory { get; } = new("unrelatedHistory", "JD3071",
        "the database moves to a commit that shares no history with the one it holds");

    /// <summary>A version tag that the registry names has another commit now.</summary>
    public static NamedOverride MovedTag { get; } = new("movedTag", "JD3072",
        "a version tag means another commit than the one that was deployed under its name");

    /// <summary>A file was extracted by a newer release than the target runs.</summary>
    public static NamedOverride NewerExtract { get; } = new("newerExtract", "JD3016",
        "a file of a newer Jade release is loaded into an older one");

    /// <summary>The wanted version refers to something that it does not have.</summary>
    public static NamedOverride DanglingReference { get; } = new("danglingReference", "JD2100 to JD2126",
        "the target knows the name, though no file does; the findings stay as warnings");

    /// <summary>All, in the order in which they are documented.</summary>
    public static ImmutableArray<NamedOverride> All { get; } =
        [Downgrade, NotDescendant, UnrelatedHistory, MovedTag, NewerExtract, DanglingReference];
}
