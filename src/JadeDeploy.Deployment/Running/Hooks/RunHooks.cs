using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Packaging.Reports;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Running;

/// <summary>
/// The hooks of one run. Each is noted in the pending record when it starts and when it ends, as soon as there is one.
/// A hook before the end stops the run; one after it cannot undo what is recorded, so it only warns.
/// </summary>
internal sealed class RunHooks
{
    private readonly RunRequest _request;
    private readonly DeploymentPackage _package;
    private readonly string _target;
    private readonly RunProgress _progress;
    private readonly ImmutableArray<(RunHook Hook, string File)> _hooks;
    private ImmutableArray<RegisteredHook> _early = [];
    private PendingRecord? _pending;

    /// <exception cref="DeploymentException">JD6019: a program is missing.</exception>
    public RunHooks(RunRequest request, DeploymentPackage package, string target, RunProgress progress)
    {
        (_request, _package, _target, _progress) = (request, package, target, progress);
        _hooks = [.. request.Hooks.Select(hook => (hook, HookProgram.Find(hook, request.BaseDirectory)))];
    }

    /// <summary>Runs the hooks before anything is changed.</summary>
    /// <exception cref="DeploymentException">JD6020: one failed.</exception>
    public void BeforeRun(CancellationToken cancellation)
    {
        if (Run(HookPoint.BeforeRun, null, null, cancellation) is { } failed)
            throw new DeploymentException(RunDiagnostics.HookFailedBeforeRun(_target, failed.Name, failed.Problem, ResumeCommand.Repeated(_request)));
    }

    /// <summary>From now on hooks are noted in the pending record, the earlier ones too.</summary>
    public void NoteIn(PendingRecord pending)
    {
        _pending = pending;
        if (!_early.IsEmpty)
            pending.Update(run => run with { Hooks = run.Hooks.AddRange(_early) });
    }

    /// <summary>Runs the hooks before a transition.</summary>
    /// <exception cref="DeploymentException">JD6021: one failed.</exception>
    public void BeforeTransition(PlannedStep step, CancellationToken cancellation) => RunAt(HookPoint.BeforeTransition, step, cancellation);

    /// <summary>Runs the hooks after a transition. Those that an interrupted run has run already are not run again.</summary>
    /// <exception cref="DeploymentException">JD6021: one failed.</exception>
    public void AfterTransition(PlannedStep step, CancellationToken cancellation)
    {
        int done = _pending?.Run.Hooks.Count(h => h.When == HookPoint.AfterTransition && h.Step == step.Number && h.Outcome == HookOutcome.Done) ?? 0;
        if (done < _hooks.Count(h => h.Hook.When == HookPoint.AfterTransition))
            RunAt(HookPoint.AfterTransition, step, cancellation);
    }

    /// <summary>Runs the hooks after a run that has deployed. Its result is true whatever they do.</summary>
    public RunResult AfterRun(RunResult result)
    {
        _pending = null;
        // The change is made: stopping the run now must not leave applications stopped, so only the time limit ends these.
        if (Run(HookPoint.AfterRun, null, null, CancellationToken.None) is { } failed)
            return result with { Warnings = result.Warnings.Add(RunDiagnostics.HookFailedAfterRun(_target, failed.Name, failed.Problem, result.Commit)) };
        return result;
    }

    /// <summary>Runs the hooks for a failure.</summary>
    /// <returns>The failure, first the reasons for it.</returns>
    public DeploymentException AfterFailure(DeploymentException failure)
    {
        _pending = null;
        string code = failure.Diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error)?.Code ?? "";
        return Run(HookPoint.OnFailure, _progress.Current, code, CancellationToken.None) is { } failed
            ? new DeploymentException([.. failure.Diagnostics, RunDiagnostics.HookFailedOnFailure(_target, failed.Name, failed.Problem)])
            : failure;
    }

    private void RunAt(HookPoint point, PlannedStep step, CancellationToken cancellation)
    {
        if (Run(point, step, null, cancellation) is { } failed)
            throw new DeploymentException(RunDiagnostics.HookFailedAtTransition(
                _target, failed.Name, failed.Problem, point == HookPoint.BeforeTransition, step.Number, ResumeCommand.For(_request)));
    }

    // The first that fails is the last that runs.
    private (string Name, string Problem)? Run(HookPoint point, PlannedStep? step, string? error, CancellationToken cancellation)
    {
        foreach ((RunHook hook, string file) in _hooks.Where(h => h.Hook.When == point))
        {
            string name = $"{PlanNames.ToText(point)} '{ReportText.OneLine(hook.Program)}'";
            _progress.Report(RunEventKind.HookStarted, $"Hook {name} starts.", step);
            var noted = new RegisteredHook(point, step?.Number, hook.Program, HookOutcome.Started);
            Note(noted);
            string last = "";
            string? problem = new HookProcess(hook, file, _request.BaseDirectory).Run(
                HookVariables.Of(_request, _package, _target, point, step, error),
                line => _progress.Report(RunEventKind.HookOutput, $"  {last = ReportText.OneLine(line)}", step),
                cancellation);
            Note(noted with { Outcome = problem is null ? HookOutcome.Done : HookOutcome.Failed });
            if (problem is not null)
                return (name, last.Length == 0 ? problem : $"{problem}; its last line of output is '{Shortened(last)}'");
            _progress.Report(RunEventKind.HookDone, $"Hook {name} is done.", step);
        }
        return null;
    }

    // An end takes the place of its start; a start that has no end tells of a run that died in between.
    private void Note(RegisteredHook hook)
    {
        if (_pending is null)
            _early = Noted(_early, hook);
        else
            _pending.Update(run => run with { Hooks = Noted(run.Hooks, hook) });
    }

    private static ImmutableArray<RegisteredHook> Noted(ImmutableArray<RegisteredHook> hooks, RegisteredHook hook) =>
        hook.Outcome != HookOutcome.Started && hooks is [.., var last] && last == hook with { Outcome = HookOutcome.Started }
            ? hooks.SetItem(hooks.Length - 1, hook)
            : hooks.Add(hook);

    private static string Shortened(string line) => line.Length <= 200 ? line : line[..199] + "…";
}
