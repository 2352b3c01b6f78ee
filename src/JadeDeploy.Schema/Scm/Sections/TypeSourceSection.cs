using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary><c>Order ( jadeMethodSources total { … } externalMethodSources f { … } )</c>.</summary>
internal static class TypeSourceSection
{
    /// <summary>Reads the sources of one type.</summary>
    public static void Parse(ScmParser parser, EntityDrafts drafts, Recovery recovery)
    {
        int owner = drafts.Owner(parser.ExpectTypeName("the name of a type"));
        parser.Expect('(');
        while (!parser.TryTake(')'))
        {
            if (AtSort(parser))
                parser.Take();
            else
                SourceEntry.Parse(parser, drafts, recovery, EntityKind.Method, owner);
        }
    }

    private static bool AtSort(ScmParser parser) =>
        parser.Current.Keyword is Keyword.JadeMethodSources or Keyword.ExternalMethodSources or Keyword.WebServicesMethodSources
        && !parser.Is(parser.Peek(), '{');
}
