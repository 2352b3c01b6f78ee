using JadeDeploy.Deployment.Planning;

namespace JadeDeploy.Deployment.Running;

/// <summary>Which steps may simply run again when nobody knows how much of them is done.</summary>
internal static class StepRepetition
{
    /// <summary>
    /// Loads continue where they stopped (documentation of the loader's restart), and a reorganisation that has nothing
    /// to do does nothing. Commands, deletions, transitions and scripts are not idempotent: a person has to look.
    /// </summary>
    public static bool IsSafe(StepKind kind) => kind is StepKind.Load or StepKind.Forms or StepKind.Reorganise;

    /// <summary>What to type next when the outcome of a step is unknown.</summary>
    /// <param name="step">The step.</param>
    /// <param name="resume">The command that continues the run.</param>
    public static string NextCommand(PlannedStep step, string resume) => IsSafe(step.Kind)
        ? $"When the cause is gone, run the step again with the same files: {resume}"
        : $"Look in the database. If all of the step is there: {resume} --step {step.Number}=done "
            + $"If none of it is there, or the rest can be run again: {resume} --step {step.Number}=redo";
}
