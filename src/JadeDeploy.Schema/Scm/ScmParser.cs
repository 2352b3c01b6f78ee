using System.Globalization;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm;

/// <summary>A cursor over the tokens of a schema file, with the small phrases that every section is made of.</summary>
internal sealed class ScmParser
{
    private readonly ScmScanner _scanner;
    private readonly Func<int, SourceLocation> _locate;

    public ScmParser(string text, Func<int, SourceLocation> locate)
    {
        _scanner = new ScmScanner(text);
        _locate = locate;
        Current = _scanner.Next(0);
    }

    /// <summary>The decoded text.</summary>
    public string Text => _scanner.Text;

    /// <summary>The token at the cursor.</summary>
    public ScmToken Current { get; private set; }

    /// <summary>Whether everything is read.</summary>
    public bool AtEnd => Current.Kind == ScmTokenKind.End;

    /// <summary>The text of a token.</summary>
    public string TextOf(ScmToken token) => Text.Substring(token.Start, token.Length);

    /// <summary>The text of a token, not copied.</summary>
    public ReadOnlySpan<char> SpanOf(ScmToken token) => Text.AsSpan(token.Start, token.Length);

    /// <summary>Where a token is.</summary>
    public SourceLocation LocationOf(ScmToken token) => _locate(token.Start);

    /// <summary>The token after the current one.</summary>
    public ScmToken Peek() => _scanner.Next(Current.End);

    /// <summary>Whether the current token begins its line.</summary>
    public bool IsAtLineStart => _scanner.IsAtLineStart(Current);

    /// <summary>Whether the current token is a given word or sign.</summary>
    public bool At(string word) => Is(Current, word);

    /// <summary>Whether a token is a given word or sign.</summary>
    public bool Is(ScmToken token, string word) =>
        token.Kind is ScmTokenKind.Name or ScmTokenKind.Punctuation
        && Text.AsSpan(token.Start, token.Length).SequenceEqual(word);

    /// <summary>Takes the current token, whatever it is but the end.</summary>
    public ScmToken Take()
    {
        ScmToken token = Current;
        if (token.Kind == ScmTokenKind.End)
            throw Unexpected("more");
        Current = _scanner.Next(token.End);
        return token;
    }

    /// <summary>Takes a word or sign when it is there.</summary>
    public bool TryTake(string word)
    {
        if (!At(word))
            return false;
        Take();
        return true;
    }

    /// <summary>Takes a word or sign that must be there.</summary>
    public ScmToken Expect(string word) => At(word) ? Take() : throw Unexpected(word);

    /// <summary>Takes a token of a kind that must be there.</summary>
    public ScmToken Expect(ScmTokenKind kind, string what) => Current.Kind == kind ? Take() : throw Unexpected(what);

    /// <summary>Takes a simple name.</summary>
    public ScmToken ExpectName(string what) => Expect(ScmTokenKind.Name, what);

    /// <summary>Takes <c>Name</c> or <c>Package::Name</c> and gives its text.</summary>
    public string ExpectTypeName(string what)
    {
        string name = TextOf(ExpectName(what));
        while (TryTake("::"))
            name += "::" + TextOf(ExpectName(what));
        return name;
    }

    /// <summary>Continues at an offset, after text that is not made of tokens.</summary>
    public void MoveTo(int offset) => Current = _scanner.Next(offset);

    /// <summary>
    /// Skips time stamps and takes documentation, in whatever order they follow an entity's line. The rest of a
    /// time stamp is free: user, version, an optional patch number and the time, up to the semicolon.
    /// </summary>
    /// <returns>The documentation text, or null.</returns>
    public string? TakeStampAndDocumentation()
    {
        string? documentation = null;
        while (true)
        {
            if (At("setModifiedTimeStamp") && Peek().Kind == ScmTokenKind.Literal)
            {
                while (!At(";"))
                    Take();
                Take();
            }
            else if (At("documentationText") && Peek().Kind == ScmTokenKind.Documentation)
            {
                Take();
                ScmToken block = Take();
                string text = CanonicalText.NormaliseLineEnds(Text.AsSpan(block.Start + 1, block.Length - 2));
                documentation = text.Length == 0 ? documentation : text;
            }
            else
            {
                return documentation;
            }
        }
    }

    /// <summary>Takes the value of a number token, or null when it is not a whole number.</summary>
    public int? NumberOf(ScmToken token) =>
        int.TryParse(Text.AsSpan(token.Start, token.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;

    /// <summary>The failure to find something here.</summary>
    public ScmSyntaxException Unexpected(string expected) =>
        ScmSyntaxException.Expected(Current.Start, expected, Describe(Current), AtEnd);

    private string Describe(ScmToken token)
    {
        if (token.Kind == ScmTokenKind.End)
            return "the end of the file";
        string text = TextOf(token);
        int line = text.AsSpan().IndexOfAny('\r', '\n');
        text = line >= 0 ? text[..line] + "…" : text;
        return text.Length > 40 ? $"'{text[..40]}…'" : $"'{text}'";
    }
}
