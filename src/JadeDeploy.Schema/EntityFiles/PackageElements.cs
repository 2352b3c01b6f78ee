using System.Xml.Linq;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.EntityFiles;

/// <summary>Exported and imported packages. No public file has one; the names are those of the platform's own classes.</summary>
internal static class PackageElements
{
    /// <summary>Whether a kind is a package.</summary>
    public static bool IsPackage(string kind) => WithoutPrefix(kind) is "ExportedPackage" or "ImportedPackage";

    /// <summary>Reads a package with its types and their features.</summary>
    public static void Read(EntityElement package, EntityFileDrafts drafts)
    {
        bool isExported = WithoutPrefix(package.Kind) == "ExportedPackage";
        List<EntityElement> types = package.Parts(kind => WithoutPrefix(kind) is
            "ExportedClass" or "ExportedInterface" or "ImportedClass" or "ImportedInterface");
        string? definition = isExported ? null : package.Reference("exportedPackage");
        string? application = isExported ? package.Reference("application") : null;
        drafts.Define(
            isExported ? EntityKind.ExportedPackage : EntityKind.ImportedPackage, package.Name, package,
            (ContentField.Definition, definition), DefinitionPhrases.Documentation(package));
        if (application is not null)
            AddApplication(package, application, drafts);
        foreach (EntityElement type in types)
            if (drafts.IsNamed(type))
                ReadType(package.Name, type, isExported, drafts);
    }

    // An extract keeps the application of a package in the forms file, as an element that is compared as text.
    private static void AddApplication(EntityElement package, string application, EntityFileDrafts drafts)
    {
        var reference = new XElement("application", new XAttribute("name", application));
        drafts.Add(new SchemaEntity(
            new EntityKey(EntityKind.Other, $"{drafts.Schema}::JadeExportedPackage/{package.Name}"),
            EntityContent.Of((ContentField.Definition, $"<JadeExportedPackage>\n{reference}\n</JadeExportedPackage>")), package.Location));
    }

    private static void ReadType(string package, EntityElement type, bool isExported, EntityFileDrafts drafts)
    {
        bool isClass = type.Kind.EndsWith("Class", StringComparison.Ordinal);
        List<EntityElement> features = type.Parts(kind => FeatureKind(kind) is not null);
        SortedSet<string> modifiers = isExported && isClass
            ? DefinitionPhrases.Flags(type, "transient", "transientAllowed", "sharedTransientAllowed", "persistentAllowed")
            : DefinitionPhrases.Flags(type, []);
        string name = $"{package}::{type.Name}";
        drafts.Define(
            isExported ? EntityKind.ExportedType : EntityKind.ImportedType, name, type,
            (ContentField.Definition, DefinitionPhrases.WithModifiers(isClass ? "class" : "interface", modifiers)),
            DefinitionPhrases.Documentation(type));

        // A property and its mapping method have one name and are both exported: one entity with two definitions.
        foreach (IGrouping<string, EntityElement> feature in features.Where(drafts.IsNamed).GroupBy(f => f.Name))
            drafts.Define(
                EntityKind.ExportedFeature, $"{name}::{feature.Key}", feature.First(),
                (ContentField.Definition, string.Join("; ", feature.Select(FeatureDefinition).Distinct())),
                DefinitionPhrases.Documentation(feature.First()));
    }

    private static string FeatureDefinition(EntityElement feature) =>
        DefinitionPhrases.WithModifiers(FeatureKind(feature.Kind)!, DefinitionPhrases.Flags(feature, "readonly"));

    private static string? FeatureKind(string kind) => WithoutPrefix(kind) switch
    {
        "ExportedConstant" => "constant",
        "ExportedProperty" => "property",
        "ExportedMethod" => "method",
        _ => null,
    };

    private static string WithoutPrefix(string kind) => kind.StartsWith("Jade", StringComparison.Ordinal) ? kind[4..] : kind;
}
