using System.Buffers.Text;
using System.Text;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Table;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Scm;

/// <summary>A cursor over the tokens of a schema file, with the small phrases that every section is made of.</summary>
internal sealed class ScmParser
{
    private const int LongestQuotation = 40;
    private const int MostNameParts = 3;

    private readonly ScmScanner _scanner;
    private readonly CanonicalBuffer _documentation = new();
    private readonly byte[] _buffer;

    public ScmParser(Utf8Text text) : this(text, text.Start)
    {
    }

    /// <summary>Begins in the middle of a text.</summary>
    public ScmParser(Utf8Text text, int offset)
    {
        _scanner = new ScmScanner(text);
        _buffer = text.Buffer;
        LastEnd = offset;
        Current = _scanner.Next(offset);
    }

    /// <summary>The text.</summary>
    public Utf8Text Text => _scanner.Text;

    /// <summary>Whether something was read that may be a conflict marker.</summary>
    public bool MayHoldConflict => _scanner.MayHoldConflict || Bodies.MayHoldConflict;

    /// <summary>The token at the cursor.</summary>
    public ScmToken Current { get; private set; }

    /// <summary>Where the token before the cursor ends.</summary>
    public int LastEnd { get; private set; }

    /// <summary>Whether everything is read.</summary>
    public bool AtEnd => Current.Kind == ScmTokenKind.End;

    /// <summary>A buffer for the definition that is being read.</summary>
    public CanonicalBuffer Canonical { get; } = new();

    /// <summary>The modifiers that were read last.</summary>
    public Modifiers Modifiers { get; } = new();

    /// <summary>Reads method sources.</summary>
    public MethodBody Bodies { get; } = new();

    /// <summary>Takes the places of what is not content, when somebody wants to know them.</summary>
    public IScmParts? Parts { get; init; }

    /// <summary>Takes the modifiers that no public file has, when somebody wants to know them.</summary>
    public List<ScmToken>? UnknownModifiers { get; init; }

    /// <summary>The text of a token.</summary>
    public string TextOf(ScmToken token) => Encoding.UTF8.GetString(SpanOf(token));

    /// <summary>The text of a token, not copied.</summary>
    public ReadOnlySpan<byte> SpanOf(ScmToken token) => _buffer.AsSpan(token.Start, token.Length);

    /// <summary>Where a token is.</summary>
    public SourceLocation LocationOf(ScmToken token) => Text.LocationOf(token.Start, token.End);

    /// <summary>The token after the current one.</summary>
    public ScmToken Peek() => _scanner.Next(Current.End);

    /// <summary>Whether the current token begins its line.</summary>
    public bool IsAtLineStart => _scanner.IsAtLineStart(Current);

    /// <summary>Whether nothing stands behind the current token on its line.</summary>
    public bool IsAtLineEnd
    {
        get
        {
            ReadOnlySpan<byte> line = _buffer.AsSpan(Current.End, Text.LineEnd(Current.End) - Current.End);
            return line.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;
        }
    }

    /// <summary>Whether the current token is a given sign.</summary>
    public bool At(char sign) => Is(Current, sign);

    /// <summary>Whether the current token is a given keyword.</summary>
    public bool At(Keyword keyword) => Current.Keyword == keyword;

    /// <summary>Whether the current token is a given word.</summary>
    public bool At(ReadOnlySpan<byte> word) => Is(Current, word);

    /// <summary>Whether the current token is any name.</summary>
    public bool AtName => Current.Kind is ScmTokenKind.Name or ScmTokenKind.Keyword;

    /// <summary>Whether a token is a given sign.</summary>
    public bool Is(ScmToken token, char sign) =>
        token.Kind == ScmTokenKind.Punctuation && token.Length == 1 && _buffer[token.Start] == sign;

    /// <summary>Whether a token is a given word.</summary>
    public bool Is(ScmToken token, ReadOnlySpan<byte> word) =>
        token.Length == word.Length && token.Kind is ScmTokenKind.Name or ScmTokenKind.Keyword && SpanOf(token).SequenceEqual(word);

    /// <summary>Takes the current token, whatever it is but the end.</summary>
    public ScmToken Take()
    {
        ScmToken token = Current;
        if (token.Kind == ScmTokenKind.End)
            throw Unexpected("more");
        LastEnd = token.End;
        Current = _scanner.Next(token.End);
        return token;
    }

    /// <summary>
    /// The last literal between two offsets that goes over a line end, or -1. Such literals are legal, but where something is wrong
    /// behind one, the quote that should have ended it is missing.
    /// </summary>
    public int LongLiteralSince(int start, int end)
    {
        int found = -1;
        try
        {
            for (ScmToken token = _scanner.Next(start); token.Start < end; token = _scanner.Next(token.End))
                if (token.Kind == ScmTokenKind.Literal && SpanOf(token).IndexOfAny((byte)'\r', (byte)'\n') >= 0)
                    found = token.Start;
        }
        catch (ScmSyntaxException)
        {
            // What does not end begins behind all the literals that do.
        }
        return found;
    }

    /// <summary>Takes a sign when it is there.</summary>
    public bool TryTake(char sign) => At(sign) && Take().Length > 0;

    /// <summary>Takes a keyword when it is there.</summary>
    public bool TryTake(Keyword keyword) => At(keyword) && Take().Length > 0;

    /// <summary>Takes a word when it is there.</summary>
    public bool TryTake(ReadOnlySpan<byte> word) => At(word) && Take().Length > 0;

    /// <summary>Takes <c>::</c> when it is there.</summary>
    public bool TryTakeQualifier() => Current is { Kind: ScmTokenKind.Punctuation, Length: 2 } && _buffer[Current.Start] == ':' && Take().Length > 0;

    /// <summary>Takes a sign that must be there.</summary>
    public ScmToken Expect(char sign) => At(sign) ? Take() : throw Unexpected(sign.ToString());

    /// <summary>Takes a word that must be there.</summary>
    public ScmToken Expect(ReadOnlySpan<byte> word) => At(word) ? Take() : throw Unexpected(Encoding.ASCII.GetString(word));

    /// <summary>Takes a token of a kind that must be there.</summary>
    public ScmToken Expect(ScmTokenKind kind, string what) => Current.Kind == kind ? Take() : throw Unexpected(what);

    /// <summary>Takes a simple name.</summary>
    public ScmToken ExpectName(string what)
    {
        if (!AtName)
            throw Unexpected(what);
        // Every member repeats the name of its type, so an endless one would be repeated without end.
        if (Current.Length > InputLimits.NameBytes)
            throw Unexpected($"{what} of at most {InputLimits.NameBytes} bytes");
        return Take();
    }

    /// <summary>Takes <c>Name</c> or <c>Package::Name</c> and gives its text.</summary>
    public string ExpectTypeName(string what)
    {
        string name = TextOf(ExpectName(what));
        for (int parts = 1; TryTakeQualifier(); parts++)
            name += "::" + TextOf(ExpectPart(what, parts));
        return name;
    }

    /// <summary>Takes <c>Name</c> or <c>Package::Name</c> into a text, as one piece.</summary>
    public void TakeTypeName(CanonicalBuffer text, string what)
    {
        text.Add(SpanOf(ExpectName(what)));
        for (int parts = 1; TryTakeQualifier(); parts++)
        {
            text.Append("::"u8);
            text.Append(SpanOf(ExpectPart(what, parts)));
        }
    }

    /// <summary>Takes the current token into a text.</summary>
    public ScmToken TakeInto(CanonicalBuffer text)
    {
        ScmToken token = Take();
        if (token.Kind == ScmTokenKind.Literal)
            text.AddLiteral(SpanOf(token));
        else if (token.Kind == ScmTokenKind.Documentation)
            text.AddBlock(SpanOf(token));
        else
            text.Add(SpanOf(token));
        return token;
    }

    /// <summary>Takes all tokens up to (not with) a semicolon into a text.</summary>
    public void TakeUntilSemicolon(CanonicalBuffer text)
    {
        while (!At(';'))
            TakeInto(text);
    }

    /// <summary>Continues at an offset, after text that is not made of tokens.</summary>
    public void MoveTo(int offset)
    {
        LastEnd = offset;
        Current = _scanner.Next(offset);
    }

    /// <summary>
    /// Takes time stamps and documentation, in whatever order they follow an entity's line. The rest of a
    /// time stamp is free: user, version, an optional patch number and the time, up to the semicolon.
    /// </summary>
    public Trailer TakeTrailer()
    {
        Trailer trailer = Trailer.None;
        while (Current.Kind == ScmTokenKind.Keyword)
        {
            if (At(Keyword.SetModifiedTimeStamp) && Peek().Kind == ScmTokenKind.Literal)
                trailer = new Trailer { Stamp = TakeTimeStamp() }.Or(trailer);
            else if (At(Keyword.DocumentationText) && Peek().Kind == ScmTokenKind.Documentation)
                trailer = TakeDocumentation().Or(trailer);
            else
                break;
        }
        return trailer;
    }

    /// <summary>The value of a number token, or -1 when it is not a whole number.</summary>
    public int NumberOf(ScmToken token) =>
        Utf8Parser.TryParse(SpanOf(token), out int value, out int used) && used == token.Length ? value : -1;

    /// <summary>The failure to find something here.</summary>
    public ScmSyntaxException Unexpected(string expected) => ScmSyntaxException.Expected(Current, expected, Describe(Current));

    // Package, type and method are the most that any name has.
    private ScmToken ExpectPart(string what, int before) =>
        before < MostNameParts ? ExpectName(what) : throw Unexpected($"{what} of at most {MostNameParts} parts");

    private int TakeTimeStamp()
    {
        int before = LastEnd;
        int start = Current.Start;
        MoveTo(_scanner.FindSemicolon(Current.End) + 1);
        Parts?.AddTimeStamp(before, LastEnd);
        return start;
    }

    private Trailer TakeDocumentation()
    {
        Take();
        ScmToken block = Take();
        ReadOnlySpan<byte> text = _buffer.AsSpan(block.Start + 1, block.Length - 2);
        if (text.IsEmpty)
            return Trailer.None;
        if (text.Contains((byte)'\r'))
        {
            _documentation.Begin().AppendLiteral(text);
            text = _documentation.Written;
        }
        return new Trailer { Stamp = -1, DocumentationStart = block.Start, DocumentationEnd = block.End, Documentation = text };
    }

    private string Describe(ScmToken token)
    {
        if (token.Kind == ScmTokenKind.End)
            return "the end of the file";
        string text = TextOf(token);
        int line = text.AsSpan().IndexOfAny('\r', '\n');
        text = line >= 0 ? text[..line] + "…" : text;
        return text.Length > LongestQuotation ? $"'{text[..LongestQuotation]}…'" : $"'{text}'";
    }
}
