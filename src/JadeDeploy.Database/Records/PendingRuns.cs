using JadeDeploy.Database.Storage;

namespace JadeDeploy.Database.Records;

/// <summary>A run that has begun and not ended.</summary>
/// <param name="RunId">The run, as the journal names it.</param>
/// <param name="Json">What is needed to continue it.</param>
public sealed record PendingRun(string RunId, string Json);

/// <summary>Keeps the one run that has begun and not ended.</summary>
public sealed class PendingRuns
{
    private readonly SqliteSession _session;

    internal PendingRuns(SqliteSession session) => _session = session;

    /// <summary>The pending run, or null.</summary>
    public PendingRun? Read() =>
        _session.Query("SELECT run, json FROM pending_run", row => new PendingRun(row.GetString(0), row.GetString(1))).SingleOrDefault();

    /// <summary>Records that a run begins.</summary>
    /// <returns>False, and nothing written, when another run is pending; true also when it is this one.</returns>
    public bool TryBegin(PendingRun run) =>
        _session.Execute(
            """
            INSERT INTO pending_run (only, run, json) VALUES (1, $1, $2)
            ON CONFLICT (only) DO UPDATE SET json = excluded.json WHERE run = excluded.run
            """,
            run.RunId, run.Json) == 1;

    /// <summary>Records that a run has ended.</summary>
    /// <returns>False when that run is not pending.</returns>
    public bool End(string runId) => _session.Execute("DELETE FROM pending_run WHERE run = $1", runId) == 1;
}
