using System.Diagnostics.CodeAnalysis;
using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Diagnostics;
using Microsoft.Build.Framework;

namespace JadeDeploy.Tasks;

/// <summary>
/// What all tasks do alike: expected failures become errors of the build, and a build that is stopped stops them.
/// Anything else is a fault of the program and keeps its stack trace.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "MSBuild never disposes tasks, and a source without a timer holds nothing to release.")]
public abstract class DeploymentTask : Microsoft.Build.Utilities.Task, ICancelableTask
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The project's full path: its folder is where relative paths start from.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Makes full paths of the project's.</summary>
    protected BaseFolder Project => new(Path.GetDirectoryName(ProjectFile)!);

    /// <summary>Where diagnostics go.</summary>
    protected DiagnosticLog Diagnostics => new(Log, ProjectFile);

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            Run(_cancellation.Token);
        }
        catch (DeploymentException failure)
        {
            Diagnostics.Report(failure.Diagnostics);
        }
        catch (OperationCanceledException) when (_cancellation.IsCancellationRequested)
        {
            return false;
        }
        return !Log.HasLoggedErrors;
    }

    /// <summary>Writes lines that a person should see, unless the log is quiet.</summary>
    protected void Say(params IEnumerable<string> lines)
    {
        foreach (string line in lines)
            Log.LogMessage(MessageImportance.High, "{0}", line);
    }

    /// <summary>Does the task's work.</summary>
    /// <exception cref="DeploymentException">An expected failure.</exception>
    protected abstract void Run(CancellationToken cancellation);
}
