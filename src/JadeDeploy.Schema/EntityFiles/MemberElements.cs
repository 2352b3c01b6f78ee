using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.EntityFiles;

/// <summary>The constants, properties and methods of a type.</summary>
internal static class MemberElements
{
    /// <summary>Whether a kind is a member of a type.</summary>
    public static bool IsMember(string kind) =>
        kind == "Constant" || PropertyElements.IsAttribute(kind) || PropertyElements.IsReference(kind) || MethodElements.IsMethod(kind);

    /// <summary>Reads a member.</summary>
    public static void Read(string type, EntityElement member, EntityFileDrafts drafts)
    {
        if (member.Kind == "Constant")
            ReadConstant(EntityKind.Constant, $"{type}::{member.Name}", member, drafts, category: null);
        else if (MethodElements.IsMethod(member.Kind))
            MethodElements.Read(type, member, drafts);
        else
            PropertyElements.Read(type, member, drafts);
    }

    /// <summary>
    /// <c>&lt;Constant name="Waiting"&gt;&lt;source&gt;1&lt;/source&gt;&lt;type name="Integer"/&gt;&lt;/Constant&gt;</c>, a public shape; a global
    /// constant is taken to be alike.
    /// </summary>
    public static void ReadConstant(EntityKind kind, string name, EntityElement constant, EntityFileDrafts drafts, string? category)
    {
        string definition = ExtractText.Definition($"{DefinitionPhrases.Type(constant)} = {constant.Text("source")}");
        drafts.Define(
            kind, name, constant, (ContentField.Definition, definition), (ContentField.Category, category),
            DefinitionPhrases.Documentation(constant));
    }
}
