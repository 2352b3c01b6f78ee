using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>
/// <c>typeDefinitions</c>: the bodies of types. An entry need not be a class of this schema: it may be an empty stub of
/// a superclass, an imported class, a primitive type or a class of a superschema that gets members here.
/// </summary>
internal static class TypeDefinitionSection
{
    /// <summary>Begins the name of the documentation of a type that is not a class of the schema.</summary>
    public const string DocumentationPrefix = "typeDocumentation/";

    /// <summary>Reads the section.</summary>
    public static void Parse(ScmParser parser, EntityDrafts drafts)
    {
        while (!ScmSections.AtBoundary(parser))
        {
            string type = parser.ExpectTypeName("the name of a type");
            if (parser.TryTake("completeDefinition"))
                drafts.CompleteTypes.Add(type);
            parser.Expect("(");
            string? documentation = null;
            while (!parser.TryTake(")"))
            {
                documentation = parser.TakeStampAndDocumentation() ?? documentation;
                if (!parser.At(")"))
                    TypeBody.ParsePart(parser, drafts, type);
            }
            SetDocumentation(drafts, type, documentation);
        }
    }

    // Documentation of a type that is not a class of this schema has no other home than an entity of its own.
    private static void SetDocumentation(EntityDrafts drafts, string type, string? documentation)
    {
        if (documentation is null)
            return;
        EntityDrafts.Draft? draft = drafts.Find(EntityKind.Class, type) ?? drafts.Find(EntityKind.Interface, type)
            ?? drafts.Open(EntityKind.Other, DocumentationPrefix + type, default);
        draft.Set(ContentField.Documentation, documentation);
    }
}
