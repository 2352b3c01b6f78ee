using System.Collections.Immutable;
using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Running;
using Microsoft.Build.Framework;

namespace JadeDeploy.Tasks;

/// <summary>Runs what the last build made for a database and publish profile, and nothing else.</summary>
public sealed class RunDeployment : DeploymentTask
{
    /// <summary>The folder of the build's outputs; may be relative to the project.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <summary>The connection string; paths in it may be relative to the project.</summary>
    [Required]
    public string TargetDatabase { get; set; } = "";

    /// <summary>The publish profile, if there is one.</summary>
    public string? PublishProfile { get; set; }

    /// <summary>Checks everything and changes nothing.</summary>
    public bool DryRun { get; set; }

    /// <summary>See <see cref="RunRequest.Hooks"/>: the program, with the metadata <c>At</c>, <c>Arguments</c> (a list) and <c>Timeout</c>.</summary>
    public ITaskItem[] Hooks { get; set; } = [];

    /// <summary><c>auto</c> or <c>manual</c>; see <see cref="RunRequest.Transition"/>.</summary>
    public string Transition { get; set; } = "";

    /// <inheritdoc cref="RunRequest.TokenVariable"/>
    public string? TokenVariable { get; set; }

    /// <inheritdoc cref="RunRequest.AcceptedDrift"/>
    public string[] AcceptedDrift { get; set; } = [];

    /// <inheritdoc/>
    protected override void Run(CancellationToken cancellation)
    {
        ImmutableArray<RunHook> hooks = [.. Hooks.Select(HookItem.Read)];
        TransitionMode transition = TransitionModes.Parse(Transition);
        string folder = Project.Full(OutputDirectory)!;
        DeploymentMarker marker = DeploymentMarker.Read(folder);
        marker.RequireTarget(DeploymentMarker.HashTarget(TargetDatabase, PublishProfile), folder);
        if (marker.ReadPackage(folder) is not { } package)
        {
            Say($"Nothing to deploy: the database holds {marker.Commit}.");
            return;
        }
        RunRequest request = new()
        {
            PackagePath = package.Path,
            TargetDatabase = TargetDatabase,
            BaseDirectory = Project.Path,
            DryRun = DryRun,
            Hooks = hooks,
            Transition = transition,
            TokenVariable = TokenVariable,
            AcceptedDrift = [.. AcceptedDrift],
            DeployedBy = Environment.UserName,
        };
        ITarget target = TargetConnection.Parse(TargetDatabase, Project.Path).ToTarget();
        RunResult result = DeploymentRun.Run(request, package, target, new RunLog(Log), clock: null, cancellation);
        Diagnostics.Report(result.Warnings);
        Say(RunText.Of(result));
    }
}
