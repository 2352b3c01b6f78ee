using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Diagnostics;

/// <summary>JD402x: a deployment cannot be written in a format.</summary>
public static partial class PackageDiagnostics
{
    /// <summary>JD4020: a list of schema files cannot express a step.</summary>
    public static Diagnostic NotInAList(int step, string what) => Diagnostic.Error("JD4020", SourceLocation.None,
        $"The format mul cannot express step {step}: {what}. A list of schema files only loads files, so part of the deployment would be lost. "
        + "Take mul out of JadeFormats (--format) and use the package, pwsh or xml for this deployment.");

    /// <summary>JD4021: a value cannot be written in a format so that it arrives unchanged.</summary>
    public static Diagnostic UnsafeValue(string format, string what, string shown) => Diagnostic.Error("JD4021", SourceLocation.None,
        $"The format {format} cannot carry {what}: \"{shown}\" has a control character, half of a surrogate pair or a code that is no character, "
        + $"and would not arrive unchanged. Change the value, or take {format} out of JadeFormats (--format) and use the package.");

    /// <summary>JD4022: a script cannot check what a load deletes.</summary>
    public static Diagnostic UncheckedDeletion(int step, string schema) => Diagnostic.Error("JD4022", SourceLocation.None,
        $"The format pwsh cannot express step {step}: the complete load of {schema} deletes what its file lacks, and that is only allowed right after a comparison "
        + "with the catalogue, which a script cannot make. Take pwsh out of JadeFormats (--format) and use the package.");
}
