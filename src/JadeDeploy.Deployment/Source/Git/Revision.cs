using LibGit2Sharp;

namespace JadeDeploy.Deployment.Source.Git;

/// <summary>Finds what a revision string names.</summary>
internal static class Revision
{
    private const string Origin = "origin/";

    /// <summary>Whether a revision is a full commit id, which never means anything else.</summary>
    public static bool IsFullId(string revision) => revision.Length == 40 && revision.All(char.IsAsciiHexDigit);

    /// <summary>
    /// The object a revision names, an annotated tag peeled to what it marks; null when there is none. Where the server's
    /// branches have other names than ours (<c>origin/main</c> in a clone, <c>main</c> in our cache), both names work.
    /// </summary>
    /// <exception cref="AmbiguousSpecificationException">It is a short id that fits several objects.</exception>
    public static GitObject? Find(Repository repository, string revision) =>
        FindExactly(repository, revision)
        ?? FindExactly(repository, "refs/remotes/origin/" + revision)
        ?? (revision.StartsWith(Origin, StringComparison.Ordinal) ? FindExactly(repository, "refs/heads/" + revision[Origin.Length..]) : null);

    /// <summary>Whether a revision names something, or several things.</summary>
    public static bool Exists(Repository repository, string revision)
    {
        try
        {
            return Find(repository, revision) is not null;
        }
        catch (AmbiguousSpecificationException)
        {
            return true;
        }
    }

    private static GitObject? FindExactly(Repository repository, string revision)
    {
        try
        {
            GitObject? found = repository.Lookup(revision);
            while (found is TagAnnotation tag)
                found = tag.Target;
            return found;
        }
        catch (InvalidSpecificationException)
        {
            return null;
        }
        catch (AmbiguousSpecificationException) when (revision.Length < 4)
        {
            // Three digits are no id: what looks like one is a name that does not exist.
            return null;
        }
    }
}
