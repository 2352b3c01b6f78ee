namespace JadeDeploy.Schema.Diagnostics;

// What can be wrong with a multiple-schema file, JD2060 to JD2064, or a command file, JD2063 to JD2068.
public static partial class SchemaDiagnostics
{
    /// <summary>JD2060: a multiple-schema file without its first line.</summary>
    public static Diagnostic NotAMul(SourceLocation location, string found) =>
        Diagnostic.Error("JD2060", location,
            $"The first line is '{found}'; a .mul file begins with '#MULTIPLE_SCHEMA_EXTRACT'. " +
            "Add that line, or extract the schemas again.");

    /// <summary>JD2061: a multiple-schema file names a file that no loader takes.</summary>
    public static Diagnostic UnknownKindInMul(SourceLocation location, string name) =>
        Diagnostic.Warning("JD2061", location,
            $"'{name}' is no schema, forms, class, method or report file. " +
            "A .mul file lists files such as 'Shop.scm Shop.ddx'; correct or remove the name.");

    /// <summary>JD2062: a file that is larger than is read.</summary>
    public static Diagnostic FileTooLarge(SourceLocation location, long found, long most) =>
        Diagnostic.Error("JD2062", location,
            $"The file has {found} bytes; files of its kind are read up to {most} bytes. " +
            "Check that the right file has this name, and extract again.");

    /// <summary>JD2063: a line that is longer than is read.</summary>
    public static Diagnostic LineTooLong(SourceLocation location, int found, int most) =>
        Diagnostic.Error("JD2063", location,
            $"The line has {found} characters; lines of such a file are read up to {most} characters. " +
            "Write one file or command on a line, or extract again.");

    /// <summary>JD2064: a quotation mark without its counterpart on the line.</summary>
    public static Diagnostic QuoteNotClosed(SourceLocation location, string found) =>
        Diagnostic.Error("JD2064", location,
            $"The quotation mark in '{found}' is not closed on its line. Add the missing quotation mark, or remove this one.");

    /// <summary>JD2065: a command file whose header is not as documented.</summary>
    public static Diagnostic BadCommandHeader(SourceLocation location, string found, string expected) =>
        Diagnostic.Error("JD2065", location,
            $"Found '{found}' in the header of the command file; expected '{expected}'. " +
            "The header is 'JadeCommandFile', 'JadeVersionNumber <version>', 'Commands', one a line.");

    /// <summary>JD2066: a command that is not documented.</summary>
    public static Diagnostic UnknownCommand(SourceLocation location, string command) =>
        Diagnostic.Warning("JD2066", location,
            $"The command '{command}' is not documented for any release known here. " +
            "It is kept as it is; check its spelling in the command file chapter of your release.");

    /// <summary>JD2067: a documented command with the wrong arguments.</summary>
    public static Diagnostic BadArguments(SourceLocation location, string found, string expected) =>
        Diagnostic.Error("JD2067", location,
            $"'{found}' does not have the arguments of its command; expected '{expected}'. Correct the line.");

    /// <summary>JD2068: a command file that ends too early.</summary>
    public static Diagnostic CommandsCutShort(SourceLocation location, string problem) =>
        Diagnostic.Error("JD2068", location,
            $"The command file is cut short: {problem}. Extract the schema again, or restore the file from an earlier commit.");
}
