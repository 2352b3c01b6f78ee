using System.Text.RegularExpressions;

namespace JadeDeploy.Deployment.Source.Git;

/// <summary>Keeps credentials out of everything that can be read.</summary>
internal static partial class Credentials
{
    /// <summary>
    /// Removes passwords from every URL in a text, and user names too, which often are tokens; only the user of ssh
    /// (<c>git@</c>) is part of the address.
    /// </summary>
    public static string RemoveFrom(string text) => UserPart().Replace(text, part =>
    {
        string user = part.Groups["user"].Value;
        bool isAddress = part.Groups["scheme"].Value.Equals("ssh", StringComparison.OrdinalIgnoreCase) && user.Length > 0;
        return part.Groups["scheme"].Value + "://" + (isAddress ? user + "@" : "");
    });

    [GeneratedRegex(@"(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?<user>[^/@:\s'""]*)[^/\s'""]*@")]
    private static partial Regex UserPart();
}
