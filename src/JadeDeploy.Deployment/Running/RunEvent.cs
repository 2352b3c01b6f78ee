using JadeDeploy.Deployment.Planning;

namespace JadeDeploy.Deployment.Running;

/// <summary>Something that a run reports while it goes on.</summary>
public enum RunEventKind
{
    /// <summary>The package was read and its digests are right.</summary>
    PackageVerified,

    /// <summary>The registry and the catalogue allow the run.</summary>
    TargetChecked,

    /// <summary>A step starts.</summary>
    StepStarted,

    /// <summary>A step has ended well.</summary>
    StepDone,

    /// <summary>A step was done before the run was interrupted.</summary>
    StepSkipped,

    /// <summary>A step was passed over, because the database cannot do it.</summary>
    StepNotRun,

    /// <summary>A hook starts.</summary>
    HookStarted,

    /// <summary>A hook has written a line.</summary>
    HookOutput,

    /// <summary>A hook has ended well.</summary>
    HookDone,

    /// <summary>Everything up to the transition is done, and a person is to make it.</summary>
    AwaitingTransition,

    /// <summary>A person said that a step is done; it did not run.</summary>
    StepConfirmed,

    /// <summary>What a run had changed was taken back.</summary>
    RunAborted,

    /// <summary>The catalogue holds the wanted version.</summary>
    ResultVerified,

    /// <summary>The registry names the new version and was read back.</summary>
    RegistryUpdated,
}

/// <summary>A report of a run that goes on.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Text">The same in words, one line.</param>
public sealed record RunEvent(RunEventKind Kind, string Text)
{
    /// <summary>The step, for events about one.</summary>
    public PlannedStep? Step { get; init; }

    /// <summary>How many steps are done.</summary>
    public int StepsDone { get; init; }

    /// <summary>How many steps the plan has.</summary>
    public int StepCount { get; init; }
}
