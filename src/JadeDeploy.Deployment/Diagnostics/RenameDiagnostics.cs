using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Diagnostics;

/// <summary>The texts of what stops a rename or a move: JD3040 and up, one method for each code.</summary>
public static class RenameDiagnostics
{
    /// <summary>JD3003: a delete and adds that look like a rename.</summary>
    /// <param name="location">Where the likeliest candidate is stated.</param>
    /// <param name="before">What is gone.</param>
    /// <param name="candidates">What it may have become, the likeliest first.</param>
    public static Diagnostic LooksLikeRename(SourceLocation location, EntityKey before, IReadOnlyList<EntityKey> candidates)
    {
        EntityKey after = candidates[0];
        string others = candidates.Count == 1 ? "" : $" (or {string.Join(", or ", candidates.Skip(1))})";
        return Diagnostic.Error("JD3003", location,
            $"{before} is gone and {after}{others} is new and looks the same. " +
            $"If it was renamed, <JadeRename Include=\"{before.Name}\" To=\"{after.SimpleName}\" /> keeps its data. " +
            $"If not, <JadeNotRename Include=\"{before.Name}\" /> deletes it and adds the other. " +
            $"For every database, in jadedeploy.toml beside the schemas: [[rename]] with the lines entity = \"{before.Name}\" and to = \"{after.SimpleName}\", " +
            $"or [[notRename]] with entity = \"{before.Name}\".");
    }

    /// <summary>JD3040: an exchange of names that the source declares, and that may have been made already.</summary>
    public static Diagnostic ExchangeMayBeDone(SourceLocation location, EntityKey entity, string to) =>
        Diagnostic.Error("JD3040", location,
            $"{entity} is declared to become '{to}', and both versions have both names. The version that the database holds has no jadedeploy.toml, so nobody can tell whether the names were exchanged already. Decide for this deployment: <JadeRename Include=\"{entity.Name}\" To=\"{to}\" /> if not, <JadeNotRename Include=\"{entity.Name}\" /> if they were.");

    /// <summary>JD3041: a database file whose new name is in use where upper and lower case are the same.</summary>
    public static Diagnostic FileNameInUse(SourceLocation location, EntityKey file, string to, EntityKey inUse) =>
        Diagnostic.Error("JD3041", location,
            $"{file} cannot become '{to}': a database file is replaced by a new one that the instances move to, and {inUse} has that name on a system that does not tell upper from lower case. Use another name, or make it two releases.");

    /// <summary>JD3042: declarations that contradict each other.</summary>
    public static Diagnostic Contradictory(SourceLocation location, string entity, string one, string other) =>
        Diagnostic.Error("JD3042", location, $"'{entity}' is declared {one}, and also {other}. Keep one of the two.");

    /// <summary>JD3043: a schema with another superschema than before.</summary>
    public static Diagnostic OtherSuperschema(SourceLocation location, string schema, string before, string after) =>
        Diagnostic.Error("JD3043", location,
            $"Schema {schema} was a subschema of {before} and is now one of {after}. No command is documented that does this. Move it by hand with Jade's own tools and adopt the result (jadedeploy registry init --commit); or deploy a version without {schema}, which deletes its data, and then this one.");
}
