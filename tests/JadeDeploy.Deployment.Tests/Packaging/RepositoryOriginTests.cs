using JadeDeploy.Deployment.Packaging;

namespace JadeDeploy.Deployment.Tests.Packaging;

[TestClass]
public sealed class RepositoryOriginTests
{
    [TestMethod]
    [DataRow("https://user:p%40ss@example.org/shop.git", "https://example.org/shop.git")]
    [DataRow("https://token@example.org:8443/shop.git", "https://example.org:8443/shop.git")]
    [DataRow("https://user:p@ss@example.org/shop.git", "https://example.org/shop.git")]
    [DataRow("https://example.org/shop.git?access_token=secret#here", "https://example.org/shop.git")]
    [DataRow("https://example.org/a@b/shop.git", "https://example.org/a@b/shop.git")]
    [DataRow("ssh://git:secret@example.org/shop.git", "ssh://git@example.org/shop.git")]
    [DataRow("ssh://git@example.org/shop.git", "ssh://git@example.org/shop.git")]
    [DataRow("git@example.org:shop.git", "git@example.org:shop.git")]
    [DataRow("file:///srv/C#/shop.git", "file:///srv/C#/shop.git")]
    [DataRow("../shop-schemas", "../shop-schemas")]
    [DataRow("", "")]
    public void WhatCouldBeASecret_IsTakenOut(string origin, string expected) =>
        Assert.AreEqual(expected, RepositoryOrigin.WithoutCredentials(origin));
}
