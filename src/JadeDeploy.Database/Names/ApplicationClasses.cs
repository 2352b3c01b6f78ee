namespace JadeDeploy.Database.Names;

/// <summary>The platform's classes above the classes that every schema has for its applications.</summary>
internal static class ApplicationClasses
{
    /// <summary>Whether a class of the platform is one that application classes descend from.</summary>
    public static bool IsApplication(string? superclass) => superclass is "Application" or "RootSchemaApp";

    /// <summary>Whether a class of the platform is one that global classes descend from.</summary>
    public static bool IsGlobal(string? superclass) => superclass is "Global" or "RootSchemaGlobal";
}
