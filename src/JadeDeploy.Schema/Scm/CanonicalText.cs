using System.Text;
using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm;

/// <summary>
/// Joins tokens into one line of text with fixed spacing, so that layout does not count. Literals keep their inside,
/// with line ends as <c>\n</c>.
/// </summary>
internal sealed class CanonicalText(string source)
{
    private readonly StringBuilder _text = new();
    private string _last = "";

    /// <summary>The token added last.</summary>
    public ScmToken LastToken { get; private set; }

    /// <summary>Whether nothing was added yet.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>Adds a token.</summary>
    public CanonicalText Add(ScmToken token)
    {
        LastToken = token;
        ReadOnlySpan<char> slice = source.AsSpan(token.Start, token.Length);
        return Add(token.Kind == ScmTokenKind.Literal ? NormaliseLiteral(slice) : slice.ToString());
    }

    /// <summary>Adds a piece of text as if it were a token.</summary>
    public CanonicalText Add(string piece)
    {
        if (_text.Length > 0 && NeedsSpace(_last, piece))
            _text.Append(' ');
        _text.Append(piece);
        _last = piece;
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>Line ends of any style as <c>\n</c>.</summary>
    public static string NormaliseLineEnds(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\r'))
            return text.ToString();
        return text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }

    // A binary literal is wrapped over lines by the extract: its white space is layout, its bytes are not.
    private static string NormaliseLiteral(ReadOnlySpan<char> literal) =>
        literal[0] == '#'
            ? string.Join(' ', literal.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : NormaliseLineEnds(literal);

    private static bool NeedsSpace(string last, string next) => (last, next) switch
    {
        ("(" or "[" or "::" or "#", _) => false,
        (_, ")" or "]" or "[" or "," or ";" or ":" or "::") => false,
        (_, ".") => char.IsAsciiDigit(last[0]),
        (".", _) => !char.IsLetter(next[0]),
        _ => true,
    };
}
