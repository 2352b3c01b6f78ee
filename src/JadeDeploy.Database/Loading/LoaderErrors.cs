using JadeDeploy.Database.Names;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading;

/// <summary>
/// Every refusal of the loader. The numbers are the platform's; where it is not known which number a case has, the
/// nearest one is used: 7000 for any mistake of syntax, 8527 for any reference to what is not there. The documentation
/// (<c>loader.md</c>) has them in a table.
/// </summary>
internal static class LoaderErrors
{
    public static LoaderException Syntax(Diagnostic problem) => New(7000, problem.Location, $"{problem.Code}: {problem.Message}");

    public static LoaderException UnknownKindOfFile(SourceLocation location, string path) =>
        New(7000, location, $"'{path}' is not a file that the embedded database loads: expected .scm, .ddx, .ddb, .ddbx or .ddxx.");

    public static LoaderException MissingFile(SourceLocation location, string path) =>
        New(5003, location, $"The file '{path}' does not exist.");

    public static LoaderException NoSchemaDefinition(Diagnostic problem) =>
        New(7841, problem.Location, $"{problem.Code}: {problem.Message}");

    public static LoaderException NoReportWriter(SourceLocation location, string path) =>
        New(8504, location, $"'{path}' is a file of the Report Writer, which an embedded database does not have. Leave it out.");

    public static LoaderException ReadOnlyDatabase() =>
        New(8530, SourceLocation.None, "The database was opened for reading only. Open it for writing to load.");

    public static LoaderException UnicodeFileInAnsiDatabase(string path) =>
        New(5012, new(path), "The file is UTF-16, the database is ANSI. Extract the schema from an ANSI system.");

    public static LoaderException UnknownSchema(SourceLocation location, string schema, string why) =>
        New(6020, location, $"Unknown schema '{schema}': {why}. Load it first.");

    public static LoaderException NoSuperschema(SourceLocation location, string schema, string superschema) =>
        New(8500, location, $"Schema '{schema}' is a subschema of '{superschema}', which the database does not have. Load the superschema first.");

    public static LoaderException ReorganisationInProgress(IEnumerable<string> schemas) =>
        New(3418, SourceLocation.None, $"A reorganisation waits for its transition: {string.Join(", ", schemas)}. Finish or abort it first.");

    public static LoaderException LoadUnfinished(string schema) =>
        New(3412, SourceLocation.None, $"The last load of schema '{schema}' failed. Load the same file again, or another with clearRestart=true, before it is reorganised.");

    public static LoaderException DependantNotUnversioned(string schema, string dependant) =>
        New(3415, SourceLocation.None, $"Schema '{dependant}' builds on '{schema}' and has a latest version of its own. Unversion both together.");

    public static LoaderException StructuralLoadNotUnversioned(string schema) =>
        New(3419, SourceLocation.None, $"Schema '{schema}' was loaded with loadStyle=onlyStructuralVersioning: what took effect at once may refer to its latest version. Reorganise it.");

    public static LoaderException InstancesNotAllowed(string type, long count) =>
        New(8501, SourceLocation.None, $"Class {type} has {count} instances and becomes abstract or transient. Delete its instances first.");

    public static LoaderException ValueNotConvertible(string type, string property, PropertyShape before, PropertyShape after, long id) =>
        New(8501, SourceLocation.None,
            $"The value of {type}::{property} in instance {id} cannot be converted from {before.Type} to {after.Type}. Change the value, or delete the property and add it under another name.");

    public static LoaderException SuppliedSchema(SourceLocation location, string schema) =>
        New(8502, location, $"Schema '{schema}' comes with the platform and is read-only.");

    public static LoaderException SchemaNotFound(SourceLocation location, string schema, string cure) =>
        New(8508, location, $"The database has no schema '{schema}'. {cure}");

    public static LoaderException SchemaNotDeleted(string schema, string why) =>
        New(8509, SourceLocation.None, $"Schema '{schema}' cannot be deleted: {why}.");

    public static LoaderException CyclicSuperschema(SourceLocation location, string schema, string superschema) =>
        New(8500, location, $"Schema '{schema}' cannot be a subschema of '{superschema}', which is the schema itself or builds on it. Give it another superschema.");

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

    public static LoaderException UnknownDefaultFile(SourceLocation location, string schema, string file) =>
        New(8529, location, $"The default file \"{file}\" of schema '{schema}' is defined neither there nor in a superschema. Add it to its databaseFileDefinitions.");

    public static LoaderException OtherFileThanBefore(SourceLocation location, string schema) =>
        Incomplete(location, $"The last load of schema '{schema}' failed, and this is another file. Load the same file again, or set clearRestart=true.");

    private static LoaderException New(int number, SourceLocation location, string message) => new(new LoaderError(number, message, location));
}
