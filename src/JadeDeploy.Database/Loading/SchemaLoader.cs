using System.Collections.Immutable;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading.Commands;
using JadeDeploy.Database.Loading.Conversion;
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
    public LoadResult Load(LoadRequest request)
    {
        CheckWritable();
        if (request.DeleteSchema is not { } schema)
            return Load(new LoadFileReader(request, _database.Charset).Read(), request);
        if (request.SchemaFile is not null || request.FormsFile is not null || request.CommandFile is not null)
            throw LoaderErrors.SchemaNotDeleted(schema, "a run that deletes a schema loads no files; delete it in a run of its own");
        ImmutableArray<DataLoss> losses = DeleteSchema(schema);
        return new LoadResult(_database.Catalogue.VersionedSchemas, []) { Losses = losses };
    }

    /// <summary>Deletes a schema and all instances of its classes. It takes effect at once.</summary>
    /// <returns>The instances that went with it.</returns>
    /// <exception cref="LoaderException">There is no such schema, or something still builds on it.</exception>
    public ImmutableArray<DataLoss> DeleteSchema(string name)
    {
        CheckWritable();
        return _database.Transact(() => new SchemaDeletion(_database, _session, _store).Delete(name));
    }

    /// <summary>
    /// The online phase of a reorganisation. Schemas that are not versioned need none; versioned schemas that build on
    /// the named ones are reorganised too. Doing it again changes nothing.
    /// </summary>
    /// <returns>What the transition would take from the instances.</returns>
    /// <exception cref="LoaderException">
    /// A schema is unknown or its last load failed, the result would be incomplete, instances cannot be converted, or
    /// another reorganisation waits.
    /// </exception>
    public ReorganisationResult Reorganise(IEnumerable<string> schemas) => _database.Transact(() => _reorganisation.Reorganise(schemas));

    /// <summary>The offline phase: the latest version of all reorganised schemas becomes the current one. Doing it again changes nothing.</summary>
    /// <returns>What it took from the instances.</returns>
    /// <exception cref="LoaderException">One of the schemas has changes and is not reorganised, or instances cannot be converted.</exception>
    public ReorganisationResult Transition(IEnumerable<string> schemas) => _database.Transact(() => _reorganisation.Transition(schemas));

    /// <summary>Takes back a reorganisation that waits for its transition; harmless when there is none.</summary>
    public void AbortReorganisation() => _database.Transact(_reorganisation.Abort);

    /// <summary>Forgets the latest version of schemas, and what failed loads of them left behind.</summary>
    /// <exception cref="LoaderException">
    /// A reorganisation waits for its transition, a schema was loaded with <c>onlyStructuralVersioning</c>, or one that
    /// builds on it keeps a latest version.
    /// </exception>
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
            Reorganise(context, touched, context.Request.InitiateTransition);
        else if (context.Request.LoadStyle == LoadStyle.OnlyStructuralVersioning)
            RememberStructuralLoad(touched);
        return new LoadResult(_database.Catalogue.VersionedSchemas, failed) { Losses = context.Losses.ToLosses() };
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
            Reorganise(context, _database.Catalogue.VersionedSchemas, initiateTransition: true);
        }
        new FormsFileLoad(context, file).Run();
    }

    private void CheckWritable()
    {
        if (_database.IsReadOnly)
            throw LoaderErrors.ReadOnlyDatabase();
    }

    private void RememberStructuralLoad(IEnumerable<string> schemas)
    {
        foreach (string schema in schemas.Where(s => _database.Catalogue.VersionedSchemas.Contains(s)))
            new StructuralLoads(_session).Add(schema);
    }

    private void Reorganise(LoadContext context, IEnumerable<string> schemas, bool initiateTransition)
    {
        List<string> versioned = [.. schemas.Where(s => _database.Catalogue.VersionedSchemas.Contains(s))];
        _reorganisation.Reorganise(versioned);
        if (initiateTransition)
            context.Losses.Add(_reorganisation.Transition(versioned).Losses);
    }

    private static FormsFile? FormsOf(LoadFiles files, SchemaFile schema) =>
        files.Files.OfType<FormsFile>().FirstOrDefault(f => !f.IsRpsMapping && f.SchemaName == schema.SchemaName);
}
