using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Diagnostics;

// What can be wrong with a forms file: JD2052 to JD2059, JD2069 and JD2085.
public static partial class SchemaDiagnostics
{
    /// <summary>JD2052: an XML forms file that is not XML.</summary>
    public static Diagnostic NotWellFormed(SourceLocation location, string problem) =>
        Diagnostic.Error("JD2052", location,
            $"The forms file is not well-formed XML: {problem}. Extract the forms again, or correct the file here.");

    /// <summary>JD2053: an XML file that is no forms file.</summary>
    public static Diagnostic NotAFormsFile(SourceLocation location, string root) =>
        Diagnostic.Error("JD2053", location,
            $"The root element is <{root}>; a forms file has <schema name=\"…\">. " +
            "Extract the forms again, or give the file another extension.");

    /// <summary>JD2054: a forms file that does not say which schema it belongs to.</summary>
    public static Diagnostic NoSchemaName(SourceLocation location, string expected) =>
        Diagnostic.Error("JD2054", location, $"The forms file does not name its schema; expected {expected}. Extract the forms again.");

    /// <summary>JD2055: two parts of a forms file have the same kind and name.</summary>
    public static Diagnostic SameName(SourceLocation location, EntityKey entity, EntityKey keptAs) =>
        Diagnostic.Warning("JD2055", location,
            $"{entity} occurs more than once in this file. This one is compared as '{keptAs.Name}'. " +
            "Delete or rename one of them in the painter and extract again.");

    /// <summary>JD2056: an element that is kept as text.</summary>
    public static Diagnostic UnknownElement(SourceLocation location, string element) =>
        Diagnostic.Warning("JD2056", location,
            $"'{element}' is not known here. It is kept and compared as text, and deployed with the whole forms file.");

    /// <summary>JD2057: a <c>.ddb</c> file without its header.</summary>
    public static Diagnostic NotADdb(SourceLocation location, string found) =>
        Diagnostic.Error("JD2057", location,
            $"The first line is '{found}'; a .ddb file begins with 'JadeVersionNumber'. " +
            "Extract the forms again, or give the file the extension .ddx if it is XML.");

    /// <summary>JD2058: a forms file that ends too early.</summary>
    public static Diagnostic FormsCutShort(SourceLocation location, string problem) =>
        Diagnostic.Error("JD2058", location,
            $"The forms file is cut short: {problem}. Extract the forms again, or restore the file from an earlier commit.");

    /// <summary>JD2059: an XML forms file whose elements are nested deeper than is read.</summary>
    public static Diagnostic NestedTooDeep(SourceLocation location, int most) =>
        Diagnostic.Error("JD2059", location,
            $"Elements are nested more than {most} deep; forms files of the platform nest eleven deep. Extract the forms again.");

    /// <summary>JD2069: a line in the header of a <c>.ddb</c> whose value is not understood.</summary>
    public static Diagnostic BadDdbHeader(SourceLocation location, string line, string found, string expected) =>
        Diagnostic.Warning("JD2069", location,
            $"'{found}' in the header line '{line}' is not understood; expected {expected}. " +
            "The forms are compared and deployed all the same; extract them again if the file was edited by hand.");

    /// <summary>JD2085: a name that is longer than is read.</summary>
    public static Diagnostic NameTooLong(SourceLocation location, string what, int found, int most) =>
        Diagnostic.Error("JD2085", location,
            $"The {what} has {found} characters; it is read up to {most} characters. " +
            "Names of the platform have at most 100. Extract the forms again, or correct the name here.");
}
