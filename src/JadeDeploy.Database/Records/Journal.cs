using System.Collections.Immutable;
using JadeDeploy.Database.Storage;

namespace JadeDeploy.Database.Records;

/// <summary>How far a step of a run got.</summary>
public enum StepState
{
    /// <summary>It has begun; its outcome was not written.</summary>
    Started,

    /// <summary>It has succeeded.</summary>
    Done,

    /// <summary>It ended, and nobody knows how.</summary>
    Unknown,

    /// <summary>It was passed over: the database cannot do it.</summary>
    NotRun,

    /// <summary>A person said that it has succeeded.</summary>
    Confirmed,

    /// <summary>Its run was given up, and what it changed was taken back.</summary>
    Aborted,
}

/// <summary>A step in the journal.</summary>
/// <param name="Step">The step's number.</param>
/// <param name="State">How far it got.</param>
public sealed record JournalEntry(int Step, StepState State);

/// <summary>The steps of runs and how far they got.</summary>
public sealed class Journal
{
    private readonly SqliteSession _session;

    internal Journal(SqliteSession session) => _session = session;

    /// <summary>Writes how far a step got, in place of what was written before.</summary>
    public void Write(string runId, int step, StepState state) =>
        _session.Execute(
            "INSERT INTO journal (run, step, state) VALUES ($1, $2, $3) ON CONFLICT (run, step) DO UPDATE SET state = excluded.state",
            runId, step, state.ToString());

    /// <summary>The steps of a run that have begun, in order.</summary>
    public ImmutableArray<JournalEntry> Read(string runId) =>
        [.. _session.Query(
            "SELECT step, state FROM journal WHERE run = $1 ORDER BY step",
            row => new JournalEntry(row.GetInt32(0), Enum.Parse<StepState>(row.GetString(1))),
            runId)];
}
