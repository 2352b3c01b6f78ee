using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Diagnostics;

/// <summary>The registry of a database that does not tell what it holds.</summary>
internal static partial class RegistryDiagnostics
{
    public static Diagnostic NoRegistryAndUnread(string database) => Diagnostic.Error("JD5046", new SourceLocation(database),
        "The database has no registry, and what it holds is not known: it must be assumed to hold schemas. Nothing was changed. "
        + "For a database without user schemas build with JadeInitializeRegistry (--init-registry); for one that holds a version already, record that "
        + "with 'jadedeploy registry init --commit REV', or build a range with JadeInitializeRegistry.");

    public static Diagnostic Relocated(string database, string registered) => Diagnostic.Error("JD5047", new SourceLocation(database),
        $"The registry says that the database is at '{registered}': this one was moved or copied from there. Nothing was changed. Say which it is: "
        + "'jadedeploy registry adopt --database CS --as move', or '--as copy', which gives the copy an identity of its own.");

    public static Diagnostic NothingToAdopt(string database) => Diagnostic.Error("JD5048", new SourceLocation(database),
        "There is nothing to adopt: the registry is that of this database, at this place.");
}
