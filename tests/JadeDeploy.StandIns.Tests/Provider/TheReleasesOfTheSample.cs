using System.Collections.Immutable;
using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Samples.MakeRepository;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.StandIns.Tests.Provider;

/// <summary>The sample's releases: the same packages leave the same by Jade's programs and in an embedded database.</summary>
[TestClass]
public sealed class TheReleasesOfTheSample
{
    private static readonly JadeVersion Platform = new(25, 0, 1);

    [TestMethod]
    public void LeaveTheSame_AsInAnEmbeddedDatabase()
    {
        using JadeSystem system = new(Platform);
        using TemporaryFolder folder = new();
        SampleRepository.Make(Path.Combine(Checkout.Root, "samples", "Shop", "releases"), folder["shop"]);
        string embedded = $"Provider=Embedded;Path={folder["shop.jadedb"]}";
        bool isFirst = true;
        foreach (string release in new[] { "v1.0.0", "v1.0.1", "v1.1.0", "v2.0.0", "v2.1.0" })
        {
            string package = DeploymentBuild.Build(new BuildRequest
            {
                Repository = folder["shop"],
                RepositoryName = "shop",
                SourcePath = "Shop.mul",
                Revision = release,
                TargetDatabase = system.Connection,
                OutputDirectory = folder[release],
                PlatformVersion = $"{Platform}",
                InitializeRegistry = isFirst,
                BlockOnDataLoss = false,
                NotRenames = ["all"],
            }, CancellationToken.None).PackagePath!;
            isFirst = false;

            foreach (string connection in new[] { system.Connection, embedded })
                DeploymentRun.Run(new RunRequest { PackagePath = package, TargetDatabase = connection, BackupConfirmed = true });

            using EmbeddedDatabase database = EmbeddedDatabase.Open(folder["shop.jadedb"], readOnly: true);
            ImmutableSortedDictionary<string, ContentDigest> expected = database.Catalogue.Schemas(CatalogueVersion.Current).ToImmutableSortedDictionary(
                s => s, s => database.Catalogue.DigestOf(s, CatalogueVersion.Current), StringComparer.Ordinal);
            Assert.IsNotEmpty(expected);
            CollectionAssert.AreEqual(expected.ToArray(), system.Schemas().ToArray(), release);
        }
    }

    [TestMethod]
    public void AreExtractedAsTheyWereDeployed()
    {
        using JadeSystem system = new(Platform);
        using TemporaryFolder folder = new();
        SampleRepository.Make(Path.Combine(Checkout.Root, "samples", "Shop", "releases"), folder["shop"]);
        string connection = system.Connection + ";Verify=extract";
        BuildResult built = DeploymentBuild.Build(new BuildRequest
        {
            Repository = folder["shop"],
            SourcePath = "Shop.mul",
            Revision = "v2.1.0",
            TargetDatabase = connection,
            OutputDirectory = folder["out"],
            PlatformVersion = $"{Platform}",
            InitializeRegistry = true,
        }, CancellationToken.None);

        RunResult result = DeploymentRun.Run(new RunRequest { PackagePath = built.PackagePath!, TargetDatabase = connection, BackupConfirmed = true });

        Assert.IsEmpty(result.Warnings, string.Join('\n', result.Warnings));
    }

    [TestMethod]
    public void NeedAPlatformVersion()
    {
        using JadeSystem system = new(Platform);
        using TemporaryFolder folder = new();
        SampleRepository.Make(Path.Combine(Checkout.Root, "samples", "Shop", "releases"), folder["shop"]);

        Expect.Failure(() => DeploymentBuild.Build(new BuildRequest
        {
            Repository = folder["shop"],
            SourcePath = "Shop.mul",
            TargetDatabase = system.Connection,
            InitializeRegistry = true,
        }, CancellationToken.None), "JD6062");
    }

    [TestMethod]
    public void WithoutRegistry_AreNotPlanned()
    {
        using JadeSystem system = new(Platform);
        using TemporaryFolder folder = new();
        SampleRepository.Make(Path.Combine(Checkout.Root, "samples", "Shop", "releases"), folder["shop"]);

        Expect.Failure(() => DeploymentBuild.Build(new BuildRequest
        {
            Repository = folder["shop"],
            SourcePath = "Shop.mul",
            TargetDatabase = system.Connection,
        }, CancellationToken.None), "JD5046");
        Assert.IsEmpty(system.Calls);
    }
}
