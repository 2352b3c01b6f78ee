using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Diagnostics;

/// <summary>The texts of the JD3 codes: what stops or qualifies a plan. One method for each code.</summary>
public static partial class PlanDiagnostics
{
    /// <summary>JD3001: a change loses data and was not allowed.</summary>
    public static Diagnostic DataLoss(SourceLocation location, EntityKey entity, string reason) =>
        Diagnostic.Error("JD3001", location,
            $"Deploying this loses data: {entity} ({reason}). If that is wanted, allow it by name: <JadeAllowDataLoss Include=\"{entity.Name.Replace("<", "&lt;", StringComparison.Ordinal)}\" />, or --allow-data-loss \"{entity.Name}\".");

    /// <summary>JD3002: a deletion that the platform version has no command for.</summary>
    public static Diagnostic NoDeleteCommand(SourceLocation location, EntityKey entity, JadeVersion platform, string otherWays, string manualStep) =>
        Diagnostic.Error("JD3002", location,
            $"{entity} was deleted, and Jade {platform} is not known to have a command that deletes it. Keep it in the source: as long as it stands there, the database and the source agree.{otherWays} By hand: {manualStep}. The registry does not notice that, so afterwards the database has to be adopted anew.");

    /// <summary>JD3004: a declared rename that cannot be made.</summary>
    public static Diagnostic ImpossibleRename(string entity, string to, string reason) =>
        Diagnostic.Error("JD3004", SourceLocation.None, $"The rename of '{entity}' to '{to}' cannot be made: {reason}.");

    /// <summary>JD3005: a declared rename, allowance or refusal that matches nothing.</summary>
    public static Diagnostic MatchesNothing(string item, string value) =>
        Diagnostic.Warning("JD3005", SourceLocation.None,
            $"{item} '{value}' matches nothing in this plan. Correct it if it is misspelt; remove it when it has done its work.");

    /// <summary>JD3006: a superschema that neither this repository nor the target provides.</summary>
    public static Diagnostic MissingSuperschema(SourceLocation location, string schema, string superschema) =>
        Diagnostic.Error("JD3006", location,
            $"Schema {schema} is a subschema of {superschema}, which is neither in this source nor deployed by another repository. Deploy that repository first, or state <JadeExternalSchema Include=\"{superschema}\" />.");

    /// <summary>JD3007: an imported package whose exporter is not there.</summary>
    public static Diagnostic MissingExporter(SourceLocation location, string package, string exporter) =>
        Diagnostic.Error("JD3007", location,
            $"The package {package} comes from schema {exporter}, which is neither in this source nor deployed by another repository. Deploy that repository first, or state <JadeExternalSchema Include=\"{exporter}\" />.");

    /// <summary>JD3008: schemas that need each other.</summary>
    public static Diagnostic SchemaCycle(SourceLocation location, IEnumerable<string> schemas) =>
        Diagnostic.Error("JD3008", location,
            $"These schemas need each other, so none can be loaded first: {string.Join(", ", schemas)}. Packages that import each other cannot be planned.");

    /// <summary>JD3010: a name or text that the target's encoding lacks.</summary>
    public static Diagnostic Unencodable(string schema, char character, int line) =>
        Diagnostic.Error("JD3010", SourceLocation.None,
            $"The definitions of schema {schema} hold the character U+{(int)character:X4} (line {line} of the generated file), which an ANSI target cannot store. Change the text, or set JadeCharset to unicode if the target is a Unicode system.");

    /// <summary>JD3011: the plan needs more than the current version allows.</summary>
    public static Diagnostic CurrentNeedsMethodsOnly(SourceLocation location, EntityKey entity) =>
        Diagnostic.Error("JD3011", location,
            $"JadeLoadStyle is 'current', which is for plans that only change methods; this plan changes {entity}. Set JadeLoadStyle to 'latest'.");

    /// <summary>JD3012: an assumption that was refused.</summary>
    public static Diagnostic AssumptionRefused(string id, string sentence, int step) =>
        Diagnostic.Error("JD3012", SourceLocation.None,
            $"Step {step} rests on assumption {id}, which JadeStrict does not accept: {sentence} Take it out of JadeStrict, or make this change by hand.");

    /// <summary>JD3013: the plan does not do what it should.</summary>
    public static Diagnostic ProofFailed(string problem) =>
        Diagnostic.Error("JD3013", SourceLocation.None,
            $"The deployment was tried on an embedded database and does not give the wanted version: {problem}. No package was written. This is a fault of JadeDeploy.Build or a change it cannot express; please report it with the two versions.");

    /// <summary>JD3014: an option with a value that it does not have.</summary>
    public static Diagnostic InvalidOption(string option, string value, string expected) =>
        Diagnostic.Error("JD3014", SourceLocation.None, $"{option} is '{value}'; expected {expected}.");

    /// <summary>JD3015: no platform version was found anywhere.</summary>
    public static Diagnostic PlatformVersionAssumed(JadeVersion version) =>
        Diagnostic.Warning("JD3015", SourceLocation.None,
            $"No platform version is known from the registry, the source or its files: {version} is assumed. Set JadePlatformVersion.");

    /// <summary>JD3016: files newer than the platform.</summary>
    public static Diagnostic NewerThanPlatform(SourceLocation location, JadeVersion stamp, JadeVersion platform) =>
        Diagnostic.Error("JD3016", location,
            $"This file was extracted by Jade {stamp}, which is newer than the target's {platform}. Extract it with the older release, or set JadePlatformVersion if the target has been upgraded.");

    /// <summary>JD3017: a target that would go back.</summary>
    public static Diagnostic NotADescendant(string from, string to) =>
        Diagnostic.Error("JD3017", SourceLocation.None,
            $"The database holds commit {from[..8]}, and the wanted {to[..8]} does not contain it: it is on another branch, or the history was rewritten. Merge the one into the other; or take back what only the database has: <JadeAllow Include=\"notDescendant\" />, or --allow notDescendant, or the range {from[..8]}..{to[..8]}.");

    /// <summary>JD3018: a complete deployment of a schema that the target already has.</summary>
    public static Diagnostic SchemaExists(string schema) =>
        Diagnostic.Error("JD3018", SourceLocation.None,
            $"A complete deployment was asked for, but the target already has schema {schema}. If the database holds a version of this repository, record it with 'jadedeploy registry init --commit', or give the range from that version and set JadeInitializeRegistry.");

    /// <summary>JD3019: the registry names a commit that this repository does not have.</summary>
    public static Diagnostic HeldCommitUnknown(string repository, string commit, string origin, string location) =>
        Diagnostic.Error("JD3019", SourceLocation.None,
            $"The registry says that the database holds commit {commit[..8]} of '{repository}' (from {origin}), but {location} has no such commit: it is another repository, or its history was rewritten. Check JadeSourceRepository; if the history was rewritten, bring the old commit back, for example with a tag.");

    /// <summary>JD3020: a selection that leaves out what the database holds of the repository.</summary>
    public static Diagnostic SelectionLeavesOut(string schema, string repository) =>
        Diagnostic.Error("JD3020", SourceLocation.None,
            $"The database holds schema {schema} of '{repository}', but JadeSchemas leaves it out. A repository is deployed as one version: add {schema} to JadeSchemas, or remove JadeSchemas.");

    /// <summary>JD3009: interpreted forms that are replaced by an opaque file.</summary>
    public static Diagnostic FormsBecomeOpaque(SourceLocation location, string schema) =>
        Diagnostic.Error("JD3009", location,
            $"The forms of schema {schema} were a .ddx file and are now a .ddb file, whose content is not read: nobody could tell which forms and applications are gone. Extract the forms as .ddx again.");

    /// <summary>JD3021: an opaque forms file that changed or was replaced.</summary>
    public static Diagnostic OpaqueFormsChanged(SourceLocation location, string schema) =>
        Diagnostic.Warning("JD3021", location,
            $"The .ddb file of schema {schema} is loaded or replaced as a whole; its content is not read. An application or form that is gone from it is not deleted in the target: delete it by hand, or extract the forms as .ddx.");

    /// <summary>JD3030: something that no written schema or forms file can state.</summary>
    public static Diagnostic NotWritable(SourceLocation location, EntityKey entity) =>
        Diagnostic.Error("JD3030", location,
            $"{entity} is kept as text that is not understood, so it cannot be written into a file for the loader, and its schema has no file of its own to pass on. Leave it out, or keep this schema as an extract (.scm).");

    /// <summary>JD3031: a declaration that the ids of entity files contradict.</summary>
    public static Diagnostic DeclarationAgainstId(SourceLocation location, string declaration, EntityKey old, EntityKey now, Guid id) =>
        Diagnostic.Error("JD3031", location,
            $"{declaration} contradicts the entity files: {old} and {now} have the same id {id}, so the one became the other. Remove the declaration, or correct the id in the entity file.");

    /// <summary>JD3032: entities with other ids than before.</summary>
    public static Diagnostic IdsChanged(SourceLocation first, EntityKey entity, int count) =>
        Diagnostic.Warning("JD3032", first,
            $"{(count == 1 ? $"{entity} has" : $"{count} entities, {entity} first, have")} another id than before under the same name. Same names are taken for the same entities, so nothing is deleted for it; but a rename made in this version cannot be seen: declare it with JadeRename. Extract with the option that keeps ids (--original-commit in JadeGit).");
}
