using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary><c>IThing number = 1283 ( subInterfaceOf X Y jadeMethodDefinitions m(): Boolean; )</c>.</summary>
internal static class InterfaceSection
{
    /// <summary>Reads one interface.</summary>
    public static void Parse(ScmParser parser, EntityDrafts drafts, Recovery recovery)
    {
        ScmToken name = parser.ExpectName("the name of an interface");
        string type = parser.TextOf(name);
        int owner = drafts.Owner(type);
        int row = drafts.Define(EntityKind.Interface, -1, name.Start, name.Length, name.Start);
        drafts.SetNumber(row, parser.Modifiers.Parse(parser).Number);
        parser.Expect('(');
        drafts.Set(row, parser.TakeTrailer());
        while (!parser.TryTake(')'))
            ParsePart(parser, drafts, recovery, row, type, owner);
    }

    private static void ParsePart(ScmParser parser, EntityDrafts drafts, Recovery recovery, int row, string type, int owner)
    {
        if (parser.TryTake(Keyword.SubInterfaceOf))
            drafts.Set(row, FieldId.Definition, ParseSuperInterfaces(parser));
        else if (parser.TryTake(Keyword.ConstantDefinitions))
            TypeBody.ParseMembers(parser, drafts, recovery, owner, PieceShape.Constant);
        else if (parser.TryTake(Keyword.JadeMethodDefinitions))
            TypeBody.ParseMembers(parser, drafts, recovery, owner, PieceShape.JadeMethod);
        else if (UnknownSection.IsPartAt(parser))
            UnknownSection.ParsePart(parser, drafts, type, TypeBody.AtPart);
        else
            throw parser.Unexpected("subInterfaceOf, constantDefinitions, jadeMethodDefinitions or ')'");
    }

    private static string ParseSuperInterfaces(ScmParser parser)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        while (parser.AtName && !TypeBody.AtPart(parser))
        {
            names.Add(parser.ExpectTypeName("the name of an interface"));
            parser.TryTake(';');
        }
        return "subInterfaceOf " + string.Join(", ", names);
    }
}
