using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>The sections of a schema file, and where one ends: at the next section's word.</summary>
internal static class ScmSections
{
    private static readonly Dictionary<string, Action<ScmParser, EntityDrafts>> Parsers = new(StringComparer.Ordinal)
    {
        ["importedPackageDefinitions"] = PackageSections.ParseImported,
        ["constantDefinitions"] = GlobalConstantSection.Parse,
        ["localeDefinitions"] = LocaleSections.ParseLocales,
        ["localeFormatDefinitions"] = LocaleSections.ParseFormats,
        ["translatableStringDefinitions"] = LocaleSections.ParseStrings,
        ["libraryDefinitions"] = ExternalFunctionSections.ParseLibraries,
        ["externalFunctionDefinitions"] = ExternalFunctionSections.ParseFunctions,
        ["typeHeaders"] = TypeHeaderSection.ParseHeaders,
        ["interfaceDefs"] = InterfaceSection.Parse,
        ["membershipDefinitions"] = TypeHeaderSection.ParseMemberships,
        ["typeDefinitions"] = TypeDefinitionSection.Parse,
        ["memberKeyDefinitions"] = (parser, drafts) => KeySections.Parse(parser, drafts, "member"),
        ["externalKeyDefinitions"] = (parser, drafts) => KeySections.Parse(parser, drafts, "external"),
        ["inverseDefinitions"] = InverseSection.Parse,
        ["databaseDefinitions"] = DatabaseSection.Parse,
        ["schemaViewDefinitions"] = ExposureSection.ParseViews,
        ["_exposedListDefinitions"] = ExposureSection.ParseExposures,
        ["exportedPackageDefinitions"] = PackageSections.ParseExported,
        ["externalFunctionSources"] = ExternalFunctionSections.ParseSources,
        ["typeSources"] = TypeSourceSection.Parse,
    };

    private static readonly Dictionary<string, Action<ScmParser, EntityDrafts>>.AlternateLookup<ReadOnlySpan<char>> ParsersBySpan =
        Parsers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word names a section.</summary>
    public static bool IsKnown(ReadOnlySpan<char> word) => ParsersBySpan.ContainsKey(word);

    /// <summary>Whether a section ends here: at the end of the file or at the word of a section.</summary>
    public static bool AtBoundary(ScmParser parser) =>
        parser.AtEnd || (parser.Current.Kind == ScmTokenKind.Name && IsKnown(parser.SpanOf(parser.Current))) || UnknownSection.IsAt(parser);

    /// <summary>Reads sections to the end of the file.</summary>
    public static void ParseAll(ScmParser parser, EntityDrafts drafts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.AtEnd)
        {
            ScmToken word = parser.Current;
            string section = parser.TextOf(word);
            if (Parsers.TryGetValue(section, out Action<ScmParser, EntityDrafts>? parse))
            {
                if (!seen.Add(section))
                    drafts.Diagnostics.Add(SchemaDiagnostics.SectionTwice(parser.LocationOf(word), section));
                parser.Take();
                parse(parser, drafts);
            }
            else if (UnknownSection.IsAt(parser))
            {
                UnknownSection.Parse(parser, drafts);
            }
            else if (section == "methodImplementations")
            {
                drafts.Diagnostics.Add(SchemaDiagnostics.TooOld(parser.LocationOf(word)));
                return;
            }
            else
            {
                throw parser.Unexpected("a section of a schema file");
            }
        }
    }
}
