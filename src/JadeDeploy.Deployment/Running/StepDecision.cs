using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;

namespace JadeDeploy.Deployment.Running;

/// <summary>What a person says of a step whose outcome is not recorded.</summary>
/// <param name="Step">The step's number.</param>
/// <param name="Action">What to do with it.</param>
public sealed record StepDecision(int Step, StepAction Action)
{
    /// <summary>Checks that every decision is about a step that is open.</summary>
    /// <exception cref="DeploymentException">JD6036: one is not.</exception>
    internal static void Check(ImmutableArray<StepDecision> decisions, DeploymentPlan plan, ImmutableHashSet<int> done)
    {
        int[] open = [.. plan.Steps.Select(s => s.Number).Where(n => !done.Contains(n))];
        foreach (StepDecision decision in decisions)
            if (!open.Contains(decision.Step) || decisions.Count(d => d.Step == decision.Step) > 1)
                throw new DeploymentException(RunDiagnostics.NoOpenStep(decision.Step, open));
    }
}

/// <summary>What to do with a step whose outcome is not recorded.</summary>
public enum StepAction
{
    /// <summary>All of it is there: it is recorded as confirmed and does not run.</summary>
    Done,

    /// <summary>It runs; a command whose effect is there already is left out.</summary>
    Redo,
}

/// <summary>How a step is run.</summary>
public enum StepMode
{
    /// <summary>As it stands.</summary>
    Normal,

    /// <summary>Command by command, without those whose effect is there already.</summary>
    Replay,

    /// <summary>A load that does not continue an earlier failed one of other bytes, but starts anew.</summary>
    RestartLoad,
}
