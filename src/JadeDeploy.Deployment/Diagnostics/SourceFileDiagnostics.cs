using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Diagnostics;

/// <summary>What can be said about the files of a version and how they fit together: JD1030 and up, one method a code.</summary>
public static class SourceFileDiagnostics
{
    /// <summary>JD1030: a version without any schema.</summary>
    public static Diagnostic NoSchemaFound(string sourcePath, string version) =>
        Error("JD1030", SourceLocation.None, $"There is no schema to deploy, neither a schema file (.scm) nor entity files (schemas/<schema>.jox), in {Shown(sourcePath)} of {version}. Check JadeSourcePath and JadeSourceRevision.");

    /// <summary>JD1031: a schema twice, with different content.</summary>
    public static Diagnostic SchemaTwice(string schema, SourceLocation first, string second, EntityKey difference) =>
        Error("JD1031", first, $"The schema {schema} is here and in '{second}', and the two differ, first in {difference}. Set JadeSourcePath to one of the folders, or to a .mul file, or delete one of them.");

    /// <summary>JD1032: a schema that was asked for is not there.</summary>
    public static Diagnostic SchemaNotFound(string schema, string version, IReadOnlyCollection<string> found) =>
        Error("JD1032", SourceLocation.None, $"JadeSchemas asks for the schema {schema}, which is not in {version}. Found: {(found.Count > 0 ? string.Join(", ", found) : "none")}. Names are case-sensitive.");

    /// <summary>JD1033: the <c>.mul</c> that is the source path names a missing file.</summary>
    public static Diagnostic ListedFileMissing(SourceLocation location, string file) =>
        Error("JD1033", location, $"'{file}' is named here but is not in the repository. Add the file, or delete its entry.");

    /// <summary>JD1034: a <c>.mul</c> that was found in the folder names a missing file.</summary>
    public static Diagnostic ListedFileAbsent(SourceLocation location, string file) =>
        Warning("JD1034", location, $"'{file}' is named here but is not in the repository. The folder's schema files are used without it; delete the entry if that is right.");

    /// <summary>JD1035: a path was found in other letter case only.</summary>
    public static Diagnostic OtherCase(SourceLocation location, string written, string found) =>
        Warning("JD1035", location, $"'{written}' is written '{found}' in the repository. That file is used; correct the letter case, since some systems tell them apart.");

    /// <summary>JD1036: the same schema twice, with equal content.</summary>
    public static Diagnostic SchemaRepeated(string schema, SourceLocation unused, string used) =>
        Warning("JD1036", unused, $"The schema {schema} is here and, with the same content, in '{used}', which is used. Delete one of them.");

    /// <summary>JD1037: a partial file beside a complete one.</summary>
    public static Diagnostic PartialFileUnused(string schema, SourceLocation partial, string complete) =>
        Warning("JD1037", partial, $"This is a partial extract of {schema}; the complete one in '{complete}' is used instead. What only this file holds is not deployed.");

    /// <summary>JD1038: a schema of which there is only a partial file.</summary>
    public static Diagnostic PartialFileAlone(string schema, SourceLocation partial) =>
        Error("JD1038", partial, $"This is a partial extract (partialDefinition) of {schema}, and there is no complete one: what it leaves out is unknown. Extract the schema completely.");

    /// <summary>JD1039: a schema that is not deployed from here.</summary>
    public static Diagnostic SchemaSkipped(string schema, SourceLocation file, bool isSupplied) =>
        Warning("JD1039", file, isSupplied
            ? $"The schema {schema} is supplied with the Jade Platform or its tools, so this file is not deployed. Delete it."
            : $"The schema {schema} is declared external (JadeExternalSchema), so this file is not deployed.");

    /// <summary>JD1040: Report Writer files.</summary>
    public static Diagnostic ReportWriterFiles(SourceLocation first, int count) =>
        Warning("JD1040", first, $"{Counted(count, "Report Writer file")} found, this one first. They are not deployed: load them by hand after the deployment.");

    /// <summary>JD1041: a forms file without a schema file.</summary>
    public static Diagnostic FormsWithoutSchema(string schema, SourceLocation file) =>
        Warning("JD1041", file, $"This forms file belongs to the schema {schema}, of which there is no schema file (.scm). It is not deployed; add the schema file, or delete this one.");

    /// <summary>JD1042: several forms files for a schema, none of them beside its schema file.</summary>
    public static Diagnostic FormsAmbiguous(string schema, SourceLocation schemaFile, IEnumerable<string> forms) =>
        Error("JD1042", schemaFile, $"Several forms files belong to the schema {schema}: {string.Join(", ", forms.Select(f => $"'{f}'"))}. Give the right one the name of the schema file, in the same folder.");

    /// <summary>JD1043: a forms file that is left out because another one goes with the schema.</summary>
    public static Diagnostic FormsUnused(string schema, SourceLocation unused, string used) =>
        Warning("JD1043", unused, $"This forms file of {schema} is not deployed: '{used}' is used. Delete this one.");

    /// <summary>JD1044: a link or submodule among the source files.</summary>
    public static Diagnostic LinkNotFollowed(SourceLocation link) =>
        Warning("JD1044", link, "This is a symbolic link or a submodule; what it points to is not part of this version and is not deployed.");

    /// <summary>JD1045: a large-file pointer in place of a file.</summary>
    public static Diagnostic LargeFilePointer(SourceLocation file) =>
        Error("JD1045", file, "This is a pointer of Git LFS; the file itself is not in the repository. Schema files must be committed as they are: 'git lfs migrate export' for this path.");

    /// <summary>JD1046: a <c>.mul</c> file names a file outside the source path.</summary>
    public static Diagnostic ListedFileOutside(SourceLocation location, string file, string sourcePath) =>
        Warning("JD1046", location, $"'{file}' is outside the source path {Shown(sourcePath)}, so it is not deployed. Set JadeSourcePath to this .mul file, or to a folder above both.");

    /// <summary>JD1047: entity files that belong to no schema by their place.</summary>
    public static Diagnostic EntityFilesOutside(SourceLocation first, int count) =>
        Warning("JD1047", first, $"{Counted(count, "entity file")} (.jox) found that belong to no schema by their place, this one first. They are not read: the entity files of a schema Shop are schemas/Shop.jox and those below schemas/Shop/.");

    /// <summary>JD1048: the source path is gone, which may mean that every schema is deleted.</summary>
    public static Diagnostic PathGone(string sourcePath, string version) =>
        Warning("JD1048", SourceLocation.None, $"'{sourcePath}' does not exist in {version}, so this version has no schemas. If that is not meant, correct JadeSourcePath.");

    /// <summary>JD1050: a file that is to be checked cannot be read.</summary>
    public static Diagnostic FileUnreadable(string path, string cause) =>
        Error("JD1050", new SourceLocation(path), $"The file cannot be read: {cause} Check its name and its permissions.");

    /// <summary>JD1051: a file of a kind that is not checked.</summary>
    public static Diagnostic NotASchemaFile(string path) =>
        Error("JD1051", new SourceLocation(path), $"Files of the kind '{Path.GetExtension(path)}' are not checked; expected .scm, .ddx, .ddb, .ddbx, .ddxx, .mul, .jcf or .jox.");

    private static Diagnostic Error(string code, SourceLocation location, string message) => Diagnostic.Error(code, location, message);

    private static Diagnostic Warning(string code, SourceLocation location, string message) => Diagnostic.Warning(code, location, message);

    private static string Counted(int count, string noun) => count == 1 ? $"One {noun} was" : $"{count} {noun}s were";

    private static string Shown(string sourcePath) => sourcePath.Length == 0 ? "the root" : $"'{sourcePath}'";
}
