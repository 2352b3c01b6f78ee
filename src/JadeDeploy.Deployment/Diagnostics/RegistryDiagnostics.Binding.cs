using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Diagnostics;

internal static partial class RegistryDiagnostics
{
    public static Diagnostic OtherDatabase(Guid expected, RegisteredDatabase found) => Diagnostic.Error("JD5038", SourceLocation.None,
        $"The package is bound to the database with the id {expected}; the database at {found.Path} has the id {found.Id}. "
        + "Run it on its own database, or build a package for this one.");

    public static Diagnostic NothingToBindTo() => Diagnostic.Error("JD5039", SourceLocation.None,
        "JadeBind=database was asked for, but there is no registry yet that says which database it is. "
        + "Create it first with 'jadedeploy registry init', name an extracted one with JadeRegistryFile, or leave JadeBind out.");
}
