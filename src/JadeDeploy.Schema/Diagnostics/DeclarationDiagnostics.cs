namespace JadeDeploy.Schema.Diagnostics;

/// <summary>What can be said about <c>jadedeploy.toml</c>: JD1052 to JD1055, one method a code.</summary>
public static class DeclarationDiagnostics
{
    /// <summary>JD1052: the file is not TOML.</summary>
    public static Diagnostic NotToml(SourceLocation location, string problem) =>
        Diagnostic.Error("JD1052", location, $"This is not valid TOML: {problem}. Correct the file here.");

    /// <summary>JD1053: a value of the wrong type, or not a name.</summary>
    public static Diagnostic BadValue(SourceLocation location, string name, string found, string expected) =>
        Diagnostic.Error("JD1053", location, $"'{name}' is {found}; expected {expected}. Correct the value.");

    /// <summary>JD1054: a key that is not known.</summary>
    public static Diagnostic UnknownKey(SourceLocation location, string name) =>
        Diagnostic.Warning("JD1054", location,
            $"'{name}' is not known here and has no effect. Known are [[rename]] with entity, to and kind, and [[notRename]] with entity; check the spelling.");

    /// <summary>JD1055: a table without a key that it needs.</summary>
    public static Diagnostic MissingKey(SourceLocation location, string table, string key) =>
        Diagnostic.Error("JD1055", location, $"This [[{table}]] does not state '{key}'. Add it, or delete the table.");
}
