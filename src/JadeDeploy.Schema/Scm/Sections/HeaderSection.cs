using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Table;

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
        parser.Expect("jadeVersionNumber"u8);
        ScmToken stamp = parser.Expect(ScmTokenKind.Literal, "a version in quotes");
        string versionText = parser.TextOf(stamp).Trim('"', '\'');
        if (!JadeVersion.TryParse(versionText, out JadeVersion version))
            problems.Add(SchemaDiagnostics.BadVersion(parser.LocationOf(stamp), versionText));
        parser.Expect(';');

        parser.Expect("schemaDefinition"u8);
        ScmToken name = parser.ExpectName("the schema's name");
        parser.Expect("subschemaOf"u8);
        string superschema = parser.TextOf(parser.ExpectName("the superschema's name"));
        bool isComplete = parser.TryTake("completeDefinition"u8);
        if (!isComplete)
            parser.Expect("partialDefinition"u8);
        Modifiers options = parser.Modifiers.Parse(parser).Without(IsNoise);
        parser.Expect(';');

        var drafts = new EntityDrafts(parser.Text, parser.TextOf(name));
        int row = drafts.DefineSchema(name);
        drafts.Set(row, FieldId.Definition, Definition(parser, superschema, options));
        drafts.Set(row, parser.TakeTrailer());
        return (drafts, superschema, isComplete, version);
    }

    private static string Definition(ScmParser parser, string superschema, Modifiers options)
    {
        CanonicalBuffer text = parser.Canonical.Begin().Add("subschemaOf"u8).Add(System.Text.Encoding.UTF8.GetBytes(superschema));
        options.AppendTo(text);
        return text.ToString();
    }

    // The patch number counts the database's patches and false is the documented default: neither is content.
    private static bool IsNoise(ReadOnlySpan<byte> option) =>
        option.SequenceEqual("patchVersioningEnabled = false"u8) || option.StartsWith("patchVersion ="u8);
}
