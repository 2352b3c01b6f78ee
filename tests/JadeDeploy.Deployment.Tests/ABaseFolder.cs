namespace JadeDeploy.Deployment.Tests;

[TestClass]
public class ABaseFolder
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetTempPath(), "projects", "shop"));
    private readonly BaseFolder _folder = new(Root);

    [TestMethod]
    public void ARelativePath_StartsAtTheFolder() => Assert.AreEqual(Path.Combine(Root, "a", "b"), _folder.Full("a/b"));

    [TestMethod]
    public void Backslashes_AreSlashes() => Assert.AreEqual(Path.Combine(Root, "a", "b"), _folder.Full(@"a\b"));

    [TestMethod]
    public void ParentFolders_AreResolved() =>
        Assert.AreEqual(Path.Combine(Path.GetDirectoryName(Root)!, "schemas"), _folder.Full("../schemas"));

    [TestMethod]
    [DataRow("https://example.com/shop.git")]
    [DataRow("file:///srv/shop.git")]
    [DataRow("git@example.com:team/shop.git")]
    [DataRow("ext::sh -c something")]
    public void AnAddress_IsNotAPath(string address) => Assert.AreEqual(address, _folder.Repository(address));

    [TestMethod]
    [DataRow("../schemas")]
    [DataRow("at@home/schemas")]
    public void ARepositoryInAFolder_HasAFullPath(string path) =>
        Assert.AreEqual(Path.GetFullPath(path, Root), _folder.Repository(path));
}
