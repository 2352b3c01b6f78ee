namespace JadeDeploy.Schema.Model;

/// <summary>A name, number or sign in a method's source; comments are none, and a literal is the quote it begins with.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Text">The name or number whole; a sign, <c>::</c> and <c>:=</c> as one.</param>
public readonly record struct SourceToken(int Start, string Text)
{
    /// <summary>Whether it is a name or a word of the language.</summary>
    public bool IsName => char.IsLetter(Text[0]) || Text[0] == '_';

    /// <summary>The offset behind it.</summary>
    public int End => Start + Text.Length;
}
