using JadeDeploy.Deployment.Source;

namespace JadeDeploy.Deployment.Tests.Source;

[TestClass]
public sealed class RevisionRanges
{
    [TestMethod]
    [DataRow("main", null, "main")]
    [DataRow("  main~2 ", null, "main~2")]
    [DataRow("v1.0..v2.0", "v1.0", "v2.0")]
    [DataRow("v1.0 .. main", "v1.0", "main")]
    public void ARevisionOrARange_IsRead(string text, string? previous, string latest)
    {
        var range = RevisionRange.Parse(text);

        Assert.AreEqual(new RevisionRange(previous, latest), range);
        Assert.IsFalse(range.IsWorkFolder);
    }

    [TestMethod]
    [DataRow("", "empty")]
    [DataRow("a...b", "three dots")]
    [DataRow("a..", "two ends")]
    [DataRow("..b", "two ends")]
    [DataRow("a..b..c", "two ends")]
    [DataRow("worktree..main", "only the latest")]
    public void AnythingElse_IsJD1004(string text, string reason) =>
        Expect.Contains(reason, Expect.Error("JD1004", () => RevisionRange.Parse(text)).Message);

    [TestMethod]
    public void TheWorkFolder_IsNoRevision()
    {
        CollectionAssert.AreEqual(Array.Empty<string>(), RevisionRange.Parse("worktree").Revisions.ToArray());
        CollectionAssert.AreEqual(new[] { "v1.0" }, RevisionRange.Parse("v1.0..worktree").Revisions.ToArray());
        Assert.IsTrue(RevisionRange.Parse("v1.0..worktree").IsWorkFolder);
        Assert.IsFalse(RevisionRange.Parse("refs/heads/worktree").IsWorkFolder);
    }

    [TestMethod]
    [DataRow("", SourceFetch.Always)]
    [DataRow("always", SourceFetch.Always)]
    [DataRow("Missing", SourceFetch.Missing)]
    [DataRow("never", SourceFetch.Never)]
    public void AFetchMode_IsRead(string text, SourceFetch expected) => Assert.AreEqual(expected, RepositoryRequest.ParseFetch(text));

    [TestMethod]
    public void AnotherFetchMode_IsJD1017() => Expect.Error("JD1017", () => RepositoryRequest.ParseFetch("sometimes"));
}
