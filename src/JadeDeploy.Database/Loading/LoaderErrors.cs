using JadeDeploy.Database.Names;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading;

/// <summary>
/// Every refusal of the loader. The numbers are the platform's; where it is not known which number a case has, the
/// nearest one is used: 7000 for any mistake of syntax, 8527 for any reference to what is not there.
/// </summary>
internal static class LoaderErrors
{
    public static LoaderException Syntax(Diagnostic problem) => New(7000, problem.Location, $"{problem.Code}: {problem.Message}");

    public static LoaderException UnknownKindOfFile(SourceLocation location, string path) =>
        New(7000, location, $"'{path}' is not a file that the embedded database loads: expected .scm, .ddx, .ddb, .ddbx or .ddxx.");

    public static LoaderException MissingFile(SourceLocation location, string path) =>
        New(7000, location, $"The file '{path}' does not exist.");

    public static LoaderException UnicodeFileInAnsiDatabase(string path) =>
        New(5012, new(path), "The file is UTF-16, the database is ANSI. Extract the schema from an ANSI system.");

    public static LoaderException UnknownSchema(SourceLocation location, string schema, string why) =>
        New(6020, location, $"Unknown schema '{schema}': {why}. Load it first.");

    public static LoaderException NoSuperschema(SourceLocation location, string schema, string superschema) =>
        New(8500, location, $"Schema '{schema}' is a subschema of '{superschema}', which the database does not have. Load the superschema first.");

    public static LoaderException ReorganisationInProgress(IEnumerable<string> schemas) =>
        New(8501, SourceLocation.None, $"A reorganisation waits for its transition: {string.Join(", ", schemas)}. Finish or abort it first.");

    public static LoaderException SuppliedSchema(SourceLocation location, string schema) =>
        New(8502, location, $"Schema '{schema}' comes with the platform and is read-only.");

    public static LoaderException SchemaNotFound(SourceLocation location, string schema, string cure) =>
        New(8508, location, $"The database has no schema '{schema}'. {cure}");

    public static LoaderException SchemaNotDeleted(string schema, string why) =>
        New(8509, SourceLocation.None, $"Schema '{schema}' cannot be deleted: {why}.");

    public static LoaderException ReorganisationRequired(SourceLocation location, EntityKey key) =>
        New(8511, location, $"The {key} changes structurally. Load it with loadStyle=latestSchemaVersion and reorganise.");

    public static LoaderException NotReorganised(string schema) =>
        New(8511, SourceLocation.None, $"Schema '{schema}' has changes that are not reorganised. Reorganise it before its transition.");

    public static LoaderException BadCommandFile(SourceLocation location, string message) => New(8513, location, message);

    public static LoaderException CommandRefused(SourceLocation location, JadeCommand command, string why) =>
        New(8515, location, $"{command}: {why}.");

    public static LoaderException ControlNeedsReorganisation(SourceLocation location, EntityKey key) =>
        New(8525, location, $"The {key} of a control class is changed. Reorganise its schema before the forms are loaded.");

    public static LoaderException BadFormsFile(SourceLocation location, string message) => New(8531, location, message);

    public static LoaderException Incomplete(SourceLocation location, string message) => New(8527, location, message);

    public static LoaderException StillUsed(SourceLocation location, Use use) =>
        Incomplete(location, $"The {use.Used} would go, but the {use.User} {use.How}.");

    public static LoaderException NoApplicationOrGlobal(SourceLocation location, string schema, string missing) =>
        New(8528, location, $"The new schema '{schema}' has no {missing}. Load its complete definition with its forms file.");

    public static LoaderException NoDefaultFile(SourceLocation location, string schema) =>
        New(8529, location, $"The new schema '{schema}' names no default file in its databaseDefinitions.");

    public static LoaderException OtherFileThanBefore(SourceLocation location, string schema) =>
        Incomplete(location, $"The last load of schema '{schema}' failed, and this is another file. Load the same file again, or set clearRestart=true.");

    private static LoaderException New(int number, SourceLocation location, string message) => new(new LoaderError(number, message, location));
}
