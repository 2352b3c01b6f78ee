using JadeDeploy.Deployment.Running;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace JadeDeploy.Tasks;

/// <summary>Writes what a run reports to the build's log, at once and in order.</summary>
/// <param name="log">The task's log.</param>
internal sealed class RunLog(TaskLoggingHelper log) : IProgress<RunEvent>
{
    /// <inheritdoc/>
    public void Report(RunEvent value) => log.LogMessage(
        // In a short log it is enough to see that a step or hook is done.
        value.Kind is RunEventKind.StepStarted or RunEventKind.StepOutput or RunEventKind.HookStarted or RunEventKind.HookOutput ? MessageImportance.Normal : MessageImportance.High, "{0}", value.Text);
}
