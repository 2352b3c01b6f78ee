using System.Text.RegularExpressions;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>The place a repository comes from, as packages and registries may show it to anyone.</summary>
public static partial class RepositoryOrigin
{
    /// <summary>
    /// Takes user name, password, query and fragment out of a URL, since each can hold a token. Of an <c>ssh</c> URL
    /// the user name stays: it is part of the address (<c>git@</c>) and no secret. Anything else, such as a path, a
    /// <c>file</c> URL or <c>git@host:path</c>, is given back as it is.
    /// </summary>
    public static string WithoutCredentials(string origin)
    {
        Match url = Url().Match(origin);
        string scheme = url.Groups["scheme"].Value;
        if (!url.Success || scheme.Equals("file", StringComparison.OrdinalIgnoreCase))
            return origin;
        string user = url.Groups["user"].Value;
        bool isSsh = scheme.Equals("ssh", StringComparison.OrdinalIgnoreCase) || scheme.Equals("git+ssh", StringComparison.OrdinalIgnoreCase);
        string shown = isSsh && user.Length > 0 ? user + "@" : "";
        return $"{scheme}://{shown}{url.Groups["rest"].Value}";
    }

    // The authority ends at the first slash; a password may hold "@", so the last one before the slash divides.
    [GeneratedRegex(@"^(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://((?<user>[^/:@]*)[^/]*@)?(?<rest>[^?#]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Url();
}
