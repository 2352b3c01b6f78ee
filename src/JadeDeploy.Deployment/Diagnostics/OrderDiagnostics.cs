using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Diagnostics;

/// <summary>The texts of what no order of commands does: JD3079 to JD3081, one method for each code.</summary>
internal static class OrderDiagnostics
{
    /// <summary>JD3079: the new name of a type is the name of another that stays.</summary>
    public static Diagnostic TypeNameStays(SourceLocation location, EntityKey type, string to, EntityKey other) => Diagnostic.Error("JD3079", location,
        $"{type} cannot become '{to}': {other} keeps that name, and schemas that see both could not tell them apart. Give one of the two another name.");

    /// <summary>JD3080: a rename or move that cannot run before the loads, and what is in its way goes only after.</summary>
    /// <param name="location">Where what is in the way, or the command's own entity, is stated.</param>
    /// <param name="what">What is in the way and why, or the command, as a sentence without its end.</param>
    public static Diagnostic NoOrder(SourceLocation location, string what) => Diagnostic.Error("JD3080", location,
        $"There is no order in which the commands of this plan could run: {what}. Renames of members and moves of classes come before the loads. "
        + "Make it two commits, and deploy one after the other: what is in the way in the first, the rename or move in the second.");

    /// <summary>JD3081: a class map that would silently mean another file.</summary>
    public static Diagnostic MapChangesItsFile(SourceLocation location, EntityKey map, EntityKey file) => Diagnostic.Error("JD3081", location,
        $"{map} names '{file.SimpleName}', which meant {file} and now means a file of a superschema: no command moves the instances from one file to another of the same name. "
        + "Make it two commits: map the class to a file of another name in the first and deploy that, delete the file in the second.");
}
