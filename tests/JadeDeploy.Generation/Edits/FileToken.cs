namespace JadeDeploy.Generation.Edits;

/// <summary>What a piece of a schema file is.</summary>
public enum FileTokenKind
{
    /// <summary>A name or keyword.</summary>
    Word,

    /// <summary>Digits, with a point perhaps.</summary>
    Number,

    /// <summary>A literal, quotes included.</summary>
    Literal,

    /// <summary>Documentation text, backquotes included.</summary>
    Documentation,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>Any other character that is not white space.</summary>
    Sign,
}

/// <summary>A piece of a schema file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character behind it.</param>
public readonly record struct FileToken(FileTokenKind Kind, int Start, int End);
