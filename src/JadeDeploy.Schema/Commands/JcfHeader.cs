namespace JadeDeploy.Schema.Commands;

/// <summary>The lines in front of the commands.</summary>
internal static class JcfHeader
{
    public const string FileKind = "JadeCommandFile";
    public const string Version = "JadeVersionNumber";
    public const string Commands = "Commands";
    public const int VersionIndex = 1;

    /// <summary>The first words of the lines, in order.</summary>
    public static readonly string[] Lines = [FileKind, Version, Commands];

    public static int Length => Lines.Length;

    /// <summary>Which line the words are, in any case; -1 for none.</summary>
    public static int IndexOf(List<string> words) =>
        words.Count == 0 ? -1 : Array.FindIndex(Lines, line => line.Equals(words[0], StringComparison.OrdinalIgnoreCase));
}
