namespace JadeDeploy.Schema.Diagnostics;

// What can be wrong with any kind of file before its own syntax matters: JD2050 to JD2051, and JD2008.
public static partial class SchemaDiagnostics
{
    /// <summary>JD2050: the file holds no text.</summary>
    public static Diagnostic EmptyFile(SourceLocation location) =>
        Diagnostic.Error("JD2050", location,
            "The file is empty. Extract the schema again, or restore the file from an earlier commit.");

    /// <summary>JD2051: a merge was committed without being finished.</summary>
    public static Diagnostic ConflictMarker(SourceLocation location, string line) =>
        Diagnostic.Error("JD2051", location,
            $"The file holds an unresolved merge conflict: '{line}'. Resolve the conflict, remove the marker lines and commit again.");

    /// <summary>JD2008: bytes that are no UTF-16 although the file begins with its byte order mark.</summary>
    public static Diagnostic MalformedUtf16(SourceLocation location) =>
        Diagnostic.Error("JD2008", location,
            "From here on the file is not valid UTF-16: a byte is missing, or half of a character pair. " +
            "It was cut or changed in a transfer; extract it again, or restore it from an earlier commit.");
}
