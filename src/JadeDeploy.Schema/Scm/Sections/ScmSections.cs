using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>The sections of a schema file, and where one ends: at the next section's word.</summary>
internal static class ScmSections
{
    /// <summary>Whether a section ends here: at the end of the file or at the word of a section.</summary>
    public static bool AtBoundary(ScmParser parser) =>
        parser.AtEnd || (parser.Current.Kind <= ScmTokenKind.Keyword && parser.IsAtLineStart && AtWord(parser));

    /// <summary>Reads sections to the end of the file.</summary>
    public static void ParseAll(ScmParser parser, EntityDrafts drafts, Recovery recovery)
    {
        var seen = new HashSet<Keyword>();
        while (!parser.AtEnd)
        {
            ScmToken word = parser.Current;
            if (word.Keyword.IsSection())
            {
                if (!seen.Add(word.Keyword))
                    drafts.Diagnostics.Add(SchemaDiagnostics.SectionTwice(parser.LocationOf(word), parser.TextOf(word)));
                parser.Take();
                ParseEntries(parser, drafts, recovery, word.Keyword);
            }
            else if (UnknownSection.IsAt(parser))
            {
                UnknownSection.Parse(parser, drafts);
            }
            else if (word.Keyword == Keyword.MethodImplementations)
            {
                drafts.Diagnostics.Add(SchemaDiagnostics.TooOld(parser.LocationOf(word)));
                parser.MoveTo(parser.Text.End);
            }
            else
            {
                recovery.SkipToSection(parser.Unexpected("a section of a schema file"));
            }
        }
    }

    private static bool AtWord(ScmParser parser) =>
        parser.Current.Keyword.IsSection() || parser.At(Keyword.MethodImplementations) || UnknownSection.IsAt(parser);

    private static void ParseEntries(ScmParser parser, EntityDrafts drafts, Recovery recovery, Keyword section)
    {
        Action<ScmParser, EntityDrafts, Recovery> parseEntry = EntryParser(section, drafts.Schema);
        bool endsWithSemicolon = EndsWithSemicolon(section);
        while (!AtBoundary(parser))
        {
            int start = parser.Current.Start;
            try
            {
                parseEntry(parser, drafts, recovery);
            }
            catch (ScmSyntaxException mistake)
            {
                recovery.SkipEntry(mistake, start, endsWithSemicolon);
            }
        }
    }

    private static Action<ScmParser, EntityDrafts, Recovery> EntryParser(Keyword section, string schema)
    {
        // Constants belong to the category that was named last.
        var constants = new GlobalConstantSection();
        var inverses = new InverseSection(schema);
        return section switch
        {
            Keyword.ImportedPackageDefinitions => (parser, drafts, _) => PackageSections.ParseImported(parser, drafts),
            Keyword.ConstantDefinitions => (parser, drafts, _) => constants.Parse(parser, drafts),
            Keyword.LocaleDefinitions => (parser, drafts, _) => LocaleSections.ParseLocale(parser, drafts),
            Keyword.LocaleFormatDefinitions => (parser, drafts, _) => LocaleSections.ParseFormat(parser, drafts),
            Keyword.TranslatableStringDefinitions => LocaleSections.ParseStrings,
            Keyword.LibraryDefinitions => (parser, drafts, _) => ExternalFunctionSections.ParseLibrary(parser, drafts),
            Keyword.ExternalFunctionDefinitions => (parser, drafts, _) => ExternalFunctionSections.ParseFunction(parser, drafts),
            Keyword.TypeHeaders => (parser, drafts, _) => TypeHeaderSection.ParseHeader(parser, drafts),
            Keyword.InterfaceDefs => InterfaceSection.Parse,
            Keyword.MembershipDefinitions => (parser, drafts, _) => TypeHeaderSection.ParseMembership(parser, drafts),
            Keyword.TypeDefinitions => TypeDefinitionSection.Parse,
            Keyword.ExternalKeyDefinitions => (parser, drafts, _) => KeySections.Parse(parser, drafts, PieceShape.ExternalKeys),
            Keyword.MemberKeyDefinitions => (parser, drafts, _) => KeySections.Parse(parser, drafts, PieceShape.MemberKeys),
            Keyword.InverseDefinitions => (parser, drafts, _) => inverses.Parse(parser, drafts),
            Keyword.DatabaseDefinitions => (parser, drafts, _) => DatabaseSection.Parse(parser, drafts),
            Keyword.SchemaViewDefinitions => (parser, drafts, _) => ExposureSection.ParseView(parser, drafts),
            Keyword.ExposedListDefinitions => (parser, drafts, _) => ExposureSection.ParseExposure(parser, drafts),
            Keyword.ExportedPackageDefinitions => (parser, drafts, _) => PackageSections.ParseExported(parser, drafts),
            Keyword.ExternalFunctionSources => ExternalFunctionSections.ParseSource,
            Keyword.TypeSources => TypeSourceSection.Parse,
            _ => throw new ArgumentOutOfRangeException(nameof(section), section, "This keyword begins no section."),
        };
    }

    private static bool EndsWithSemicolon(Keyword section) =>
        section is Keyword.ConstantDefinitions or Keyword.LocaleDefinitions or Keyword.LocaleFormatDefinitions or Keyword.LibraryDefinitions
            or Keyword.ExternalFunctionDefinitions or Keyword.TypeHeaders or Keyword.MembershipDefinitions or Keyword.InverseDefinitions;
}
