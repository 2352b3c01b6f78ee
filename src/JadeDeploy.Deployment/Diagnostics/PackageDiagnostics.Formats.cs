using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Diagnostics;

/// <summary>JD402x: a deployment cannot be written, in a format or at all.</summary>
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

    /// <summary>JD4023: a value would not reach Jade's programs unchanged, by whatever means they are started.</summary>
    public static Diagnostic NotPassable(string format, int step, string shown) => Diagnostic.Error("JD4023", SourceLocation.None,
        $"The format {format} cannot carry a value of step {step}: Jade's programs would not receive \"{shown}\" unchanged. Refused are a quotation mark at its "
        + "beginning or end, more than 2047 characters, and in names anything but letters, digits and '_'. Change it in the source, and build again.");

    /// <summary>JD4024: a command with a name that a command file cannot have.</summary>
    public static Diagnostic NotACommand(string problem) => Diagnostic.Error("JD4024", SourceLocation.None,
        $"A command of the plan cannot be written, because it would be read as another one: {ShownText.Of(problem)}. Change the name in the source, "
        + "or make the change by hand and record the version with 'jadedeploy registry init --commit REV'.");
}
