using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.EntityFiles;

/// <summary>
/// <c>&lt;Schema name="Shop"&gt;&lt;superschema name="RootSchema"/&gt;&lt;Database name="ShopDb"&gt;&lt;defaultFile name="shop"/&gt;
/// &lt;DbFile name="shop"/&gt;&lt;/Database&gt;&lt;/Schema&gt;</c>, as public files have it.
/// </summary>
internal static class SchemaElements
{
    /// <summary>Reads a schema with its database.</summary>
    public static void Read(EntityElement element, EntityFileDrafts drafts)
    {
        drafts.Superschema = element.Reference("superschema") ?? "RootSchema";
        drafts.PrimaryLocale = element.Reference("primaryLocale");
        var modifiers = DefinitionPhrases.Flags(element, []);
        if (element.Flag("patchVersioningEnabled"))
            modifiers.Add("patchVersioningEnabled = true");
        DefinitionPhrases.AddValues(modifiers, element, "formsManagement");
        string definition = DefinitionPhrases.WithModifiers($"subschemaOf {drafts.Superschema}", modifiers);

        List<EntityElement> databases = element.Parts(kind => kind == "Database");
        List<EntityElement> members = element.Parts(GlobalElements.IsGlobal);
        string? database = databases.Count == 0 ? null : string.Join(' ', databases.Select(DatabaseOf));
        drafts.Define(
            EntityKind.Schema, "", element, (ContentField.Definition, definition), (ContentField.Database, database),
            DefinitionPhrases.Documentation(element));
        foreach (EntityElement part in databases)
            ReadFiles(part, drafts);
        foreach (EntityElement member in members)
            GlobalElements.Read(member, drafts);
    }

    private static string DatabaseOf(EntityElement database) =>
        database.Reference("defaultFile") is { } file ? $"{database.Name} {ExtractText.Quoted(file)}" : database.Name;

    private static void ReadFiles(EntityElement database, EntityFileDrafts drafts)
    {
        foreach (EntityElement file in database.Parts(kind => kind == "DbFile"))
            if (drafts.IsNamed(file))
                ReadFile(file, drafts);
        foreach (var unread in database.Unread())
            drafts.Keep($"{database.Name}/", new EntityElement(unread, drafts.File));
    }

    private static void ReadFile(EntityElement file, EntityFileDrafts drafts)
    {
        string modifiers = string.Join(", ", DefinitionPhrases.Flags(file, "partitionable"));
        drafts.Define(
            EntityKind.DatabaseFile, file.Name, file, (ContentField.Definition, modifiers.Length == 0 ? null : modifiers),
            DefinitionPhrases.Documentation(file));
    }
}
