using System.IO.Compression;
using System.Security.Cryptography;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Generation.Cosmetics;
using JadeDeploy.Testing;
using NuGet.Packaging;
using NuGet.Packaging.Core;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Tests.Packaging;

[TestClass]
[DoNotParallelize] // The culture and the time zone of the process are changed.
public sealed class PackageWriterTests
{
    private static readonly NuGetVersion Version = new(1, 4, 0);

    [TestMethod]
    public void NuGet_ReadsThePackage()
    {
        using var folder = new TemporaryFolder();
        WrittenPackage written = PackageWriter.Write(SamplePlan.Create(), "Shop.Deploy", Version, folder.Path);

        using var reader = new PackageArchiveReader(written.Path);

        Assert.AreEqual(folder["Shop.Deploy.1.4.0.nupkg"], written.Path);
        Assert.AreEqual(new PackageIdentity("Shop.Deploy", Version), reader.GetIdentity());
        Assert.AreEqual("JadeDeployment", reader.NuspecReader.GetPackageTypes().Single().Name);
        Assert.AreEqual(SamplePlan.To, reader.NuspecReader.GetRepositoryMetadata().Commit);
        CollectionAssert.AreEqual(
            new[] { "deployment.json", "plan.html", "plan.json", "plan.md", "steps/010-Shop.jcf", "steps/020-Shop.scm" },
            reader.GetFiles().Where(f => f.StartsWith("steps/", StringComparison.Ordinal) || f.Split('.')[0] is "plan" or "deployment").ToArray());
    }

    [TestMethod]
    public void NuGet_ExtractsThePackage()
    {
        using var folder = new TemporaryFolder();
        WrittenPackage written = PackageWriter.Write(SamplePlan.Create(), "Shop.Deploy", Version, folder.Path);

        using var reader = new PackageArchiveReader(written.Path);
        string[] files = [.. reader.GetFiles().Where(f => PackageHelper.IsPackageFile(f, PackageSaveMode.Files))];

        CollectionAssert.AreEqual(
            new[] { "deployment.json", "plan.html", "plan.json", "plan.md", "steps/010-Shop.jcf", "steps/020-Shop.scm" }, files);
    }

    [TestMethod]
    public void TheBytes_AreTheSameEverywhere()
    {
        using var folder = new TemporaryFolder();
        byte[] here = Write(folder["here"]);
        byte[] there = Elsewhere.Run(() => Write(folder["another/much longer folder"]));

        CollectionAssert.AreEqual(here, there);
        // Not only the same twice on this machine: the same as where this file was accepted.
        Golden.Verify("package.sha256", Convert.ToHexStringLower(SHA256.HashData(here)) + "\n");
    }

    [TestMethod]
    public void Entries_AreStoredWithFixedTimes()
    {
        using var folder = new TemporaryFolder();
        using var archive = new ZipArchive(new MemoryStream(Write(folder.Path)));

        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            Assert.AreEqual(entry.Length, entry.CompressedLength, entry.FullName);
            Assert.AreEqual(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime, entry.FullName);
            Assert.AreEqual(0, entry.ExternalAttributes, entry.FullName);
        }
    }

    [TestMethod]
    public void AVersionOfCommits_IsPartOfTheName()
    {
        using var folder = new TemporaryFolder();

        WrittenPackage written = PackageWriter.Write(
            SamplePlan.Create(), "Shop.Deploy", PackageVersion.Of(SamplePlan.From, SamplePlan.To), folder.Path);

        Assert.AreEqual("Shop.Deploy.0.0.0-to.fedcba98.from.g01234567.nupkg", Path.GetFileName(written.Path));
        Assert.AreEqual("0.0.0-to.fedcba98.from.g01234567", PackageReader.Read(written.Path).Version.ToString());
    }

    [TestMethod]
    public void AnEarlierPackageOfTheName_IsReplacedAndNothingElseRemains()
    {
        using var folder = new TemporaryFolder();
        PackageWriter.Write(SamplePlan.Create() with { Description = "earlier" }, "Shop.Deploy", Version, folder.Path);

        WrittenPackage written = PackageWriter.Write(SamplePlan.Create(), "Shop.Deploy", Version, folder.Path);

        Assert.AreEqual("v1.4.0", PackageReader.Read(written.Path).Plan.Description);
        Assert.AreEqual(written.Path, Directory.EnumerateFileSystemEntries(folder.Path).Single());
    }

    [TestMethod]
    public void AFailedWrite_IsJD4015AndLeavesNothing()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["Shop.Deploy.1.4.0.nupkg"]);

        var failure = Assert.ThrowsExactly<DeploymentException>(() => Write(folder.Path));

        Assert.AreEqual("JD4015", failure.Diagnostics[0].Code);
        Assert.AreEqual(folder["Shop.Deploy.1.4.0.nupkg"], Directory.EnumerateFileSystemEntries(folder.Path).Single());
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("../Shop")]
    [DataRow("Shop Deploy")]
    [DataRow("Shop..Deploy")]
    public void AnIdThatNuGetRefuses_IsJD4014(string id)
    {
        using var folder = new TemporaryFolder();

        var failure = Assert.ThrowsExactly<DeploymentException>(() => PackageWriter.Write(SamplePlan.Create(), id, Version, folder.Path));

        Assert.AreEqual("JD4014", failure.Diagnostics[0].Code);
    }

    [TestMethod]
    [DataRow("steps/../../evil.scm")]
    [DataRow("steps\\evil.scm")]
    [DataRow("evil.scm")]
    [DataRow("steps/with space.scm")]
    [DataRow("steps/NUL.scm")]
    [DataRow("steps/010-shop.JCF")]
    [DataRow("steps/020-Shop.scm")]
    public void AStepFileThatCannotBePacked_IsRefused(string path)
    {
        using var folder = new TemporaryFolder();
        DeploymentPlan plan = SamplePlan.Create();
        plan = plan with { Steps = plan.Steps.Add(new PlannedStep(50, StepKind.Load, "Shop", [SamplePlan.File(path, "other")])) };

        Assert.ThrowsExactly<ArgumentException>(() => PackageWriter.Write(plan, "Shop.Deploy", Version, folder.Path));
    }

    private static byte[] Write(string folder) =>
        File.ReadAllBytes(PackageWriter.Write(SamplePlan.Create(), "Shop.Deploy", Version, folder).Path);
}
