using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Source;
using JadeDeploy.Deployment.Source.Git;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Source;

[TestClass]
public sealed class BrokenFiles
{
    [TestMethod]
    public void EveryBrokenFile_IsReportedAtOnce()
    {
        DeploymentException failure = Assert.ThrowsExactly<DeploymentException>(() => FakeSource.Read("",
            ("a/Shop.scm", "broken Shop"), ("Model.scm", "broken"), ("Model.ddx", "broken Model"), ("Good.scm", "Good")));

        FakeSource.AreEqual(
            ["JD2001 Model.scm(1,3)", "JD2002 Model.scm", "JD2001 a/Shop.scm(1,3)", "JD2002 a/Shop.scm", "JD2001 Model.ddx(1,3)", "JD2002 Model.ddx"],
            [.. failure.Diagnostics.Select(d => $"{d.Code} {FakeSource.Unversioned(d.Location)}")]);
    }

    [TestMethod]
    public void AWarningInAFile_IsAWarningOfTheVersion() =>
        FakeSource.AreEqual(["JD2002 Shop.scm(1,1)"], FakeSource.Warnings(FakeSource.Read("", ("Shop.scm", "odd Shop"))));

    [TestMethod]
    public void APointerInPlaceOfAFile_IsJD1045()
    {
        const string Pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n";

        Assert.AreEqual("Shop.scm", FakeSource.Unversioned(
            Expect.Error("JD1045", () => FakeSource.Read("", ("Shop.scm", Pointer))).Location).File);
    }

    [TestMethod]
    public void AFileInTheWorkFolder_IsNamedByItsFullPath()
    {
        using var builder = new GitRepositoryBuilder();
        string commit = builder.Commit("Broken", ("a/Shop.scm", "broken Shop"), ("Old.scm", "broken Old"));
        builder.Delete("Delete", "Old.scm");
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(builder.Path));
        var reader = new SourceReader(new ParsedFileCache(FakeFiles.Parse));

        DeploymentException failure = Assert.ThrowsExactly<DeploymentException>(
            () => reader.Read(repository.Tree(repository.Resolve(commit)), "", SourceSelection.All));

        CollectionAssert.AreEqual(
            new[] { $"Old.scm@{commit[..8]}", builder["a/Shop.scm"] },
            failure.Diagnostics.Select(d => d.Location.File).Distinct().ToArray());
    }
}
