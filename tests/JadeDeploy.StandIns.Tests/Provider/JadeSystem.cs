using System.Collections.Immutable;
using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Deployment.Tests.Running;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.StandIns.Tests.Provider;

/// <summary>
/// A database directory with the installed stand-ins as its programs, which run as real processes. Its path has what
/// shells would interpret.
/// </summary>
internal sealed class JadeSystem : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public JadeSystem(JadeVersion? platform = null)
    {
        StandInDatabase.Create(Path, platform ?? ShopVersions.Platform);
        Install();
    }

    public string Bin => _folder["b in"];

    public string Path => _folder["sys $(x) %PATH% @ü ä=b"];

    public string Ini => System.IO.Path.Combine(Path, "jade.ini");

    public string this[string name] => _folder[name];

    public string Connection => $"Provider=Jade;Bin={Bin};Path=\"{Path}\";Ini=\"{Ini}\"";

    public ITarget Target => TargetConnection.Parse(Connection, _folder.Path).ToTarget();

    public RegistryDocument Registry => Target.Read().Registry!;

    /// <summary>The calls of the programs so far, oldest first.</summary>
    public IReadOnlyList<RecordedCall> Calls => File.Exists(Record) ? InvocationRecord.Read(Record) : [];

    private string Record => _folder["calls"];

    /// <summary>Installs the programs; from now on they have a fault.</summary>
    public void Install(string fault = "") => new Installation(
    [
        "/usr/bin/env", $"{InvocationRecord.Variable}={Record}", $"JADE_STANDIN_FAULT={fault}",
        "dotnet", System.IO.Path.Combine(AppContext.BaseDirectory, "jadedeploy.dll"), "run-stand-in",
    ]).Into(Bin);

    /// <summary>A fault in the next call, and in no other.</summary>
    public void FailNext(string fault) => Install($"{fault}@{Calls.Count + 1}");

    public RunRequest Request(DeploymentPlan plan) => new()
    {
        PackagePath = plan.Package(_folder["packages"]),
        TargetDatabase = Connection,
        DeployedBy = "ann",
        BackupConfirmed = true,
    };

    public RunResult Run(DeploymentPlan plan, Func<RunRequest, RunRequest>? change = null, IProgress<RunEvent>? progress = null, CancellationToken stop = default)
    {
        RunRequest request = Request(plan);
        return DeploymentRun.Run(change?.Invoke(request) ?? request, progress, new FixedClock(Sample.Morning), stop);
    }

    /// <summary>Deploys the first version.</summary>
    public void DeployFirst() => Run(ShopVersions.Complete(Sample.A) with { InitializesRegistry = true });

    /// <summary>The digest of each schema that the database holds.</summary>
    public ImmutableSortedDictionary<string, ContentDigest> Schemas()
    {
        using EmbeddedDatabase database = EmbeddedDatabase.Open(System.IO.Path.Combine(Path, StandInDatabase.FileName), readOnly: true);
        return database.Catalogue.Schemas(CatalogueVersion.Current).ToImmutableSortedDictionary(
            s => s, s => database.Catalogue.DigestOf(s, CatalogueVersion.Current), StringComparer.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
