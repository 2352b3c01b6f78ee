using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary><c>localeDefinitions</c>, <c>localeFormatDefinitions</c> and <c>translatableStringDefinitions</c>.</summary>
internal static class LocaleSections
{
    /// <summary><c>5129 "English (New Zealand)" schemaDefaultLocale;</c>.</summary>
    public static void ParseLocales(ScmParser parser, EntityDrafts drafts)
    {
        while (!ScmSections.AtBoundary(parser))
        {
            ScmToken number = parser.Expect(ScmTokenKind.Number, "the number of a locale");
            string definition = TakeUntilSemicolon(parser);
            drafts.Define(EntityKind.Locale, parser.TextOf(number), parser.LocationOf(number), definition)
                .Set(ContentField.Documentation, parser.TakeStampAndDocumentation());
        }
    }

    /// <summary><c>Short: DateFormat(true, false, true, "/", true, 1);</c>.</summary>
    public static void ParseFormats(ScmParser parser, EntityDrafts drafts)
    {
        while (!ScmSections.AtBoundary(parser))
        {
            ScmToken name = parser.ExpectName("the name of a locale format");
            parser.Expect(":");
            drafts.Define(EntityKind.LocaleFormat, parser.TextOf(name), parser.LocationOf(name), TakeUntilSemicolon(parser))
                .Set(ContentField.Documentation, parser.TakeStampAndDocumentation());
        }
    }

    /// <summary><c>5129 "English (New Zealand)" ( Found(n) = "Found " &amp; n; )</c>.</summary>
    public static void ParseStrings(ScmParser parser, EntityDrafts drafts)
    {
        while (!ScmSections.AtBoundary(parser))
        {
            string locale = parser.TextOf(parser.Expect(ScmTokenKind.Number, "the number of a locale"));
            string localeName = parser.TextOf(parser.Expect(ScmTokenKind.Literal, "the name of the locale in quotes"));
            parser.TakeStampAndDocumentation();
            parser.Expect("(");
            while (!parser.TryTake(")"))
            {
                ScmToken name = parser.ExpectName("the name of a translatable string or ')'");
                drafts.Define(EntityKind.TranslatableString, $"{parser.TextOf(name)}@{locale}", parser.LocationOf(name), TakeUntilSemicolon(parser))
                    .Set(ContentField.Locale, localeName)
                    .Set(ContentField.Documentation, parser.TakeStampAndDocumentation());
            }
            parser.TryTake(";");
        }
    }

    private static string TakeUntilSemicolon(ScmParser parser)
    {
        var text = new CanonicalText(parser.Text);
        while (!parser.At(";"))
            text.Add(parser.Take());
        parser.Expect(";");
        return text.ToString();
    }
}
