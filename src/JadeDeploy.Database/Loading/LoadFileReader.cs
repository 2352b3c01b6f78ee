using System.Collections.Immutable;
using JadeDeploy.Schema;
using JadeDeploy.Schema.Commands;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading;

/// <summary>Reads the files that a request names; what cannot be read is refused before anything is changed.</summary>
internal sealed class LoadFileReader(LoadRequest request, string charset)
{
    private readonly ImmutableArray<JadeFile>.Builder _files = ImmutableArray.CreateBuilder<JadeFile>();

    /// <summary>Reads the command file, then the schema file or files, then the forms file.</summary>
    /// <exception cref="LoaderException">A file has mistakes, or a <c>.mul</c> names one that is not there.</exception>
    public LoadFiles Read()
    {
        CommandFile? commands = request.CommandFile is { } file ? ReadCommands(file) : null;
        if (request.SchemaFile is { } schema)
            Add(SourceLocation.None, schema);
        if (request.FormsFile is { } forms)
            AddForms(SameAs<FormsFile>(forms) ?? FormsReader.Read(forms.Path, forms.Bytes));
        return new LoadFiles(commands, _files.ToImmutable());
    }

    private static CommandFile ReadCommands(LoadFile file)
    {
        CommandFile commands = JcfReader.Read(file.Path, file.Bytes);
        return FirstError(commands) is { } error ? throw LoaderErrors.BadCommandFile(error.Location, $"{error.Code}: {error.Message}") : commands;
    }

    private void Add(SourceLocation namedAt, LoadFile file)
    {
        string path = file.Path;
        if (IsOfReportWriter(path))
            throw LoaderErrors.NoReportWriter(namedAt.IsNone ? new SourceLocation(path) : namedAt, path);
        if (!SchemaFileReader.CanRead(path))
            throw LoaderErrors.UnknownKindOfFile(namedAt.IsNone ? new SourceLocation(path) : namedAt, path);
        switch (SameAs<JadeFile>(file) ?? SchemaFileReader.Read(path, file.Bytes))
        {
            case SchemaFile schema:
                AddSchema(schema);
                break;
            case FormsFile forms:
                AddForms(forms);
                break;
            case MultipleSchemaFile multiple when namedAt.IsNone:
                AddAll(multiple);
                break;
            default:
                throw LoaderErrors.UnknownKindOfFile(namedAt.IsNone ? new SourceLocation(path) : namedAt, path);
        }
    }

    private void AddAll(MultipleSchemaFile multiple)
    {
        if (FirstError(multiple) is { } error)
            throw LoaderErrors.Syntax(error);
        foreach (MultipleSchemaEntry entry in multiple.Entries)
            Add(entry.Location, new LoadFile(
                entry.File, request.ResolveFile?.Invoke(entry.File) ?? throw LoaderErrors.MissingFile(entry.Location, entry.File)));
    }

    private void AddSchema(SchemaFile schema)
    {
        if (charset == "ansi" && schema.Bytes.Span is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            throw LoaderErrors.UnicodeFileInAnsiDatabase(schema.Path);
        if (FirstError(schema) is { } error)
            throw schema.SchemaName.Length == 0 ? LoaderErrors.NoSchemaDefinition(error) : LoaderErrors.Syntax(error);
        _files.Add(schema);
    }

    private void AddForms(FormsFile forms)
    {
        if (FirstError(forms) is { } error)
            throw LoaderErrors.BadFormsFile(error.Location, $"{error.Code}: {error.Message}");
        _files.Add(forms);
    }

    // The extension tells which reader a file is for, and forms files of an RPS mapping from others. A file with findings is read
    // again, so that they name the file that is loaded.
    private static T? SameAs<T>(LoadFile file) where T : JadeFile =>
        file.AlreadyRead is T { Diagnostics.IsEmpty: true } read
        && Path.GetExtension(read.Path).Equals(Path.GetExtension(file.Path), StringComparison.OrdinalIgnoreCase)
        && read.Bytes.Span.SequenceEqual(file.Bytes.Span)
            ? read
            : null;

    private static bool IsOfReportWriter(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".rwv" or ".rwo" or ".rwf" or ".rwu" or ".rwr" or ".rwa";

    private static Diagnostic? FirstError(JadeFile file) => file.Diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);
}
