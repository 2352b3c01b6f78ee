using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Testing;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Tests.Packaging;

[TestClass]
public sealed class PackageFolderTests
{
    private static readonly NuGetVersion Version = new(1, 4, 0);

    [TestMethod]
    public void TheFolder_HoldsTheFilesOfThePackage()
    {
        using var folder = new TemporaryFolder();
        WrittenPackage package = PackageWriter.Write(SamplePlan.Create(), "Shop.Deploy", Version, folder["packages"]);

        string path = PackageFolder.Write(SamplePlan.Create(), "Shop.Deploy", Version, folder["out"]);

        Assert.AreEqual(folder["out/Shop.Deploy.1.4.0"], path);
        DeploymentPackage read = PackageReader.Read(package.Path);
        string[] expected = [.. read.Files.Keys.Append(Manifest.FileName).Order(StringComparer.Ordinal)];
        string[] found = [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(path, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        CollectionAssert.AreEqual(expected, found);
        foreach ((string name, ReadOnlyMemory<byte> content) in read.Files)
            CollectionAssert.AreEqual(content.ToArray(), File.ReadAllBytes(Path.Combine(path, name)), name);
    }

    [TestMethod]
    public void AnEarlierFolder_IsReplacedWhole()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Shop.Deploy.1.4.0/steps/old.scm", "old");

        string path = PackageFolder.Write(SamplePlan.Create(), "Shop.Deploy", Version, folder.Path);

        Assert.IsFalse(File.Exists(Path.Combine(path, "steps/old.scm")));
        Assert.AreEqual(path, Directory.EnumerateFileSystemEntries(folder.Path).Single());
    }

    [TestMethod]
    public void AFailedWrite_IsJD4015AndLeavesNothing()
    {
        using var folder = new TemporaryFolder();
        string inTheWay = folder.Write("Shop.Deploy.1.4.0", "a file");

        var failure = Assert.ThrowsExactly<DeploymentException>(
            () => PackageFolder.Write(SamplePlan.Create(), "Shop.Deploy", Version, folder.Path));

        Assert.AreEqual("JD4015", failure.Diagnostics[0].Code);
        Assert.AreEqual(inTheWay, failure.Diagnostics[0].Location.File);
        Assert.AreEqual(inTheWay, Directory.EnumerateFileSystemEntries(folder.Path).Single());
    }
}
