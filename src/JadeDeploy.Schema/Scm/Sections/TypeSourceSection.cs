using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary><c>Order ( jadeMethodSources total { … } externalMethodSources f { … } )</c>.</summary>
internal static class TypeSourceSection
{
    /// <summary>Reads the section.</summary>
    public static void Parse(ScmParser parser, EntityDrafts drafts)
    {
        while (!ScmSections.AtBoundary(parser))
        {
            string type = parser.ExpectTypeName("the name of a type");
            parser.Expect("(");
            while (!parser.TryTake(")"))
            {
                if (AtSort(parser))
                    parser.Take();
                else
                    ParseMethod(parser, drafts, type);
            }
        }
    }

    private static bool AtSort(ScmParser parser) =>
        (parser.At("jadeMethodSources") || parser.At("externalMethodSources") || parser.At("webServicesMethodSources"))
        && !parser.Is(parser.Peek(), "{");

    // The name of the definition is the identity, even when the source inside has another name (an uncompiled edit).
    private static void ParseMethod(ScmParser parser, EntityDrafts drafts, string type)
    {
        (ScmToken name, string source) = SourceEntry.Parse(parser);
        drafts.Open(EntityKind.Method, $"{type}::{parser.TextOf(name)}", parser.LocationOf(name)).Set(ContentField.Source, source);
    }
}
