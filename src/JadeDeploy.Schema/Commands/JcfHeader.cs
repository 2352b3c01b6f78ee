namespace JadeDeploy.Schema.Commands;

/// <summary>The lines in front of the commands.</summary>
internal static class JcfHeader
{
    public const string FileKind = "JadeCommandFile";
    public const string Version = "JadeVersionNumber";
    public const string Commands = "Commands";

    /// <summary>The first words of the lines, in order.</summary>
    public static readonly string[] Lines = [FileKind, Version, Commands];

    public static int Length => Lines.Length;
}
