using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Diagnostics;

// What can be wrong with entity files: JD2070 to JD2079.
public static partial class SchemaDiagnostics
{
    /// <summary>JD2070: an entity file that is not XML.</summary>
    public static Diagnostic EntityFileNotWellFormed(SourceLocation location, string problem) =>
        Diagnostic.Error("JD2070", location,
            $"The entity file is not well-formed XML: {problem}. Extract the schema again with JadeGit, or correct the file here.");

    /// <summary>JD2071: an XML file whose root is no entity.</summary>
    public static Diagnostic NotAnEntityFile(SourceLocation location, string root) =>
        Diagnostic.Error("JD2071", location,
            $"The root element is <{root}>; an entity file begins with the kind of its entity, for example <Class name=\"…\">. " +
            "Extract the schema again with JadeGit, or give the file another extension.");

    /// <summary>JD2072: an element that is kept as text.</summary>
    public static Diagnostic UnknownEntity(SourceLocation location, string element) =>
        Diagnostic.Warning("JD2072", location,
            $"The entity <{element}> is not known here. It is kept and compared as text, but cannot be written to an extract. " +
            "Deploy it by hand where it matters.");

    /// <summary>JD2073: an entity without a name.</summary>
    public static Diagnostic EntityWithoutName(SourceLocation location, string element) =>
        Diagnostic.Error("JD2073", location,
            $"<{element}> has no name; expected name=\"…\". Add the name, or restore the file from an earlier commit.");

    /// <summary>JD2074: an entity file whose place does not tell its schema.</summary>
    public static Diagnostic EntityWithoutSchema(SourceLocation location, string path) =>
        Diagnostic.Error("JD2074", location,
            $"The path '{path}' does not tell which schema the entity belongs to; expected 'schemas/<Schema>/…'. Move the file to the folder of its schema.");

    /// <summary>JD2075: an id that is none.</summary>
    public static Diagnostic BadEntityId(SourceLocation location, string found) =>
        Diagnostic.Warning("JD2075", location,
            $"The id '{found}' is not a GUID such as '5f0c9d2e-8a41-4c1b-9d0e-2b7f6a3c1e55'. " +
            "The entity is read without an id, so a rename of it is not recognised; restore the id from an earlier commit.");

    /// <summary>JD2076: a known entity says something that no extract is known to say.</summary>
    public static Diagnostic UnreadProperty(SourceLocation location, EntityKey entity, string element) =>
        Diagnostic.Warning("JD2076", location,
            $"<{element}> of {entity} is not known here. It is kept and compared as text, but not written to an extract. " +
            "Set it by hand where it matters.");

    /// <summary>JD2077: entity files without the file of their schema.</summary>
    public static Diagnostic SchemaFileMissing(SourceLocation location, string schema) =>
        Diagnostic.Error("JD2077", location,
            $"The schema {schema} has entity files but no file of its own; expected 'schemas/{schema}.jox'. " +
            "Restore that file, or remove the folder of the schema.");

    /// <summary>JD2078: an entity that two places define.</summary>
    public static Diagnostic DefinedInTwoPlaces(SourceLocation location, EntityKey entity, SourceLocation first) =>
        Diagnostic.Error("JD2078", location,
            $"{entity} is defined twice; the first definition is at {first}. Remove one of them.");

    /// <summary>JD2079: two entities with the same id.</summary>
    public static Diagnostic SameId(SourceLocation location, EntityKey entity, Guid id, EntityKey other) =>
        Diagnostic.Error("JD2079", location,
            $"{entity} has the id {id}, which {other} has too. An id tells a rename from a new entity, so each needs its own; " +
            "extract the schema again with JadeGit, or restore the file from an earlier commit.");

    /// <summary>JD2086: a name that no schema file can have.</summary>
    public static Diagnostic NotAName(SourceLocation location, string kind, string name) =>
        Diagnostic.Error("JD2086", location,
            $"The name of <{kind}> is '{Shown(name)}'. Names have letters, digits and '_' and do not begin with a digit; anything else would be read as more than a name. " +
            "Correct it, also where it is used.");

    private static string Shown(string name) => string.Concat(name.Take(60).Select(c => char.IsControl(c) ? $"\\u{(int)c:x4}" : $"{c}"));
}
