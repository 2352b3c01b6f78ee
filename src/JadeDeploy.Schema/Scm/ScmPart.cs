namespace JadeDeploy.Schema.Scm;

/// <summary>What a part of a schema file is.</summary>
public enum ScmPartKind
{
    /// <summary>Definitions, sources, comments and layout.</summary>
    Text,

    /// <summary>A time stamp with the white space in front of it.</summary>
    TimeStamp,

    /// <summary>A model number with the comma in front of it, or behind it where it comes before other modifiers.</summary>
    ModelNumber,
}

/// <summary>A part of a schema file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins, in bytes of the text as UTF-8.</param>
/// <param name="End">Where the next part begins.</param>
public readonly record struct ScmPart(ScmPartKind Kind, int Start, int End);
