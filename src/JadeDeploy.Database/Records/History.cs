using System.Collections.Immutable;
using JadeDeploy.Database.Storage;

namespace JadeDeploy.Database.Records;

/// <summary>A record of the history.</summary>
/// <param name="Sequence">Its place: later records have higher numbers.</param>
/// <param name="Json">Its text.</param>
public sealed record HistoryRecord(long Sequence, string Json);

/// <summary>What happened to the database. Records are added; the file itself refuses to change or delete one.</summary>
public sealed class History
{
    private readonly SqliteSession _session;

    internal History(SqliteSession session) => _session = session;

    /// <summary>Adds a record and gives its place.</summary>
    public long Append(string json) =>
        (long)_session.Scalar("INSERT INTO history (json) VALUES ($1) RETURNING sequence", json)!;

    /// <summary>All records, oldest first.</summary>
    public ImmutableArray<HistoryRecord> Read() =>
        [.. _session.Query("SELECT sequence, json FROM history ORDER BY sequence", row => new HistoryRecord(row.GetInt64(0), row.GetString(1)))];
}
