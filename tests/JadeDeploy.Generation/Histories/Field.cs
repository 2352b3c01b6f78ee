namespace JadeDeploy.Generation.Histories;

/// <summary>The names of the fields of nodes.</summary>
internal static class Field
{
    public const string Documentation = "documentation";
    public const string Super = "super";
    public const string Flags = "flags";
    public const string Type = "type";
    public const string Member = "member";
    public const string Keys = "keys";
    public const string ExternalKeys = "externalKeys";
    public const string File = "file";
    public const string First = "first";
    public const string Second = "second";
    public const string Relation = "relation";
    public const string Value = "value";
    public const string Signature = "signature";
    public const string Body = "body";
    public const string In = "in";
    public const string Interface = "interface";
    public const string Lines = "lines";
    public const string Locale = "locale";
    public const string Feature = "feature";
    public const string Package = "package";
    public const string Initialize = "initialize";
    public const string Order = "order";
    public const string Types = "types";

    /// <summary>Fields in which a node that goes is only no longer named; elsewhere, whoever names it goes with it.</summary>
    public static bool IsOptional(string field) => field is File or Initialize or Body;
}
