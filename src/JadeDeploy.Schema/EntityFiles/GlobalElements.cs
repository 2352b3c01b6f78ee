using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.EntityFiles;

/// <summary>
/// What belongs to a schema and to no type: constants, locales, libraries, external functions. Public files have
/// <c>Locale</c>; the other kinds have the names of the platform's own classes.
/// </summary>
internal static class GlobalElements
{
    private static readonly string[] Kinds =
    [
        "ConstantCategory", "ExternalFunction", "GlobalConstant", "JadeExternalFunction", "Library", "Locale", "LocaleFormat", "TranslatableString",
    ];

    /// <summary>Whether a kind is one of these.</summary>
    public static bool IsGlobal(string kind) => Kinds.Contains(kind);

    /// <summary>Reads one of these.</summary>
    public static void Read(EntityElement element, EntityFileDrafts drafts)
    {
        if (!drafts.IsNamed(element))
            return;
        switch (element.Kind)
        {
            case "ConstantCategory":
                ReadCategory(element, drafts);
                break;
            case "GlobalConstant":
                MemberElements.ReadConstant(EntityKind.GlobalConstant, element.Name, element, drafts, element.Reference("category"));
                break;
            case "Locale":
                LocaleElements.Read(element, drafts);
                break;
            case "LocaleFormat":
                LocaleElements.ReadFormat(element, drafts);
                break;
            case "TranslatableString":
                LocaleElements.ReadString(element.Reference("locale") ?? LocaleElements.LocaleIn(drafts.File.Path) ?? "", element, drafts);
                break;
            case "Library":
                drafts.Define(EntityKind.Library, element.Name, element, DefinitionPhrases.Documentation(element));
                break;
            default:
                drafts.Define(
                    EntityKind.ExternalFunction, element.Name, element,
                    (ContentField.Definition, MethodElements.Signature("", element)), (ContentField.Source, MethodElements.Source(element)),
                    DefinitionPhrases.Documentation(element));
                break;
        }
    }

    private static void ReadCategory(EntityElement category, EntityFileDrafts drafts)
    {
        List<EntityElement> constants = category.Parts(kind => kind == "GlobalConstant", "consts");
        drafts.Define(EntityKind.GlobalConstantCategory, category.Name, category, DefinitionPhrases.Documentation(category));
        foreach (EntityElement constant in constants)
            if (drafts.IsNamed(constant))
                MemberElements.ReadConstant(EntityKind.GlobalConstant, constant.Name, constant, drafts, category.Name);
    }
}
