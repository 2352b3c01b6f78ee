using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>
/// The source of a method between <c>_encryptedSource</c> and <c>_endEncryptedSource</c>. No public file has one: that the words
/// exist is all that is known, so it is read with or without braces round it, and nothing of it is changed.
/// </summary>
internal static class EncryptedSource
{
    /// <summary>The word that begins such a source.</summary>
    public const string Begin = "_encryptedSource";

    /// <summary>Where an encrypted source begins at the cursor, or -1.</summary>
    public static int StartAt(ScmParser parser)
    {
        if (parser.At(Keyword.EncryptedSource))
            return parser.Current.Start;
        if (!parser.At('{'))
            return -1;
        ReadOnlySpan<byte> rest = parser.Text.Slice(parser.Current.End, parser.Text.End).TrimStart(" \t\r\n"u8);
        return rest.StartsWith("_encryptedSource"u8) ? parser.Text.End - rest.Length : -1;
    }

    /// <summary>Keeps the source of a method as it is and moves behind it.</summary>
    public static void Parse(ScmParser parser, EntityDrafts drafts, int row, int start)
    {
        ReadOnlySpan<byte> last = "_endEncryptedSource"u8;
        bool isBraced = parser.At('{');
        int length = parser.Text.Slice(start, parser.Text.End).IndexOf(last);
        if (length < 0)
            throw ScmSyntaxException.Endless(start, Begin.Length, "encrypted source", "_endEncryptedSource");
        int end = start + length + last.Length;
        if (!drafts.HasEncryptedSources)
            drafts.Diagnostics.Add(SchemaDiagnostics.EncryptedSource(parser.Text.LocationOf(start, start + Begin.Length)));
        drafts.HasEncryptedSources = true;
        drafts.Set(row, FieldId.Source, PieceShape.EncryptedSource, start, end, parser.Text.Slice(start, end));
        parser.MoveTo(end);
        if (isBraced)
            parser.Expect('}');
    }
}
