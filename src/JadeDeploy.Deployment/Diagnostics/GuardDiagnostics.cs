using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Diagnostics;

/// <summary>The texts of the codes JD3070 to JD3089: guards, and what stands outside of the two versions. One method for each code.</summary>
internal static class GuardDiagnostics
{
    /// <summary>JD3070: the wanted commit is older than the one the database holds.</summary>
    public static Diagnostic Downgrade(string from, string to) => Diagnostic.Error("JD3070", SourceLocation.None,
        $"The database holds commit {from[..8]}, and the wanted {to[..8]} is an ancestor of it: this is a downgrade. "
        + $"If that is meant, state <JadeAllow Include=\"downgrade\" />, or --allow downgrade, or give the range {from[..8]}..{to[..8]}.");

    /// <summary>JD3071: the two commits share no history.</summary>
    public static Diagnostic UnrelatedHistory(string from, string to) => Diagnostic.Error("JD3071", SourceLocation.None,
        $"The database holds commit {from[..8]}, which shares no history with the wanted {to[..8]}: this is another project, or one whose history was started anew. "
        + $"Check JadeSourceRepository; if it is the same project, state <JadeAllow Include=\"unrelatedHistory\" />, or --allow unrelatedHistory.");

    /// <summary>JD3072: a version tag was deployed as another commit.</summary>
    public static Diagnostic TagMoved(string tag, string deployed, string now) => Diagnostic.Error("JD3072", SourceLocation.None,
        $"The database holds {tag} as commit {deployed[..8]}, and that tag names {now[..8]} now: it was moved after it was deployed. "
        + "Give the new version a tag of its own; if the tag was moved on purpose, state <JadeAllow Include=\"movedTag\" />, or --allow movedTag.");

    /// <summary>JD3073: the name of an override that does not exist.</summary>
    public static Diagnostic UnknownOverride(string name, IReadOnlyList<string> nearNames, IReadOnlyList<string> known) =>
        Diagnostic.Error("JD3073", SourceLocation.None,
            $"JadeAllow is '{name}', which is not the name of an override. "
            + (nearNames.Count > 0 ? $"Did you mean '{nearNames[0]}'?" : $"The names are {string.Join(", ", known)}."));

    /// <summary>JD3074: a shallow clone does not show whether the database goes forward.</summary>
    public static Diagnostic ShallowHidesHistory(string from, string to, string repository) => Diagnostic.Error("JD3074", SourceLocation.None,
        $"Whether commit {from[..8]}, which the database holds, is an ancestor of the wanted {to[..8]} cannot be told: {repository} is a shallow clone. "
        + "Fetch all of it: 'git fetch --unshallow --tags', in a pipeline 'fetch-depth: 0'.");

    /// <summary>JD3075: <c>JadeStrict</c> names an assumption that does not exist.</summary>
    public static Diagnostic UnknownAssumption(string id, IReadOnlyList<string> nearIds, string last) => Diagnostic.Error("JD3075", SourceLocation.None,
        $"JadeStrict is '{id}', which is not the id of an assumption. "
        + (nearIds.Count > 0 ? $"Did you mean '{nearIds[0]}'?" : $"The ids are A01 to {last}, and all."));

    /// <summary>JD3076: a method whose source names something that the plan deletes or renames.</summary>
    public static Diagnostic GoneNameInSource(SourceLocation location, EntityKey method, EntityKey gone, string? to) => Diagnostic.Warning("JD3076", location,
        $"{method} names {gone}, which this deployment {(to is null ? "deletes" : $"renames to {to}")}, so it may not compile any more. "
        + (to is null ? "Take the name out of the source, or keep what it names." : $"Write {to} in the source."));

    /// <summary>JD3077: something is taken away that another repository's schema uses.</summary>
    public static Diagnostic UsedElsewhere(SourceLocation location, string deleted, EntityKey user, string? repository)
    {
        string owner = repository is null ? $"schema {user.Schema}, which no repository has deployed," : $"schema {user.Schema} of the repository '{repository}'";
        return Diagnostic.Error("JD3077", location,
            $"{deleted} is not in the wanted version, and {user} in {owner} refers to it. Take the reference out there and deploy that first, or keep {deleted}.");
    }

    /// <summary>JD3078: something done to a class that comes and goes with its schema.</summary>
    public static Diagnostic GeneratedClass(SourceLocation location, EntityKey entity, string verb) => Diagnostic.Error("JD3078", location,
        $"{entity} was {verb}, but schema {entity.Schema} stays. Its application, global and session class come and go with their schema only: keep the class as it was.");
}
