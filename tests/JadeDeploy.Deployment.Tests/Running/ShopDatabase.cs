using System.Security.Cryptography;
using JadeDeploy.Database;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Running;

/// <summary>A target database in a folder of its own, and short ways to deploy to it.</summary>
internal sealed class ShopDatabase : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder["shop.jadedb"];

    public string Connection => $"Provider=Embedded;Path={Path}";

    public ITarget Target => new EmbeddedTarget(Path);

    public TargetState State => Target.Read();

    public RegistryDocument Registry => State.Registry!;

    public string[] Files => [.. Directory.GetFiles(_folder.Path).Select(f => System.IO.Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public string this[string file] => _folder[file];

    public string Hash => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path)));

    public RunRequest Request(DeploymentPlan plan) => new()
    {
        PackagePath = plan.Package(_folder["packages"]),
        TargetDatabase = Connection,
        DeployedBy = "ann",
    };

    public RunResult Run(DeploymentPlan plan, bool resume = false, bool dryRun = false, IProgress<RunEvent>? progress = null) =>
        DeploymentRun.Run(Request(plan) with { Resume = resume, DryRun = dryRun }, progress, new FixedClock(Sample.Morning));

    public void Change(Action<EmbeddedDatabase> change)
    {
        using EmbeddedDatabase database = File.Exists(Path) ? EmbeddedDatabase.Open(Path) : EmbeddedDatabase.Create(Path, ShopVersions.Platform);
        change(database);
    }

    public void Dispose() => _folder.Dispose();
}
