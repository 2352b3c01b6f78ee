using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>Events that methods handle, and interfaces that methods implement.</summary>
internal static class MappingPhrases
{
    /// <summary><c>btnOK_click = click of Button;</c>.</summary>
    public static void ParseEvents(ScmParser parser, EntityDrafts drafts, int owner)
    {
        while (!parser.At(')') && !TypeBody.AtPart(parser) && !UnknownSection.IsPartAt(parser))
        {
            ScmToken name = parser.ExpectName("the name of an event method");
            parser.Expect('=');
            int row = Definitions.Define(parser, drafts, EntityKind.EventMapping, owner, name, PieceShape.UpToSemicolon);
            parser.Expect(';');
            drafts.Set(row, Trailer.StampOf(parser.TakeTrailer()));
        }
    }

    /// <summary>
    /// <c>IThing ( im is im; other is mapped; )</c>. The definition repeats the interface's name, because in the entity's
    /// name alone <c>S::A::B::I</c> nobody could tell an imported class from an imported interface.
    /// </summary>
    public static void ParseInterfaces(ScmParser parser, EntityDrafts drafts, int owner)
    {
        while (!parser.At(')') && !TypeBody.AtPart(parser) && !UnknownSection.IsPartAt(parser))
        {
            int start = parser.Current.Start;
            string implemented = parser.ExpectTypeName("the name of an interface");
            var lines = new SortedSet<string>(StringComparer.Ordinal);
            parser.TakeTrailer();
            if (parser.TryTake('('))
            {
                while (!parser.TryTake(')'))
                {
                    lines.Add(ParseMapping(parser));
                    parser.TakeTrailer();
                }
            }
            parser.TryTake(';');
            int row = drafts.Define(EntityKind.InterfaceMapping, owner, implemented, start);
            drafts.Set(row, FieldId.Definition, $"{implemented} ({string.Join(" ", lines)})");
        }
    }

    private static string ParseMapping(ScmParser parser)
    {
        CanonicalBuffer line = parser.Canonical.Begin();
        parser.TakeUntilSemicolon(line);
        parser.TakeInto(line);
        return line.ToString();
    }
}
