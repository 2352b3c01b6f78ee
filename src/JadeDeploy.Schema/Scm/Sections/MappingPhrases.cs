using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>Events that methods handle, and interfaces that methods implement.</summary>
internal static class MappingPhrases
{
    /// <summary><c>btnOK_click = click of Button;</c>.</summary>
    public static void ParseEvents(ScmParser parser, EntityDrafts drafts, string type)
    {
        while (!parser.At(")") && !TypeBody.AtPart(parser))
        {
            ScmToken name = parser.ExpectName("the name of an event method");
            parser.Expect("=");
            var definition = new CanonicalText(parser.Text);
            while (!parser.At(";"))
                definition.Add(parser.Take());
            parser.Expect(";");
            drafts.Define(EntityKind.EventMapping, $"{type}::{parser.TextOf(name)}", parser.LocationOf(name), definition.ToString());
            parser.TakeStampAndDocumentation();
        }
    }

    /// <summary>
    /// <c>IThing ( im is im; other is mapped; )</c>. The definition repeats the interface's name, because in the entity's
    /// name alone <c>S::A::B::I</c> nobody could tell an imported class from an imported interface.
    /// </summary>
    public static void ParseInterfaces(ScmParser parser, EntityDrafts drafts, string type)
    {
        while (!parser.At(")") && !TypeBody.AtPart(parser))
        {
            ScmToken name = parser.Current;
            string implemented = parser.ExpectTypeName("the name of an interface");
            var lines = new SortedSet<string>(StringComparer.Ordinal);
            parser.TakeStampAndDocumentation();
            if (parser.TryTake("("))
            {
                while (!parser.TryTake(")"))
                {
                    lines.Add(ParseMapping(parser));
                    parser.TakeStampAndDocumentation();
                }
            }
            parser.TryTake(";");
            drafts.Define(
                EntityKind.InterfaceMapping, $"{type}::{implemented}", parser.LocationOf(name), $"{implemented} ({string.Join(" ", lines)})");
        }
    }

    private static string ParseMapping(ScmParser parser)
    {
        var line = new CanonicalText(parser.Text);
        while (!parser.At(";"))
            line.Add(parser.Take());
        return line.Add(parser.Expect(";")).ToString();
    }
}
