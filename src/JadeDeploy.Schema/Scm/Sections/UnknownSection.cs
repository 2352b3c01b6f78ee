using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>A section that no public file has: it is kept as text up to the next section that is known.</summary>
internal static class UnknownSection
{
    private static readonly string[] Endings = ["Definitions", "Sources", "Headers", "Defs", "Mappings"];

    /// <summary>Whether the cursor is at a word that can only begin a section.</summary>
    public static bool IsAt(ScmParser parser)
    {
        if (parser.Current.Kind != ScmTokenKind.Name || TypeBody.AtPart(parser))
            return false;
        ReadOnlySpan<char> word = parser.SpanOf(parser.Current);
        if (!EndsLikeASection(word) || ScmSections.IsKnown(word))
            return false;
        ScmToken next = parser.Peek();
        return !parser.Is(next, ":") && !parser.Is(next, "(") && !parser.Is(next, "{") && !parser.Is(next, "=");
    }

    private static bool EndsLikeASection(ReadOnlySpan<char> word)
    {
        foreach (string ending in Endings)
            if (word.EndsWith(ending))
                return true;
        return false;
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
            bool isEnd = depth == 0 && (parser.At(")") || TypeBody.AtPart(parser));
            depth += parser.At("(") ? 1 : parser.At(")") ? -1 : 0;
            return isEnd;
        });
    }

    private static void Keep(ScmParser parser, EntityDrafts drafts, string owner, Func<bool> isEnd)
    {
        ScmToken name = parser.Take();
        string section = parser.TextOf(name);
        var text = new CanonicalText(parser.Text);
        while (!parser.AtEnd && !isEnd())
        {
            ScmToken token = parser.Take();
            if (token.Kind == ScmTokenKind.Documentation)
                text.Add(CanonicalText.NormaliseLineEnds(parser.Text.AsSpan(token.Start, token.Length)));
            else
                text.Add(token);
        }
        if (text.IsEmpty)
            return;
        drafts.HasUnknownSections = true;
        drafts.Diagnostics.Add(SchemaDiagnostics.UnknownSection(parser.LocationOf(name), section));
        drafts.Define(EntityKind.Other, $"{section}/{owner}", parser.LocationOf(name), text.ToString());
    }
}
