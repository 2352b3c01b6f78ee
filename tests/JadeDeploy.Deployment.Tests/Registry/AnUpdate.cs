using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;

namespace JadeDeploy.Deployment.Tests.Registry;

[TestClass]
public sealed class AnUpdate
{
    [TestMethod]
    public void AfterADeployment_NamesTheNewVersionAndRemembersTheOld()
    {
        RegistryDocument pending = RegistryUpdate.Started(Sample.At(Sample.A, Sample.B), Sample.Run(Sample.B, Sample.C));

        RegistryDocument after = RegistryUpdate.Deployed(pending, Sample.Version(Sample.C), Sample.Morning.AddDays(1), "bob");

        RegisteredRepository shop = after.Find(Sample.Shop)!;
        Assert.AreEqual(pending.Edition + 1, after.Edition);
        Assert.IsNull(after.Pending);
        Assert.AreEqual(Sample.C, shop.Commit);
        CollectionAssert.AreEqual(new[] { Sample.B, Sample.A }, shop.Previous.ToArray());
        CollectionAssert.AreEqual(new[] { "Shop", "ShopModel" }, shop.Schemas.Select(s => s.Name).ToArray());
        Assert.AreEqual("bob", shop.DeployedBy);
        HistoryRecord record = after.History[^1];
        Assert.AreEqual((HistoryAction.Deploy, after.Edition, Sample.B, Sample.C), (record.Action, record.Edition, record.From, record.To));
        Assert.AreEqual(after.History[^2].Digest, record.PreviousRecord);
    }

    [TestMethod]
    public void AfterADeploymentWithOverrides_NamesThemInTheHistory()
    {
        RegistryDocument after = RegistryUpdate.Deployed(Sample.At(Sample.A), Sample.Overriding(Sample.B), Sample.Morning, "bob");

        RegistryDocument read = RegistryFile.Parse(RegistryFile.ToBytes(after), "registry.json");

        CollectionAssert.AreEqual(new[] { new PlannedOverride("downgrade", "JD3070", Sample.B) }, read.History[^1].Overrides.ToArray());
        Assert.AreEqual(after.History[^1].Digest, read.History[^1].Digest);
        Assert.DoesNotContain("overrides", RegistryWriter.ToJson(after.History[^2]).ToJsonString());
    }

    [TestMethod]
    public void OfAnotherRepository_LeavesTheFirstAlone()
    {
        RegistryDocument before = Sample.At(Sample.A);

        RegistryDocument after = RegistryUpdate.Deployed(before, Sample.Other(Sample.B, "Other"), Sample.Morning, "ann");

        Assert.AreSame(before.Find(Sample.Shop), after.Find(Sample.Shop));
        Assert.AreEqual("other", after.OwnerOf("Other")!.Name);
        Assert.AreEqual(Sample.Shop, after.OwnerOf("ShopModel")!.Name);
    }

    [TestMethod]
    public void ThatInitialisesWithARange_RemembersWhereItCameFrom()
    {
        RegistryDocument after = RegistryUpdate.Deployed(
            Sample.Empty, Sample.Version(Sample.B) with { From = Sample.A }, Sample.Morning, "ann");

        CollectionAssert.AreEqual(new[] { Sample.A }, after.Find(Sample.Shop)!.Previous.ToArray());
    }

    [TestMethod]
    public void ToTheSameCommit_IsNotItsOwnPredecessor()
    {
        Assert.IsTrue(Sample.At(Sample.A, Sample.A).Find(Sample.Shop)!.Previous.IsEmpty);
    }

    [TestMethod]
    public void OfAStart_HasTheNextEditionAndNoHistory()
    {
        RegistryDocument before = Sample.At(Sample.A);

        RegistryDocument after = RegistryUpdate.Started(before, Sample.Run(Sample.A, Sample.B));

        Assert.AreEqual(before.Edition + 1, after.Edition);
        Assert.AreEqual(before.History.Length, after.History.Length);
        Assert.AreEqual(Sample.A, after.Find(Sample.Shop)!.Commit);
    }

    [TestMethod]
    public void ThatGivesARunUp_KeepsTheVersionAndSaysSoInTheHistory()
    {
        RegistryDocument pending = RegistryUpdate.Started(Sample.At(Sample.A), Sample.Run(Sample.A, Sample.B));

        RegistryDocument after = RegistryUpdate.Abandoned(pending, Sample.Morning, "ann");

        Assert.IsNull(after.Pending);
        Assert.AreEqual(Sample.A, after.Find(Sample.Shop)!.Commit);
        Assert.AreEqual(HistoryAction.Abandon, after.History[^1].Action);
        Assert.ThrowsExactly<InvalidOperationException>(() => RegistryUpdate.Abandoned(after, Sample.Morning, "ann"));
    }

    [TestMethod]
    public void OfAnyKind_CanBeReadAgain()
    {
        RegistryDocument registry = Sample.At(Sample.A, Sample.B);
        registry = RegistryUpdate.Started(registry, Sample.Run(Sample.B, Sample.C));
        registry = RegistryUpdate.Abandoned(registry, Sample.Morning.AddTicks(1), "ann");
        registry = RegistryUpdate.Adopted(registry, Sample.Other(Sample.A, "Other") with { Package = null }, Sample.Morning, "ann");
        registry = RegistryUpdate.Loaded(registry, 40, Sample.Database, Sample.Morning, "ann");

        RegistryDocument read = RegistryFile.Parse(RegistryFile.ToBytes(registry), "registry.json");

        Assert.AreEqual(41, read.Edition);
        Assert.AreEqual(6, read.History.Length);
        Assert.AreEqual(RegistryFile.ToText(registry), RegistryFile.ToText(read));
    }
}
