using Microsoft.Data.Sqlite;

namespace JadeDeploy.Database.Storage;

/// <summary>Makes and opens the SQLite file.</summary>
internal static class DatabaseFile
{
    private const int CannotOpen = 14;
    private const int ReadOnlyFile = 8;

    /// <summary>Makes a file with empty tables and lets <paramref name="fill"/> write to it; it appears complete or not at all.</summary>
    public static void Create(string path, Action<SqliteSession> fill)
    {
        if (File.Exists(path))
            throw new IOException($"'{path}' exists already.");
        string unfinished = $"{path}.{Guid.NewGuid():n}.new";
        try
        {
            using (SqliteSession session = Connect(unfinished, SqliteOpenMode.ReadWriteCreate))
                WriteTables(session, fill);
            File.Move(unfinished, path, overwrite: false);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>Opens a database that lives as long as the session.</summary>
    public static SqliteSession CreateInMemory(Action<SqliteSession> fill)
    {
        SqliteSession session = Connect(":memory:", SqliteOpenMode.Memory);
        WriteTables(session, fill);
        return session;
    }

    /// <summary>Opens a file for reading and writing.</summary>
    public static SqliteSession Open(string path)
    {
        DatabaseHeader.Check(path);
        SqliteSession session = Connect(path, SqliteOpenMode.ReadWrite);
        try
        {
            session.Scalar("PRAGMA journal_mode = WAL");
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Opens a file for reading, leaving it and its directory as they are. A reader that may write makes and removes
    /// the log files by itself, and is safe beside a writer. Where a log exists, whoever made it still needs it. On a
    /// medium that cannot be written there is no writer to be safe from.
    /// </summary>
    public static SqliteSession OpenReadOnly(string path)
    {
        DatabaseHeader.Check(path);
        if (File.Exists(path + "-wal"))
            return Connect(path, SqliteOpenMode.ReadOnly);
        SqliteSession session = Connect(path, SqliteOpenMode.ReadWrite);
        try
        {
            session.ExecuteScript("PRAGMA query_only = ON");
            session.Scalar("SELECT count(*) FROM database");
            return session;
        }
        catch (SqliteException e)
        {
            session.Dispose();
            if (e.SqliteErrorCode is CannotOpen or ReadOnlyFile)
                return OpenImmutable(path);
            throw;
        }
    }

    /// <summary>Opens a file that nobody can change.</summary>
    public static SqliteSession OpenImmutable(string path) =>
        Connect($"{new Uri(Path.GetFullPath(path)).AbsoluteUri}?immutable=1", SqliteOpenMode.ReadOnly);

    private static void WriteTables(SqliteSession session, Action<SqliteSession> fill) => session.Transact(() =>
    {
        session.ExecuteScript(DatabaseTables.Create);
        session.ExecuteScript($"PRAGMA application_id = {DatabaseTables.ApplicationId}; PRAGMA user_version = {DatabaseTables.FormatVersion}");
        fill(session);
        return true;
    });

    private static SqliteSession Connect(string source, SqliteOpenMode mode)
    {
        // Without pooling no handle outlives the session: the file can be moved, copied or deleted at once.
        string text = new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false }.ToString();
        var connection = new SqliteConnection(text);
        try
        {
            connection.Open();
            var session = new SqliteSession(connection);
            session.ExecuteScript("PRAGMA synchronous = FULL");
            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
