using System.Collections.Immutable;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>Which names entries may have: such that every file system keeps them apart and inside their folder.</summary>
internal static class EntryName
{
    private static readonly ImmutableHashSet<string> Devices = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase,
    [
        "CON", "PRN", "AUX", "NUL",
        .. Enumerable.Range(0, 10).Select(i => $"COM{i}"),
        .. Enumerable.Range(0, 10).Select(i => $"LPT{i}"),
    ]);

    /// <summary>Whether a name is a relative path that stays inside, on every operating system.</summary>
    public static bool IsSafe(string name) =>
        name.Length is > 0 and <= PackageLimits.NameLength && name.Split('/').All(IsSafeSegment);

    /// <summary>Whether a name is one that a step's file may have: safe, in <c>steps/</c>, ASCII without spaces.</summary>
    public static bool IsStepFile(string name) =>
        name.StartsWith("steps/", StringComparison.Ordinal) && IsSafe(name) && name.All(c => c is > ' ' and < '\u007f');

    private static bool IsSafeSegment(string segment) =>
        segment.Length > 0
        && segment[^1] is not ('.' or ' ')
        && !segment.Any(c => char.IsControl(c) || IsFormatCharacter(c) || "\\:*?\"<>|".Contains(c, StringComparison.Ordinal))
        && !Devices.Contains(segment.Split('.')[0].TrimEnd());

    /// <summary>Characters that change how a name is shown: joiners, byte order marks, changes of the writing direction.</summary>
    private static bool IsFormatCharacter(char c) =>
        c is >= '\u200b' and <= '\u200f' or >= '\u2028' and <= '\u202e' or >= '\u2060' and <= '\u206f' or '\ufeff';
}
