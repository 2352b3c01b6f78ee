using System.Collections.Immutable;
using System.Xml.Linq;
using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Samples.MakeRepository;
using JadeDeploy.Testing;

namespace JadeDeploy.Formats.Tests;

/// <summary>The sample's releases, built one after the other against an embedded database in every format that they have.</summary>
internal static class SampleSystem
{
    private static readonly string Samples = Path.Combine(Checkout.Root, "samples");

    public static ImmutableArray<string> Releases { get; } = ["v1.0.0", "v1.0.1", "v1.1.0", "v2.0.0", "v2.1.0"];

    /// <summary>Builds and runs all releases.</summary>
    /// <param name="folder">Where everything goes.</param>
    public static ImmutableArray<DeployedRelease> Deploy(TemporaryFolder folder)
    {
        SampleRepository.Make(Path.Combine(Samples, "Shop", "releases"), folder["repository"]);
        var deployed = ImmutableArray.CreateBuilder<DeployedRelease>();
        foreach (string release in Releases)
        {
            string database = folder["shop.jadedb"];
            BuildRequest request = Request(folder["repository"], release) with
            {
                TargetDatabase = $"Provider=Embedded;Path={database}",
                OutputDirectory = folder[release],
                Formats = ["folder", "pwsh", "xml"],
            };
            BuildResult built = DeploymentBuild.Build(request, CancellationToken.None);
            DeploymentRun.Run(new RunRequest { PackagePath = built.PackagePath!, TargetDatabase = request.TargetDatabase!, BackupConfirmed = true });
            deployed.Add(new DeployedRelease(release, built.PackagePath!, Contents(database), new EmbeddedTarget(database).Read().Registry!));
        }
        return deployed.ToImmutable();
    }

    public static BuildRequest Request(string repository, string release)
    {
        var request = new BuildRequest { Repository = repository, RepositoryName = "shop", SourcePath = "Shop.mul", Revision = release, PackageId = "Shop.Deploy" };
        string file = Path.Combine(Samples, "deploy", "decisions", $"{release}.props");
        if (!File.Exists(file))
            return request;
        XElement[] items = [.. XDocument.Load(file).Descendants().Where(e => e.Attribute("Include") is not null)];
        string[] Names(string item) => [.. items.Where(e => e.Name.LocalName == item).Select(e => e.Attribute("Include")!.Value)];
        return request with
        {
            Renames = [.. items.Where(e => e.Name.LocalName == "JadeRename").Select(e => new DeclaredRename(e.Attribute("Include")!.Value, e.Attribute("To")!.Value))],
            NotRenames = [.. Names("JadeNotRename")],
            AllowedDataLoss = [.. Names("JadeAllowDataLoss")],
        };
    }

    public static string[] Contents(string database)
    {
        using EmbeddedDatabase opened = EmbeddedDatabase.Open(database, readOnly: true);
        return [.. opened.Catalogue.Schemas(CatalogueVersion.Current)
            .SelectMany(s => opened.Catalogue.Digests(s, CatalogueVersion.Current))
            .OrderBy(e => e.Key).Select(e => $"{e.Key} {e.Digest}")];
    }

    /// <summary>A registry without what has to differ: times, people, the database, how it was verified; and so the digests over these.</summary>
    public static string Comparable(RegistryDocument registry) => RegistryFile.ToText(registry with
    {
        Database = registry.Database with { Id = Guid.Empty, Path = "" },
        Repositories = [.. registry.Repositories.Select(r => r with { DeployedAt = default, DeployedBy = "", Verified = VerificationLevel.ExitCodes })],
        History = [.. registry.History.Select(h => h with { At = default, By = "", PreviousRecord = null })],
    });
}

/// <summary>A release that was built, and what an embedded database holds after it.</summary>
internal sealed record DeployedRelease(string Name, string PackagePath, string[] Contents, RegistryDocument Registry)
{
    public string Format(string suffix) => PackagePath[..^".nupkg".Length] + suffix;

    public string Script => Path.Combine(Format("-pwsh"), "deploy.ps1");
}
