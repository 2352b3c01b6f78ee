using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading;
using JadeDeploy.Database.Records;
using JadeDeploy.Database.Storage;
using JadeDeploy.Schema.Model;
using Microsoft.Data.Sqlite;

namespace JadeDeploy.Database;

/// <summary>
/// A Jade database in one SQLite file: a catalogue of schema entities in two versions, a small object store, dynamic
/// objects, a history and a run journal. Every change is durable when the call returns. An instance is for one thread.
/// </summary>
public sealed class EmbeddedDatabase : IDisposable
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    private readonly SqliteSession _session;

    private EmbeddedDatabase(SqliteSession session, EntityStore store, bool isReadOnly)
    {
        _session = session;
        IsReadOnly = isReadOnly;
        (Id, PlatformVersion, Charset, CreatedPath) = DatabaseIdentity.Read(session);
        Catalogue = new Catalogue(session, store);
        Objects = new ObjectStore(session);
        Loader = new SchemaLoader(this, session, store);
        DynamicObjects = new DynamicObjects(session);
        History = new History(session);
        Journal = new Journal(session);
        PendingRuns = new PendingRuns(session);
    }

    /// <summary>The database's identity, given when it was created. A copy of the file has the same.</summary>
    public Guid Id { get; }

    /// <summary>The platform version the database stands for: it decides which commands exist.</summary>
    public JadeVersion PlatformVersion { get; }

    /// <summary><c>unicode</c> or <c>ansi</c>.</summary>
    public string Charset { get; }

    /// <summary>The full path the database was created at; another path now means that it was copied or moved.</summary>
    public string CreatedPath { get; }

    /// <summary>Whether it was opened for reading only.</summary>
    public bool IsReadOnly { get; }

    /// <summary>The schema entities.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The instances of classes.</summary>
    public ObjectStore Objects { get; }

    /// <summary>Loads schema, forms and command files, reorganises, deletes schemas.</summary>
    public SchemaLoader Loader { get; }

    /// <summary>The named documents of the <c>_rootdef</c> system file.</summary>
    public DynamicObjects DynamicObjects { get; }

    /// <summary>What happened, in order.</summary>
    public History History { get; }

    /// <summary>The steps of runs and how far they got.</summary>
    public Journal Journal { get; }

    /// <summary>The run that has begun and not ended.</summary>
    public PendingRuns PendingRuns { get; }

    /// <summary>Makes a database and opens it.</summary>
    /// <param name="path">The file; its directory exists, the file does not.</param>
    /// <param name="platformVersion">The platform version it stands for.</param>
    /// <param name="charset"><c>unicode</c> or <c>ansi</c>.</param>
    /// <exception cref="IOException">The file exists or cannot be written.</exception>
    public static EmbeddedDatabase Create(string path, JadeVersion platformVersion, string charset = "unicode")
    {
        DatabaseFile.Create(path, DatabaseIdentity.Writer(Path.GetFullPath(path), platformVersion, charset));
        return Open(path);
    }

    /// <summary>Makes a database that lives as long as the instance.</summary>
    /// <param name="platformVersion">The platform version it stands for.</param>
    /// <param name="charset"><c>unicode</c> or <c>ansi</c>.</param>
    public static EmbeddedDatabase CreateInMemory(JadeVersion platformVersion, string charset = "unicode")
    {
        SqliteSession session = DatabaseFile.CreateInMemory(DatabaseIdentity.Writer(":memory:", platformVersion, charset));
        var store = new MemoryEntityStore();
        session.Part = store;
        return new EmbeddedDatabase(session, store, isReadOnly: false);
    }

    /// <summary>Opens a database.</summary>
    /// <param name="path">The file.</param>
    /// <param name="readOnly">Whether the file and its directory stay untouched.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DatabaseFormatException">The file is not an embedded database of this format.</exception>
    public static EmbeddedDatabase Open(string path, bool readOnly = false) =>
        Attach(path, readOnly ? DatabaseFile.OpenReadOnly : DatabaseFile.Open, readOnly);

    /// <summary>
    /// Runs work as one transaction: all of it is durable when this returns, and nothing of it is kept when it throws.
    /// Inside another transaction it is a part that can fail alone.
    /// </summary>
    public T Transact<T>(Func<T> work) => _session.Transact(work);

    /// <summary>Runs work as one transaction.</summary>
    public void Transact(Action work) => _session.Transact(() =>
    {
        work();
        return true;
    });

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private static EmbeddedDatabase Attach(string path, Func<string, SqliteSession> open, bool readOnly)
    {
        SqliteSession? session = null;
        try
        {
            session = open(path);
            return new EmbeddedDatabase(session, new SqliteEntityStore(session), readOnly);
        }
        catch (Exception e) when (e is InvalidDataException or SqliteException { SqliteErrorCode: Corrupt or NotADatabase })
        {
            session?.Dispose();
            throw new DatabaseFormatException(path, $"'{path}' is a damaged embedded Jade database: {e.Message} Restore it from a backup.");
        }
    }
}
