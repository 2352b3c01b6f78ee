using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Sections;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Scm.Table;

/// <summary>Reads a piece of content again, by the same phrases that read it first.</summary>
internal static class PieceText
{
    /// <summary>The canonical text of a piece.</summary>
    public static string Of(Utf8Text text, ContentPiece piece, ComposedNames names)
    {
        var canonical = new CanonicalBuffer();
        switch (piece.Shape)
        {
            case PieceShape.Composed:
                return names.Text(piece.Start);
            case PieceShape.EncryptedSource:
                return text.ToText(piece.Start, piece.End);
            case PieceShape.Source:
                new MethodBody().Append(text.Buffer, piece.Start, piece.End, canonical);
                break;
            case PieceShape.Documentation:
                canonical.AppendLiteral(text.Slice(piece.Start + 1, piece.End - 1));
                break;
            default:
                Definitions.Read(new ScmParser(text, piece.Start), piece.Shape, canonical);
                break;
        }
        return canonical.ToString();
    }

    /// <summary>The model numbers that a definition states, <c>number = 2</c>.</summary>
    public static IEnumerable<string> NumbersIn(Utf8Text text, ContentPiece piece)
    {
        if (piece.Shape is PieceShape.Composed or PieceShape.Source or PieceShape.EncryptedSource or PieceShape.Documentation)
            return [];
        var found = new NumberParts(text);
        Definitions.Read(new ScmParser(text, piece.Start) { Parts = found }, piece.Shape, new CanonicalBuffer());
        return found.Numbers;
    }

    /// <summary>The time stamp that begins at an offset, without its semicolon.</summary>
    public static string TimeStampAt(Utf8Text text, int offset) =>
        text.ToText(offset, new ScmScanner(text).FindSemicolon(offset)).TrimEnd();

    private sealed class NumberParts(Utf8Text text) : IScmParts
    {
        public List<string> Numbers { get; } = [];

        public void AddTimeStamp(int start, int end)
        {
        }

        public void AddNumber(int start, int end) => Numbers.Add(text.ToText(start, end).Trim(',', ' ', '\t', '\r', '\n'));
    }
}
