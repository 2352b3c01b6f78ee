using System.Diagnostics.CodeAnalysis;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>
/// The version of a package. A build of a range between two version tags has the target tag's version, because a
/// person numbered it. Any other build has <c>0.0.0-to.&lt;8 hex&gt;.from.&lt;8 hex|none&gt;</c>, so that two
/// different packages never share a version.
/// </summary>
/// <remarks>
/// Eight hexadecimal digits that happen to be all decimal with a leading zero (<c>01234567</c>) are not a valid
/// identifier of a semantic version. Only such an abbreviation gets the prefix <c>g</c> (<c>g01234567</c>), which
/// <c>git describe</c> uses as well and which is no hexadecimal digit, so nothing else can look like it.
/// </remarks>
public static class PackageVersion
{
    /// <summary>Finds the version.</summary>
    /// <param name="from">The commit the database holds, 40 hexadecimal digits; null for a complete deployment.</param>
    /// <param name="to">The commit it is to hold, 40 hexadecimal digits.</param>
    /// <param name="fromTag">The tag that names <paramref name="from"/> in the range asked for; null when no tag does.</param>
    /// <param name="toTag">The tag that names <paramref name="to"/> in the range asked for; null when no tag does.</param>
    public static NuGetVersion Of(string? from, string to, string? fromTag = null, string? toTag = null)
    {
        if (TryParseTag(fromTag, out _) && TryParseTag(toTag, out NuGetVersion? version))
            return version;
        return NuGetVersion.Parse($"0.0.0-to.{Abbreviate(to)}.from.{(from is null ? "none" : Abbreviate(from))}");
    }

    /// <summary>
    /// Reads a version tag: two to four numbers with an optional prerelease label, with or without <c>v</c> before
    /// them (<c>v1.4.0</c>, <c>1.4.0-rc.1</c>). Build metadata is left out, since feeds do not tell versions apart by it.
    /// </summary>
    public static bool TryParseTag(string? tag, [NotNullWhen(true)] out NuGetVersion? version)
    {
        version = null;
        string text = tag?.StartsWith("refs/tags/", StringComparison.Ordinal) == true ? tag["refs/tags/".Length..] : tag ?? "";
        if (text.StartsWith('v') || text.StartsWith('V'))
            text = text[1..];
        // A single number is more likely a date or a build number than a version.
        if (!text.Contains('.', StringComparison.Ordinal) || !NuGetVersion.TryParse(text, out NuGetVersion? parsed))
            return false;
        version = NuGetVersion.Parse(parsed.ToNormalizedString());
        return true;
    }

    private static string Abbreviate(string commit)
    {
        string digits = commit[..8];
        return digits[0] == '0' && digits.All(char.IsAsciiDigit) ? "g" + digits : digits;
    }
}
