using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Deletions;

/// <summary>
/// How a developer deletes what no command deletes, in words. Sources, all of the 2020 documentation: "Removing a Schema
/// Element" (the Remove command of the menu that belongs to the selected element, or the Remove button of the String
/// Browser), "Removing a Package", "Deleting an External Database Schema" and "Maintaining Locales for Your Schema". Where
/// a browser's name could not be confirmed, it is described.
/// </summary>
internal static class ManualDeletion
{
    /// <summary>Sentences about what a project can say instead; empty where it can say nothing.</summary>
    public static string OtherWays(SchemaEntity entity, IEnumerable<SchemaEntity> before, SchemaSet to)
    {
        string ways = "";
        if (entity.Key.Kind == EntityKind.Keys)
            ways += " Keys go with their class: give the class that is no dictionary another name, so that the old one is deleted with its instances.";
        if (DeleteCommands.VerbFor(entity.Key.Kind) is { } verb)
            ways += $" If the target has the command: <JadeCommandOverride Include=\"{verb}\" Exists=\"true\" />.";
        if (CompleteLoad.ReasonToStay(entity, before) is null && to.Find(entity.Key.Schema) is { } schema && CompleteLoad.ReasonAgainst(schema) is null)
            ways += $" To allow a load of the complete schema that deletes it: <JadeAllowCompleteLoad Include=\"{schema.Name}\" />.";
        return ways;
    }

    /// <summary>What to do, as the rest of a sentence that begins with "by hand:".</summary>
    public static string Of(EntityKind kind) => kind switch
    {
        EntityKind.Locale => "in the development environment, use the Locales command of the Schema menu and take the locale out of the schema's locales",
        EntityKind.TranslatableString => "in the development environment, select the string in the String Browser and use its Remove button",
        EntityKind.LocaleFormat => "in the development environment, open the formats of the schema, select the format and remove it",
        EntityKind.Application => "in the development environment, select the application in the Application Browser and use Remove of the Application menu; an application that a package uses cannot be removed",
        EntityKind.ExportedPackage => "in the development environment, select the package in the Export Packages Browser and use Remove of the Packages menu, once no schema of the database imports it",
        EntityKind.ImportedPackage => "in the development environment, select the package in the Import Packages Browser and use Remove of the Packages menu",
        EntityKind.ExternalDatabase => "in the development environment, select it in the External Databases Browser and use Remove of the Databases menu",
        EntityKind.RelationalView => "in the development environment, select it in the Relational Views Browser and remove it",
        EntityKind.Library or EntityKind.ExternalFunction => "in the development environment, select it in the browser that lists libraries and external functions, and use Remove of the menu that belongs to it",
        EntityKind.Exposure => "in the development environment, select it in the browser that lists exposures, and use Remove of the menu that belongs to it",
        EntityKind.GlobalConstantCategory => "in the development environment, select it where global constants are listed, and use Remove of the menu that belongs to it, once it has no constants",
        EntityKind.Document => "in the development environment, select it in the browser that lists HTML documents, and use Remove of the menu that belongs to it",
        _ => "in the development environment, select it in the browser that lists it, and use Remove of the menu that belongs to it",
    };
}
