namespace JadeDeploy.Schema.Scm.Lexing;

internal enum ScmTokenKind : byte
{
    /// <summary>A name: letters, digits and underscores.</summary>
    Name,

    /// <summary>A name that is one of <see cref="Keyword"/>.</summary>
    Keyword,

    /// <summary>Begins with a digit: <c>5129</c>, <c>0.00</c>, <c>1e5</c>.</summary>
    Number,

    /// <summary><c>"…"</c>, <c>'…'</c> or <c>#[…]</c>, delimiters included; may span lines; a backslash means itself.</summary>
    Literal,

    /// <summary>Documentation text in backquotes, delimiters included; may span lines.</summary>
    Documentation,

    /// <summary>One character, or <c>::</c>.</summary>
    Punctuation,

    /// <summary>The end of the text.</summary>
    End,
}
