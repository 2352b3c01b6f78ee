namespace JadeDeploy.Schema.Diagnostics;

// What can be wrong with a repository's settings (.jadegit): JD2080 to JD2084.
public static partial class SchemaDiagnostics
{
    /// <summary>JD2080: settings that are not TOML.</summary>
    public static Diagnostic NotToml(SourceLocation location, string problem) =>
        Diagnostic.Error("JD2080", location, $"The settings are not valid TOML: {problem}. Correct the file here.");

    /// <summary>JD2081: a setting that is kept as text.</summary>
    public static Diagnostic UnknownSetting(SourceLocation location, string name) =>
        Diagnostic.Warning("JD2081", location,
            $"The setting '{name}' is not known here and has no effect. Known are jade.version and, in [[deployment.scripts]], " +
            "schema, app, method, param and transient; check the spelling.");

    /// <summary>JD2082: a setting of the wrong type.</summary>
    public static Diagnostic WrongSettingType(SourceLocation location, string name, string found, string expected) =>
        Diagnostic.Error("JD2082", location, $"The setting '{name}' is {found}; expected {expected}. Correct the value.");

    /// <summary>JD2083: a script without a method.</summary>
    public static Diagnostic ScriptWithoutMethod(SourceLocation location) =>
        Diagnostic.Error("JD2083", location,
            "This script has no method; expected method = 'Schema::Class::method', or the name of a method of JadeScript. Add it, or remove the script.");

    /// <summary>JD2084: the method of a script is not the name of one.</summary>
    public static Diagnostic BadScriptMethod(SourceLocation location, string found) =>
        Diagnostic.Error("JD2084", location,
            $"'{found}' is not the name of a method; expected 'Schema::Class::method', or the name of a method of JadeScript. Correct the name.");
}
