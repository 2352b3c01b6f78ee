using JadeDeploy.Deployment.Feeds;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Deployment.Tests.Running;
using JadeDeploy.Testing;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Tests.Feeds;

/// <summary>A folder feed with packages of <see cref="ShopVersions"/>, and a database that is updated from it.</summary>
internal sealed class ShopFeed : IDisposable
{
    public const string Id = "Shop.Deploy";

    private readonly TemporaryFolder _folder = new();

    public ShopFeed() => Directory.CreateDirectory(Path);

    /// <summary>From <see cref="Sample.A"/> to <see cref="Sample.C"/> at once.</summary>
    public static DeploymentPlan AToC => ShopVersions.Plan(Sample.A, Sample.C,
    [
        ShopVersions.BToC.Steps[0],
        ShopVersions.Step(15, StepKind.Load, "steps/015-Shop.scm", ShopVersions.File(Sample.C)),
        .. ShopVersions.BToC.Steps[1..],
    ]);

    public ShopDatabase Database { get; } = new();

    public string Path => _folder["feed"];

    public string? Held => Database.State.Registry?.Find(Sample.Shop)?.Commit;

    public UpdateRequest Request => new()
    {
        Feed = Path,
        TargetDatabase = Database.Connection,
        PackageId = Id,
        BaseDirectory = _folder.Path,
        DeployedBy = "ann",
    };

    public string this[string file] => _folder[file];

    /// <summary>Puts a package into the feed and gives its path.</summary>
    public string Push(string version, DeploymentPlan plan) => PackageWriter.Write(plan, Id, NuGetVersion.Parse(version), Path).Path;

    /// <summary>The chain nothing, A, B, C as 1.0.0, 1.1.0 and 1.2.0.</summary>
    public ShopFeed WithThreeReleases()
    {
        Push("1.0.0", ShopVersions.Complete(Sample.A));
        Push("1.1.0", ShopVersions.AToB);
        Push("1.2.0", ShopVersions.BToC);
        return this;
    }

    public UpdateResult Update(UpdateRequest? request = null, IProgress<RunEvent>? progress = null, CancellationToken cancellation = default) =>
        DeploymentUpdate.Run(request ?? Request, progress, new FixedClock(Sample.Morning), cancellation);

    public void Dispose()
    {
        Database.Dispose();
        _folder.Dispose();
    }
}
