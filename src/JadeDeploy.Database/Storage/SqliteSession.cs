using Microsoft.Data.Sqlite;

namespace JadeDeploy.Database.Storage;

/// <summary>
/// One open connection. Statements are compiled once; values are bound by position to <c>$1</c>, <c>$2</c> …
/// </summary>
internal sealed class SqliteSession(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private int _depth;

    /// <summary>State that is taken back together with the database, or null.</summary>
    public ITransactionPart? Part { get; set; }

    /// <summary>Runs a statement and gives the number of rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    /// <summary>The first column of the first row, or null.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values) =>
        Bind(sql, values).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>All rows, read before this returns.</summary>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        using SqliteDataReader reader = Bind(sql, values).ExecuteReader();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Runs several statements that are needed once.</summary>
    public void ExecuteScript(string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>
    /// Runs work as one transaction: an exception leaves nothing of it. Inside another transaction it is a part that
    /// can fail alone.
    /// </summary>
    public T Transact<T>(Func<T> work)
    {
        bool outermost = _depth == 0;
        // IMMEDIATE: a writer that waits for another must wait at its beginning, not fail in its middle.
        ExecuteScript(outermost ? "BEGIN IMMEDIATE" : $"SAVEPOINT part{_depth}");
        _depth++;
        int mark = Part?.Mark() ?? 0;
        try
        {
            T result = work();
            ExecuteScript(outermost ? "COMMIT" : $"RELEASE part{_depth - 1}");
            if (outermost)
                Part?.Settle();
            return result;
        }
        catch
        {
            Part?.RollBack(mark);
            // Some failures (a full disk) end the transaction by themselves.
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
                ExecuteScript(outermost ? "ROLLBACK" : $"ROLLBACK TO part{_depth - 1}; RELEASE part{_depth - 1}");
            throw;
        }
        finally
        {
            _depth--;
        }
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in _commands.Values)
            command.Dispose();
        _commands.Clear();
        connection.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out SqliteCommand? command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (int i = 0; i < values.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i + 1}" });
            _commands.Add(sql, command);
        }
        for (int i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
