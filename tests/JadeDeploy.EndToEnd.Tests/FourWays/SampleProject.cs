using JadeDeploy.Deployment.Running;
using JadeDeploy.EndToEnd.Tests.Harness;
using JadeDeploy.FourWays;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.EndToEnd.Tests.FourWays;

/// <summary>A project as a user has it, which deploys the sample's releases to one database.</summary>
internal sealed class SampleProject : IDisposable
{
    /// <summary>The platform version of the sample and of its databases.</summary>
    public static readonly JadeVersion Platform = new(25, 0, 1);

    private readonly string _connection;

    /// <summary>Writes the project.</summary>
    /// <param name="repository">The repository of the sample.</param>
    /// <param name="connection">The connection string of the database; paths start from the project.</param>
    public SampleProject(string repository, string connection)
    {
        _connection = connection;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "samples", "deploy", "decisions")))
            Workspace.Write(Path.Combine("decisions", Path.GetFileName(file)), File.ReadAllText(file));
        Workspace.Project("Shop.Deploy.jadeproj", $"""
              <PropertyGroup>
                <JadeSourceRepository>{repository}</JadeSourceRepository>
                <JadeSourcePath>Shop.mul</JadeSourcePath>
                <JadeTargetDatabase>{connection}</JadeTargetDatabase>
                <JadePlatformVersion>{Platform}</JadePlatformVersion>
                <JadeBackupConfirmed>true</JadeBackupConfirmed>
                <JadeFormats>folder;pwsh</JadeFormats>
                <Decisions>decisions/$(JadeSourceRevision).props</Decisions>
              </PropertyGroup>
              <Import Project="$(Decisions)" Condition="Exists('$(Decisions)')" />
            """);
    }

    /// <summary>The folder of the project.</summary>
    public Workspace Workspace { get; } = new();

    /// <summary>Publishes a release.</summary>
    /// <param name="release">Its tag.</param>
    /// <param name="more">More arguments.</param>
    /// <returns>The full path of its package.</returns>
    public string Publish(string release, params string[] more)
    {
        Workspace.Dotnet(["publish", $"-p:JadeSourceRevision={release}", .. more]).Succeeds();
        string[] built = [.. Workspace.Files("bin/Debug").Where(f => f.EndsWith(".nupkg", StringComparison.Ordinal))];
        return built.Select(f => Workspace[Path.Combine("bin", "Debug", f)]).MaxBy(File.GetLastWriteTimeUtc)!;
    }

    /// <summary>What the database holds now.</summary>
    /// <param name="catalogueFile">The embedded database in which its catalogue stands, from the project's folder.</param>
    public WayOutcome Outcome(string catalogueFile) => WayOutcome.Of(
        $"dotnet publish to {_connection}", Workspace[catalogueFile], TargetConnection.Parse(_connection, Workspace.Path).ToTarget().Read().Registry!);

    public void Dispose() => Workspace.Dispose();
}
