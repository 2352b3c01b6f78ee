using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Diagnostics;

/// <summary>The texts of the JD2 codes: what can be wrong with a schema file. One method for each code.</summary>
public static partial class SchemaDiagnostics
{
    /// <summary>JD2001: the text does not follow the grammar of schema files.</summary>
    public static Diagnostic Syntax(SourceLocation location, string problem) =>
        Diagnostic.Error("JD2001", location, $"This is not valid in a schema file: {problem}. Extract the schema again, or correct the file here.");

    /// <summary>JD2002: the file ends in the middle of something.</summary>
    public static Diagnostic Truncated(SourceLocation location, string problem) =>
        Diagnostic.Error("JD2002", location, $"The schema file is cut short: {problem}. Extract the schema again.");

    /// <summary>JD2003: a file of Jade 4 or earlier.</summary>
    public static Diagnostic TooOld(SourceLocation location) =>
        Diagnostic.Error("JD2003", location,
            "This schema file has 'methodImplementations': it was extracted by Jade 4 or earlier, which is not supported. Load it into a newer release and extract it there.");

    /// <summary>JD2004: the same entity is defined twice in one file.</summary>
    public static Diagnostic DefinedTwice(SourceLocation location, EntityKey entity, SourceLocation first) =>
        Diagnostic.Error("JD2004", location, $"{entity} is defined twice in this file; the first definition is at line {first.Line}. Remove one of them.");

    /// <summary>JD2005: a section that is kept as text.</summary>
    public static Diagnostic UnknownSection(SourceLocation location, string section) =>
        Diagnostic.Warning("JD2005", location,
            $"The section '{section}' is not known here. It is kept and compared as text, and a change in it loads the whole schema.");

    /// <summary>JD2006: two sections of a kind in one file.</summary>
    public static Diagnostic SectionTwice(SourceLocation location, string section) =>
        Diagnostic.Error("JD2006", location, $"The section '{section}' occurs twice in this file; a schema file has each section once.");

    /// <summary>JD2007: a version stamp that is not one.</summary>
    public static Diagnostic BadVersion(SourceLocation location, string found) =>
        Diagnostic.Error("JD2007", location, $"'{found}' is not a Jade version; expected a stamp such as \"22.0.03\".");

    /// <summary>JD2009: a quote is missing.</summary>
    public static Diagnostic OpenLiteral(SourceLocation location, int line) =>
        Diagnostic.Error("JD2009", location,
            $"The literal that begins here goes on over the end of its line, and what follows it on line {line} makes no sense; " +
            "expected its closing quote on this line. Add the quote, or extract the schema again.");

    /// <summary>JD2010: reading stopped.</summary>
    public static Diagnostic TooManyMistakes(SourceLocation location, int mistakes) =>
        Diagnostic.Error("JD2010", location,
            $"{mistakes} mistakes were found up to here; the rest of the file was not read. Is this a schema file? Extract the schema again.");

    /// <summary>JD2011: a modifier that no public file has.</summary>
    public static Diagnostic UnknownModifier(SourceLocation location, string word) =>
        Diagnostic.Warning("JD2011", location,
            $"The modifier '{word}' is not known here. It is kept, compared and written back as it is; check its spelling.");

    /// <summary>JD2012: a source that nobody but Jade can read.</summary>
    public static Diagnostic EncryptedSource(SourceLocation location) =>
        Diagnostic.Warning("JD2012", location,
            "The schema file has encrypted sources, this one first. They are compared byte by byte, and the schema is only deployed as a whole.");

    /// <summary>JD2013: a folder of sections that does not say whose it is.</summary>
    public static Diagnostic NoSectionHeader(SourceLocation location) =>
        Diagnostic.Error("JD2013", location,
            "None of the files of this extract in sections names the schema; expected 'schemaDefinitions.sec' or a class file. Extract the schema again.");
}
