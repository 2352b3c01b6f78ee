namespace JadeDeploy.Schema.Scm.Lexing;

/// <summary>What a byte of UTF-8 can begin.</summary>
internal enum ByteClass : byte
{
    /// <summary>A blank, a tab, or a line end.</summary>
    Blank,

    /// <summary>A letter of ASCII or an underscore: a name.</summary>
    Letter,

    /// <summary>A digit of ASCII: a number.</summary>
    Digit,

    /// <summary><c>"</c> or <c>'</c>: a literal.</summary>
    Quote,

    /// <summary>A sign that stands for itself.</summary>
    Sign,

    /// <summary>A backquote, <c>#</c>, <c>:</c>, <c>/</c>, <c>&lt;</c> or <c>&gt;</c>: what follows tells.</summary>
    Special,

    /// <summary>A character beyond ASCII.</summary>
    Foreign,
}

/// <summary>The classes of all bytes.</summary>
internal static class ByteClasses
{
    // In the order of the bytes, with the numbers of the classes: a table in the program's own data needs no check of its bounds.
    private static ReadOnlySpan<byte> Table =>
    [
        4, 4, 4, 4, 4, 4, 4, 4, 4, 0, 0, 0, 0, 0, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
        0, 4, 3, 5, 4, 4, 4, 3, 4, 4, 4, 4, 4, 4, 4, 5, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 5, 4, 5, 4, 5, 4,
        4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 4, 4, 4, 4, 1,
        5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 4, 4, 4, 4, 4,
        6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6,
        6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6,
        6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6,
        6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6,
    ];

    public static ByteClass Of(byte value) => (ByteClass)Table[value];
}
