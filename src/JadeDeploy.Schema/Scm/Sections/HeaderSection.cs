using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>
/// <c>jadeVersionNumber "22.0.01"; schemaDefinition Sales subschemaOf RootSchema completeDefinition, patchVersion = 3;</c>
/// </summary>
internal static class HeaderSection
{
    /// <summary>Reads the header.</summary>
    /// <param name="parser">The cursor, at the beginning of the file.</param>
    /// <param name="problems">Takes findings that do not stop the reading.</param>
    public static (EntityDrafts Drafts, string Superschema, bool IsComplete, JadeVersion Version) Parse(ScmParser parser, List<Diagnostic> problems)
    {
        parser.Expect("jadeVersionNumber");
        ScmToken stamp = parser.Expect(ScmTokenKind.Literal, "a version in quotes");
        string versionText = parser.TextOf(stamp).Trim('"', '\'');
        if (!JadeVersion.TryParse(versionText, out JadeVersion version))
            problems.Add(SchemaDiagnostics.BadVersion(parser.LocationOf(stamp), versionText));
        parser.Expect(";");

        parser.Expect("schemaDefinition");
        ScmToken name = parser.ExpectName("the schema's name");
        parser.Expect("subschemaOf");
        string superschema = parser.TextOf(parser.ExpectName("the superschema's name"));
        bool isComplete = parser.TryTake("completeDefinition");
        if (!isComplete)
            parser.Expect("partialDefinition");
        Modifiers options = Modifiers.Parse(parser, ";");
        parser.Expect(";");

        var drafts = new EntityDrafts(parser.TextOf(name));
        drafts.DefineSchema(parser.LocationOf(name))
            .Set(ContentField.Definition, Definition(parser, superschema, options))
            .Set(ContentField.Documentation, parser.TakeStampAndDocumentation());
        return (drafts, superschema, isComplete, version);
    }

    // The patch number counts the database's patches and false is the documented default: neither is content.
    private static string Definition(ScmParser parser, string superschema, Modifiers options)
    {
        var text = new CanonicalText(parser.Text).Add("subschemaOf").Add(superschema);
        IEnumerable<string> words = options.Words.Where(w =>
            w != "patchVersioningEnabled = false" && !w.StartsWith("patchVersion =", StringComparison.Ordinal));
        new Modifiers([.. words], null).AppendTo(text);
        return text.ToString();
    }
}
