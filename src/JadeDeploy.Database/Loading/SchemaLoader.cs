using System.Collections.Immutable;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading.Commands;
using JadeDeploy.Database.Storage;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading;

/// <summary>
/// Loads files as <c>jadloadb</c> is documented to do. Each call is one transaction: a refusal is a
/// <see cref="LoaderException"/> and changes nothing, except that the loader remembers which schema file failed.
/// </summary>
public sealed class SchemaLoader
{
    private readonly EmbeddedDatabase _database;
    private readonly SqliteSession _session;
    private readonly EntityStore _store;
    private readonly RestartRecords _restarts;
    private readonly Reorganisation _reorganisation;

    internal SchemaLoader(EmbeddedDatabase database, SqliteSession session, EntityStore store)
    {
        _database = database;
        _session = session;
        _store = store;
        _restarts = new RestartRecords(session);
        _reorganisation = new Reorganisation(database, session, store);
    }

    /// <summary>Runs the command file, then loads the schema file or files, then the forms files.</summary>
    /// <exception cref="LoaderException">The loader refuses.</exception>
    public LoadResult Load(LoadRequest request) => Load(new LoadFileReader(request, _database.Charset).Read(), request);

    /// <summary>Deletes a schema and all instances of its classes. It takes effect at once.</summary>
    /// <exception cref="LoaderException">There is no such schema, or something still builds on it.</exception>
    public void DeleteSchema(string name) => _database.Transact(() => new SchemaDeletion(_database, _session, _store).Delete(name));

    /// <summary>
    /// The online phase of a reorganisation. Schemas that are not versioned need none; versioned schemas that build on
    /// the named ones are reorganised too. Doing it again changes nothing.
    /// </summary>
    /// <exception cref="LoaderException">A schema is unknown, the result would be incomplete, or another reorganisation waits.</exception>
    public void Reorganise(IEnumerable<string> schemas) => _database.Transact(() => _reorganisation.Reorganise(schemas));

    /// <summary>The offline phase: the latest version of all reorganised schemas becomes the current one. Doing it again changes nothing.</summary>
    /// <exception cref="LoaderException">One of the schemas has changes and is not reorganised.</exception>
    public void Transition(IEnumerable<string> schemas) => _database.Transact(() => _reorganisation.Transition(schemas));

    /// <summary>Takes back a reorganisation that waits for its transition; harmless when there is none.</summary>
    public void AbortReorganisation() => _database.Transact(_reorganisation.Abort);

    /// <summary>Forgets the latest version of schemas, and what failed loads of them left behind.</summary>
    /// <exception cref="LoaderException">A reorganisation waits for its transition.</exception>
    public void Unversion(IEnumerable<string> schemas) => _database.Transact(() => _reorganisation.Unversion(schemas));

    internal LoadResult Load(LoadFiles files, LoadRequest request)
    {
        SchemaFile? failing = null;
        try
        {
            return _database.Transact(() => Run(files, new LoadContext(_database, _store, request), file => failing = file));
        }
        catch (LoaderException) when (failing is not null)
        {
            _database.Transact(() => _restarts.Write(failing));
            throw;
        }
    }

    private LoadResult Run(LoadFiles files, LoadContext context, Action<SchemaFile?> loading)
    {
        if (_database.Catalogue.ReorganisedSchemas is { Length: > 0 } waiting)
            throw LoaderErrors.ReorganisationInProgress(waiting);
        var touched = new HashSet<string>(StringComparer.Ordinal);
        ImmutableArray<LoaderError> failed = [];
        if (files.Commands is { } commands)
            failed = new CommandProcessor(context, _session).Run(commands, touched);
        for (int i = 0; i < files.Files.Length; i++)
        {
            if (files.Files[i] is SchemaFile schema)
                LoadSchema(schema, FormsOf(files, schema), context, loading);
            else if (files.Files[i] is FormsFile forms)
                LoadForms(forms, context);
            touched.Add(files.Files[i] is SchemaFile s ? s.SchemaName : ((FormsFile)files.Files[i]).SchemaName);
        }
        if (!context.Request.SuppressReorg)
            Reorganise(touched, context.Request.InitiateTransition);
        return new LoadResult(_database.Catalogue.VersionedSchemas, failed);
    }

    private void LoadSchema(SchemaFile file, FormsFile? forms, LoadContext context, Action<SchemaFile?> loading)
    {
        _restarts.Check(file, context.Request.ClearRestart);
        new SchemaAdmission(context, file, forms).Check();
        loading(file);
        if (file.IsComplete && forms is not null && context.Request.DeleteIfAbsent)
            new AbsentApplications(context, forms).Run();
        new SchemaFileLoad(context, file).Run();
        loading(null);
        _restarts.Clear(file.SchemaName);
    }

    private void LoadForms(FormsFile file, LoadContext context)
    {
        if (!file.IsRpsMapping && FormsFileLoad.FindUnreorganisedControl(context, file.SchemaName) is { } control)
        {
            if (context.Request.SuppressReorg)
                throw LoaderErrors.ControlNeedsReorganisation(new(file.Path), control);
            Reorganise(_database.Catalogue.VersionedSchemas, initiateTransition: true);
        }
        new FormsFileLoad(context, file).Run();
    }

    private void Reorganise(IEnumerable<string> schemas, bool initiateTransition)
    {
        List<string> versioned = [.. schemas.Where(s => _database.Catalogue.VersionedSchemas.Contains(s))];
        _reorganisation.Reorganise(versioned);
        if (initiateTransition)
            _reorganisation.Transition(versioned);
    }

    private static FormsFile? FormsOf(LoadFiles files, SchemaFile schema) =>
        files.Files.OfType<FormsFile>().FirstOrDefault(f => !f.IsRpsMapping && f.SchemaName == schema.SchemaName);
}
