using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary><c>localeDefinitions</c>, <c>localeFormatDefinitions</c> and <c>translatableStringDefinitions</c>.</summary>
internal static class LocaleSections
{
    /// <summary><c>5129 "English (New Zealand)" schemaDefaultLocale;</c>.</summary>
    public static void ParseLocale(ScmParser parser, EntityDrafts drafts)
    {
        ScmToken number = parser.Expect(ScmTokenKind.Number, "the number of a locale");
        int row = Definitions.Define(parser, drafts, EntityKind.Locale, -1, number, PieceShape.UpToSemicolon);
        parser.Expect(';');
        drafts.Set(row, parser.TakeTrailer());
    }

    /// <summary><c>Short: DateFormat(true, false, true, "/", true, 1);</c>.</summary>
    public static void ParseFormat(ScmParser parser, EntityDrafts drafts)
    {
        ScmToken name = parser.ExpectName("the name of a locale format");
        parser.Expect(':');
        int row = Definitions.Define(parser, drafts, EntityKind.LocaleFormat, -1, name, PieceShape.UpToSemicolon);
        parser.Expect(';');
        drafts.Set(row, parser.TakeTrailer());
    }

    /// <summary><c>5129 "English (New Zealand)" ( Found(n) = "Found " &amp; n; )</c>.</summary>
    public static void ParseStrings(ScmParser parser, EntityDrafts drafts, Recovery recovery)
    {
        ScmToken locale = parser.Expect(ScmTokenKind.Number, "the number of a locale");
        ScmToken localeName = parser.Expect(ScmTokenKind.Literal, "the name of the locale in quotes");
        parser.TakeTrailer();
        parser.Expect('(');
        while (!parser.TryTake(')'))
        {
            int start = parser.Current.Start;
            try
            {
                ParseString(parser, drafts, locale, localeName);
            }
            catch (ScmSyntaxException mistake) when (!ScmSections.AtBoundary(parser))
            {
                recovery.SkipMember(mistake, start);
            }
        }
        parser.TryTake(';');
    }

    private static void ParseString(ScmParser parser, EntityDrafts drafts, ScmToken locale, ScmToken localeName)
    {
        ScmToken name = parser.ExpectName("the name of a translatable string or ')'");
        int start = parser.Current.Start;
        CanonicalBuffer text = parser.Canonical.Begin();
        parser.TakeUntilSemicolon(text);
        int row = drafts.Define(EntityKind.TranslatableString, parser.SpanOf(name), "@"u8, parser.SpanOf(locale), name.Start);
        if (text.Length > 0)
            drafts.Set(row, FieldId.Definition, PieceShape.UpToSemicolon, start, parser.LastEnd, text.Written);
        parser.Expect(';');
        drafts.SetRepeated(row, FieldId.Locale, parser.SpanOf(localeName));
        drafts.Set(row, parser.TakeTrailer());
    }
}
