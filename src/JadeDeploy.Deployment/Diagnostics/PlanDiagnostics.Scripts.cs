using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Diagnostics;

// Scripts of .jadegit.
public static partial class PlanDiagnostics
{
    /// <summary>JD3034: a script whose schema is not stated or does not exist.</summary>
    public static Diagnostic ScriptSchemaUnknown(SourceLocation location, string script, string? schema) =>
        Diagnostic.Error("JD3034", location, schema is null
            ? $"The script '{script}' names no schema. Write the method as \"Schema::Class::method\", or add the key 'schema'."
            : $"The script {script} needs schema {schema}, which is neither in this version nor known to be in the target. Correct the name, or state <JadeExternalSchema Include=\"{schema}\" />.");

    /// <summary>JD3035: a script whose class or method does not exist.</summary>
    public static Diagnostic ScriptMethodUnknown(SourceLocation location, string script, string missing) =>
        Diagnostic.Error("JD3035", location,
            $"The script {script} cannot run: this version has no {missing}. Names are case-sensitive: correct it in .jadegit, or add the method to the schema.");

    /// <summary>JD3036: a script that gives its method another parameter than it takes.</summary>
    public static Diagnostic ScriptParameter(SourceLocation location, string script, string found, string cure) =>
        Diagnostic.Error("JD3036", location, $"The method {script} {found}: {cure} in .jadegit.");

    /// <summary>JD3037: a script whose application does not exist.</summary>
    public static Diagnostic ScriptApplicationUnknown(SourceLocation location, string script, string? application, string schema) =>
        Diagnostic.Error("JD3037", location, application is null
            ? $"The script {script} states schema {schema} beside a method of another schema, so it must mean an application of {schema}, but names none. Add the key 'app', or remove 'schema'."
            : $"The script {script} is to run in application {application}, which schema {schema} does not have. Correct the key 'app', or add 'schema' when it is another schema's.");

    /// <summary>JD3038: a script whose method cannot be run in this way.</summary>
    public static Diagnostic ScriptNotExecutable(SourceLocation location, string script, string reason) =>
        Diagnostic.Error("JD3038", location, $"The script {script} cannot run: {reason}. Correct it in .jadegit.");

    /// <summary>JD3039: a script that could not be checked.</summary>
    public static Diagnostic ScriptNotChecked(SourceLocation location, string script, string what) =>
        Diagnostic.Warning("JD3039", location,
            $"It was not checked that the script {script} can run: {what} is not in the files of this version. If it does not exist, the script fails when the schemas are deployed already. Try it on a copy of the database.");
}
