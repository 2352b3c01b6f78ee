namespace JadeDeploy.Schema.Scm.Lexing;

/// <summary>The canonical text of a method while it grows, in a borrowed buffer. It never gets longer than the source.</summary>
internal ref struct MethodText(Span<char> buffer)
{
    private readonly Span<char> _buffer = buffer;
    private int _length;
    private int _untouchable;

    /// <summary>Adds a piece of the source: line ends become <c>\n</c>, white space before them stays only in a literal.</summary>
    public void Add(ReadOnlySpan<char> piece, bool isLiteral)
    {
        for (int lineEnd = piece.IndexOfAny('\r', '\n'); lineEnd >= 0; lineEnd = piece.IndexOfAny('\r', '\n'))
        {
            Append(piece[..lineEnd]);
            if (!isLiteral)
                TrimLine();
            Append("\n");
            piece = piece[lineEnd..];
            piece = piece[(piece is ['\r', '\n', ..] ? 2 : 1)..];
        }
        Append(piece);
        if (isLiteral)
            _untouchable = _length;
    }

    /// <summary>The text without empty lines at its beginning and end.</summary>
    public override string ToString()
    {
        TrimLine();
        return _buffer[.._length].Trim('\n').ToString();
    }

    private void Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(_buffer[_length..]);
        _length += text.Length;
    }

    private void TrimLine()
    {
        while (_length > _untouchable && _buffer[_length - 1] is ' ' or '\t')
            _length--;
    }
}
