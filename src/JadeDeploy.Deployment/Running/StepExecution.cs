namespace JadeDeploy.Deployment.Running;

/// <summary>How a step is run.</summary>
/// <param name="Mode">As it stands, replayed, or without continuing an earlier failed load.</param>
public sealed record StepExecution(StepMode Mode)
{
    /// <summary>Takes each line that a program of the step writes.</summary>
    public Action<string> Output { get; init; } = _ => { };

    /// <summary>Ends a program of the step; its outcome is unknown then.</summary>
    public CancellationToken Cancellation { get; init; }
}
