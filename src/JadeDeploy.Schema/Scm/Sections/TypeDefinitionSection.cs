using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>
/// <c>typeDefinitions</c>: the bodies of types. An entry need not be a class of this schema: it may be an empty stub of
/// a superclass, an imported class, a primitive type or a class of a superschema that gets members here.
/// </summary>
internal static class TypeDefinitionSection
{
    /// <summary>Begins the name of the documentation of a type that is not a class of the schema.</summary>
    public const string DocumentationPrefix = "typeDocumentation/";

    /// <summary>Reads one type.</summary>
    public static void Parse(ScmParser parser, EntityDrafts drafts, Recovery recovery)
    {
        int start = parser.Current.Start;
        string type = parser.ExpectTypeName("the name of a type");
        int owner = drafts.Owner(type);
        if (parser.TryTake("completeDefinition"u8))
            drafts.CompleteTypes.Add(type);
        parser.Expect('(');
        while (!parser.TryTake(')'))
        {
            Trailer trailer = parser.TakeTrailer();
            if (trailer.HasDocumentation || trailer.Stamp >= 0)
                SetTrailer(drafts, type, start, trailer);
            if (!parser.At(')'))
                TypeBody.ParsePart(parser, drafts, recovery, type, owner);
        }
    }

    // Documentation of a type that is not a class of this schema has no other home than an entity of its own.
    private static void SetTrailer(EntityDrafts drafts, string type, int start, Trailer trailer)
    {
        int row = drafts.Find(EntityKind.Class, -1, type);
        if (row < 0)
            row = drafts.Find(EntityKind.Interface, -1, type);
        if (row < 0 && trailer.HasDocumentation)
        {
            row = drafts.Open(EntityKind.Other, -1, DocumentationPrefix + type, start);
            drafts.PartsOfUnknownTypes.Add((row, type));
        }
        if (row >= 0)
            drafts.Set(row, trailer);
    }
}
