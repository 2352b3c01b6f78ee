using System.Collections.Immutable;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment;

/// <summary>What a run is asked for.</summary>
public sealed record RunRequest
{
    /// <summary>The package's full path.</summary>
    public required string PackagePath { get; init; }

    /// <summary>The connection string of the target database.</summary>
    public required string TargetDatabase { get; init; }

    /// <summary>Checks everything and changes nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Continues a run that was interrupted.</summary>
    public bool Resume { get; init; }

    /// <summary>Programs that run at points of the run, in this order.</summary>
    public ImmutableArray<RunHook> Hooks { get; init; } = [];

    /// <summary>The full path of the file that <see cref="Hooks"/> were read from, so that a command to continue can name it; null for none.</summary>
    public string? HooksFile { get; init; }

    /// <summary>Whether the run makes the transition, or ends before it.</summary>
    public TransitionMode Transition { get; init; }

    /// <summary>The name of the environment variable that holds the access token, which hooks are not to see.</summary>
    public string? TokenVariable { get; init; }

    /// <summary>Decisions about steps of a continued run whose outcome is not recorded.</summary>
    public ImmutableArray<StepDecision> Steps { get; init; } = [];

    /// <summary>Whether loads start anew where an earlier failed load of other bytes would have to be continued.</summary>
    public bool RestartLoad { get; init; }

    /// <summary>Gives up a run that was interrupted, where that is still possible.</summary>
    public bool Abort { get; init; }

    /// <summary>The digests of drift that is accepted, one for each repository.</summary>
    public ImmutableArray<string> AcceptedDrift { get; init; } = [];

    /// <summary>Whether a person vouches for a backup of the database.</summary>
    public bool BackupConfirmed { get; init; }

    /// <summary>How long to wait for another run on the same database to end; by default not at all.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>The folder that relative paths inside the connection string are relative to.</summary>
    public string BaseDirectory { get; init; } = Environment.CurrentDirectory;

    /// <summary>Who deploys, for the registry's record.</summary>
    public string DeployedBy { get; init; } = "";

    /// <summary>The command that was typed, without <c>--resume</c>, for messages; null for <c>jadedeploy run</c> with package and database.</summary>
    public string? Command { get; init; }
}

/// <summary>What a run did.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Commit">The commit the database now holds.</param>
/// <param name="StepsRun">How many steps ran.</param>
public sealed record RunResult(RunOutcome Outcome, string Commit, int StepsRun)
{
    /// <summary>How many steps were passed over, because the database cannot do them.</summary>
    public int StepsNotRun { get; init; }

    /// <summary>What a person should know.</summary>
    public ImmutableArray<Diagnostic> Warnings { get; init; } = [];

    /// <summary>The full path of the log of the programs that ran; null when there were none.</summary>
    public string? Log { get; init; }

    /// <summary>The command that continues the run; null when it has ended.</summary>
    public string? NextCommand { get; init; }
}

/// <summary>How a run ended; a failure is an exception, never an outcome.</summary>
public enum RunOutcome
{
    /// <summary>The database was changed and its registry names the new version.</summary>
    Deployed,

    /// <summary>The database already held the version: nothing was changed.</summary>
    AlreadyDeployed,

    /// <summary>Everything up to the transition is done; the registry still names the old version.</summary>
    AwaitingTransition,

    /// <summary>Everything was checked and nothing changed (a dry run).</summary>
    Checked,

    /// <summary>A run that had started was given up: the database holds the old version alone.</summary>
    Aborted,
}
