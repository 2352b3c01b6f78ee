using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>A section that no public file has: it is kept as text up to the next section that is known.</summary>
internal static class UnknownSection
{
    /// <summary>Whether the cursor is at a word that can only begin a section.</summary>
    public static bool IsAt(ScmParser parser)
    {
        if (parser.Current.Kind != ScmTokenKind.Name || !EndsLikeASection(parser.SpanOf(parser.Current)))
            return false;
        ScmToken next = parser.Peek();
        return !parser.Is(next, ':') && !parser.Is(next, '(') && !parser.Is(next, '{') && !parser.Is(next, '=');
    }

    /// <summary>Keeps a section of the schema.</summary>
    public static void Parse(ScmParser parser, EntityDrafts drafts) =>
        Keep(parser, drafts, owner: "", () => ScmSections.AtBoundary(parser));

    /// <summary>Keeps a part of a type.</summary>
    public static void ParseInType(ScmParser parser, EntityDrafts drafts, string type)
    {
        int depth = 0;
        Keep(parser, drafts, type, () =>
        {
            bool isEnd = depth == 0 && (parser.At(')') || TypeBody.AtPart(parser));
            depth += parser.At('(') ? 1 : parser.At(')') ? -1 : 0;
            return isEnd;
        });
    }

    private static bool EndsLikeASection(ReadOnlySpan<byte> word) =>
        word[^1] == 's'
        && (word.EndsWith("Definitions"u8) || word.EndsWith("Sources"u8) || word.EndsWith("Headers"u8)
            || word.EndsWith("Defs"u8) || word.EndsWith("Mappings"u8));

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
