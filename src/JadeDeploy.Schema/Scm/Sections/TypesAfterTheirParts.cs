using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>
/// Where <c>typeDefinitions</c> stands in front of <c>typeHeaders</c> or <c>interfaceDefs</c>, documentation and web service properties
/// were read before the type that they belong to.
/// </summary>
internal static class TypesAfterTheirParts
{
    /// <summary>Gives them to their types; those of types that the schema does not have stay entities of their own.</summary>
    public static void Join(EntityDrafts drafts)
    {
        var joined = new List<int>();
        foreach ((int row, string type) in drafts.PartsOfUnknownTypes.Distinct())
        {
            int header = drafts.Find(EntityKind.Class, -1, type);
            // An interface has no web service properties: it would not have got them behind its header either.
            if (header < 0 && drafts.TextOf(row, FieldId.Documentation) is not null)
                header = drafts.Find(EntityKind.Interface, -1, type);
            if (header < 0)
                continue;
            drafts.Move(row, FieldId.Documentation, header, FieldId.Documentation);
            drafts.Move(row, FieldId.Definition, header, FieldId.WebService);
            joined.Add(row);
        }
        foreach (int row in joined.OrderDescending())
            drafts.Drop(row);
    }
}
