using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Diagnostics;

/// <summary>The texts about commands, complete loads and deleted schemas.</summary>
public static partial class PlanDiagnostics
{
    /// <summary>JD3050: a command that is in no list of the platform's documentation.</summary>
    public static Diagnostic UnknownCommand(string command, IReadOnlyList<string> near) =>
        Diagnostic.Error("JD3050", SourceLocation.None,
            $"JadeCommandOverride names the command '{command}', whose syntax is not known, so that it cannot be written.{(near.Count == 0 ? "" : $" Nearest: {string.Join(", ", near.Select(n => $"'{n}'"))}.")} The commands are listed in the documentation under \"Commands\".");

    /// <summary>JD3051: a rename or move that needs a command which the platform version lacks.</summary>
    public static Diagnostic CommandMissing(SourceLocation location, EntityKey entity, string command, JadeVersion platform) =>
        Diagnostic.Error("JD3051", location,
            $"The change of {entity} needs the command '{command}', which Jade {platform} is not known to have. If it has it: <JadeCommandOverride Include=\"{command}\" Exists=\"true\" />, or --command \"{command}=true\". Otherwise keep what was there.");

    /// <summary>JD3052: a statement about a command that says what is known already.</summary>
    public static Diagnostic NeedlessCommand(string command, bool exists, JadeVersion platform) =>
        Diagnostic.Warning("JD3052", SourceLocation.None,
            $"JadeCommandOverride says that Jade {platform} has {(exists ? "the" : "no")} command '{command}', which is what the table of commands says. Remove it.");

    /// <summary>JD3053: two statements about one command.</summary>
    public static Diagnostic ContradictingCommand(string command) =>
        Diagnostic.Error("JD3053", SourceLocation.None,
            $"JadeCommandOverride says of the command '{command}' that it exists and that it does not. Remove one of the two.");

    /// <summary>JD3054: something that a complete load would leave in the database.</summary>
    public static Diagnostic StaysInCompleteLoad(SourceLocation location, EntityKey entity, string reason) =>
        Diagnostic.Error("JD3054", location,
            $"JadeAllowCompleteLoad '{entity.Schema}' does not help with {entity}, which was deleted: {reason}. Keep it in the source.");

    /// <summary>JD3055: a schema that cannot be loaded completely with deletion.</summary>
    public static Diagnostic NoCompleteLoad(SourceLocation location, string schema, string reason) =>
        Diagnostic.Error("JD3055", location,
            $"JadeAllowCompleteLoad allows a complete load of schema {schema}, but {reason}.");

    /// <summary>JD3056: what a complete load deletes.</summary>
    public static Diagnostic CompleteLoadDeletes(SourceLocation location, string schema, int step, IReadOnlyCollection<EntityKey> removed) =>
        Diagnostic.Warning("JD3056", location,
            $"Step {step} loads the complete definition of schema {schema} with deleteIfAbsent=true, as JadeAllowCompleteLoad allows. Nothing but this goes: {string.Join(", ", removed)}.");

    /// <summary>JD3057: a schema that is deleted although another repository's schema builds on it.</summary>
    public static Diagnostic SchemaStillNeeded(SourceLocation location, string schema, string user, string? repository) =>
        Diagnostic.Error("JD3057", location,
            $"Schema {schema} was deleted, but schema {user}{(repository is null ? "" : $" of repository '{repository}'")} in the target builds on it. Deploy a version of {user} that does not, or delete it, first.");
}
