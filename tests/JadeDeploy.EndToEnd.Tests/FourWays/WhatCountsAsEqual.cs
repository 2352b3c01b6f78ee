using System.Collections.Immutable;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.FourWays;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.EndToEnd.Tests.FourWays;

/// <summary>Which differences between two ways are findings, and which are not.</summary>
[TestClass]
public sealed class WhatCountsAsEqual
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 31, 9, 30, 0, TimeSpan.Zero);

    [TestMethod]
    public void TheTime_TheDatabase_AndHowItWasVerified_AreNoDifference()
    {
        WayOutcome later = One with { Registry = Registry(Morning.AddHours(1), "/other", VerificationLevel.ExitCodes) };

        Assert.IsEmpty(WayOutcome.Differences([One, later]));
    }

    [TestMethod]
    public void AnEntity_IsADifference()
    {
        WayOutcome more = One with { Way = "two", Catalogue = ["class Shop::Customer 1", "class Shop::Order 1"] };
        WayOutcome other = One with { Way = "three", Catalogue = ["class Shop::Customer 2"] };

        CollectionAssert.AreEqual(
            new[] { "only two leaves class Shop::Order 1", "only one leaves class Shop::Customer 1", "only three leaves class Shop::Customer 2" },
            WayOutcome.Differences([One, more, other]).ToArray());
    }

    [TestMethod]
    [DataRow("backup")]
    [DataRow("by")]
    [DataRow("commit")]
    [DataRow("edition")]
    public void AnyOtherMemberOfARegistry_IsADifference(string member)
    {
        RegistryDocument registry = One.Registry;
        RegistryDocument changed = member switch
        {
            "backup" => registry with { History = registry.History.SetItem(1, registry.History[1] with { BackupConfirmed = true }) },
            "by" => registry with { Repositories = [registry.Repositories[0] with { DeployedBy = "bob" }] },
            "commit" => registry with { Repositories = [registry.Repositories[0] with { Commit = new string('c', 40) }] },
            _ => registry with { Edition = registry.Edition + 1 },
        };

        string difference = WayOutcome.Differences([One, One with { Way = "two", Registry = changed }]).Single();

        StringAssert.StartsWith(difference, "registries differ:");
    }

    private static WayOutcome One { get; } = new("one", ["class Shop::Customer 1"], Registry(Morning, "/one", VerificationLevel.Catalogue));

    private static RegistryDocument Registry(DateTimeOffset at, string path, VerificationLevel verified) => RegistryUpdate.Deployed(
        RegistryUpdate.Created(new RegisteredDatabase(Guid.NewGuid(), path, new JadeVersion(25, 0, 1), "unicode"), at, "ann"),
        new DeployedVersion
        {
            Repository = "shop",
            Origin = "../shop",
            Commit = new string('a', 40),
            Schemas = ImmutableSortedDictionary<string, ContentDigest>.Empty,
            Verified = verified,
        },
        at, "ann");
}
