using System.Collections.Immutable;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Running;

/// <summary>Reports the steps of a run and counts them.</summary>
internal sealed class RunProgress(IProgress<RunEvent>? listener, DeploymentPlan plan)
{
    /// <summary>How many steps are done, before this run or in it.</summary>
    public int StepsDone { get; private set; }

    /// <summary>How many steps this run did.</summary>
    public int StepsRun { get; private set; }

    /// <summary>How many steps were passed over.</summary>
    public int StepsNotRun { get; private set; }

    /// <summary>The step that has started last and is not done.</summary>
    public PlannedStep? Current { get; private set; }

    /// <summary>What a person should know at the end.</summary>
    public ImmutableArray<Diagnostic> Warnings { get; private set; } = [];

    public static string Describe(PlannedStep step) =>
        $"Step {step.Number} ({PlanNames.ToText(step.Kind)}{(step.Schema is null ? "" : $" {step.Schema}")})";

    public void Skipped(PlannedStep step)
    {
        StepsDone++;
        Report(RunEventKind.StepSkipped, $"{Describe(step)} was done before.", step);
    }

    public void Started(PlannedStep step)
    {
        Current = step;
        Report(RunEventKind.StepStarted, $"{Describe(step)} starts.", step);
    }

    public void Confirmed(PlannedStep step)
    {
        StepsDone++;
        Report(RunEventKind.StepConfirmed, $"{Describe(step)} is confirmed as done.", step);
    }

    /// <summary>A step that the database cannot do is passed over.</summary>
    public void NotRun(PlannedStep step, Diagnostic warning)
    {
        Current = null;
        StepsDone++;
        StepsNotRun++;
        Warnings = Warnings.Add(warning);
        Report(RunEventKind.StepNotRun, $"{Describe(step)} was not run here: {step.Script?.Name}", step);
    }

    public void Done(PlannedStep step)
    {
        Current = null;
        StepsDone++;
        StepsRun++;
        Report(RunEventKind.StepDone, $"{Describe(step)} is done.", step);
    }

    public void Report(RunEventKind kind, string text, PlannedStep? step = null) => listener?.Report(
        new RunEvent(kind, text) { Step = step, StepsDone = StepsDone, StepCount = plan.Steps.Length });
}
