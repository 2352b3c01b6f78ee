using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>
/// A section, or a part of a type or database, that no public file has: it is kept as text up to what is known again. Its word stands
/// alone on its line, as the words of all known ones do; that of a section stands in the first column.
/// </summary>
internal static class UnknownSection
{
    /// <summary>Whether the cursor is at a word that can only begin a section, whatever its name.</summary>
    public static bool IsAt(ScmParser parser) =>
        parser.Current.Kind == ScmTokenKind.Name && parser.IsAtLineStart && StandsAlone(parser);

    /// <summary>Whether the cursor is at a word that can only begin a part. Names stand alone too, so the word must end like a part's.</summary>
    public static bool IsPartAt(ScmParser parser) =>
        parser.Current.Kind == ScmTokenKind.Name && EndsLikeAPart(parser.SpanOf(parser.Current)) && StandsAlone(parser);

    /// <summary>Keeps a section of the schema.</summary>
    public static void Parse(ScmParser parser, EntityDrafts drafts) =>
        Keep(parser, drafts, owner: "", () => ScmSections.AtBoundary(parser));

    /// <summary>Keeps a part of a type or of a database.</summary>
    /// <param name="parser">The cursor, at its word.</param>
    /// <param name="drafts">Takes the entity.</param>
    /// <param name="owner">The name of the type or database.</param>
    /// <param name="isPart">Whether the cursor is at the next part.</param>
    public static void ParsePart(ScmParser parser, EntityDrafts drafts, string owner, Func<ScmParser, bool> isPart)
    {
        int depth = 0;
        Keep(parser, drafts, owner, () =>
        {
            bool isEnd = depth == 0 && (parser.At(')') || isPart(parser) || IsPartAt(parser));
            depth += parser.At('(') ? 1 : parser.At(')') ? -1 : 0;
            return isEnd;
        });
    }

    private static bool StandsAlone(ScmParser parser)
    {
        if (!parser.IsAtLineEnd)
            return false;
        ScmToken next = parser.Peek();
        return !parser.Is(next, ':') && !parser.Is(next, '(') && !parser.Is(next, '{') && !parser.Is(next, '=') && !parser.Is(next, ';');
    }

    private static bool EndsLikeAPart(ReadOnlySpan<byte> word) =>
        word[^1] == 's'
        && (word.EndsWith("Definitions"u8) || word.EndsWith("Sources"u8) || word.EndsWith("Headers"u8)
            || word.EndsWith("Defs"u8) || word.EndsWith("Mappings"u8) || word.EndsWith("Properties"u8));

    private static void Keep(ScmParser parser, EntityDrafts drafts, string owner, Func<bool> isEnd)
    {
        ScmToken name = parser.Take();
        string section = parser.TextOf(name);
        CanonicalBuffer text = parser.Canonical.Begin();
        while (!parser.AtEnd && !isEnd())
            parser.TakeInto(text);
        if (text.Length == 0)
            return;
        drafts.HasUnknownSections = true;
        drafts.Diagnostics.Add(SchemaDiagnostics.UnknownSection(parser.LocationOf(name), section));
        int row = drafts.Define(EntityKind.Other, -1, $"{section}/{owner}", name.Start);
        drafts.Set(row, FieldId.Definition, text.ToString());
    }
}
