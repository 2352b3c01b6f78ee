using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Names;

/// <summary>Looks into the XML that defines an application.</summary>
internal static class ApplicationText
{
    /// <summary>Whether the application begins or ends with a method of that name.</summary>
    public static bool Names(EntityContent application, string method) =>
        application[ContentField.Definition] is { } text
        && (text.Contains($"<initializeMethod name=\"{method}\"", StringComparison.Ordinal)
            || text.Contains($"<finalizeMethod name=\"{method}\"", StringComparison.Ordinal));

    /// <summary>Whether an element of a forms file says that an exported package is used with an application.</summary>
    public static bool IsPackageOf(EntityKey element, EntityContent content, string application) =>
        element.Kind == EntityKind.Other
        && QualifiedNames.Local(element).StartsWith("JadeExportedPackage/", StringComparison.Ordinal)
        && content[ContentField.Definition]?.Contains($"<application name=\"{application}\"", StringComparison.Ordinal) == true;
}
