using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>One source: the name, a line <c>{</c>, the body, a line <c>}</c>.</summary>
internal static class SourceEntry
{
    /// <summary>
    /// Reads a source and moves behind it. The name of the definition is the identity, even when the source inside has another name
    /// (an uncompiled edit).
    /// </summary>
    public static void Parse(ScmParser parser, EntityDrafts drafts, Recovery recovery, EntityKind kind, int owner)
    {
        ScmToken name = parser.Current;
        try
        {
            parser.ExpectName("the name of a method");
            ParseBody(parser, drafts, kind, owner, name);
        }
        catch (ScmSyntaxException mistake) when (!parser.AtEnd)
        {
            recovery.SkipSource(mistake, name.Start);
        }
    }

    private static void ParseBody(ScmParser parser, EntityDrafts drafts, EntityKind kind, int owner, ScmToken name)
    {
        int encrypted = EncryptedSource.StartAt(parser);
        if (encrypted >= 0)
        {
            EncryptedSource.Parse(parser, drafts, drafts.Open(kind, owner, name.Start, name.Length, name.Start), encrypted);
            return;
        }
        // Nothing behind this brace is made of tokens, so the cursor must not look past it.
        int open = parser.Current.Start;
        if (!parser.At('{'))
            throw parser.Unexpected("'{'");
        CanonicalBuffer source = parser.Canonical.Begin();
        int close = parser.Bodies.Read(parser.Text.Buffer.AsSpan(0, parser.Text.End), open, source);
        if (close < 0)
            throw ScmSyntaxException.Endless(open, 1, "method source", "a '}' at the start of a line");
        int row = drafts.Open(kind, owner, name.Start, name.Length, name.Start);
        drafts.Set(row, FieldId.Source, PieceShape.Source, open, close, source.Written);
        parser.MoveTo(close + 1);
    }
}
