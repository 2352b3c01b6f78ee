using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Tests.Registry;

[TestClass]
public sealed class ACheckBeforeARun
{
    [TestMethod]
    public void OfAPlanFromTheHeldCommit_IsReady() => Assert.AreEqual(
        RegistryVerdict.Ready, Check(Sample.At(Sample.A), Sample.Plan(Sample.A, Sample.B)));

    [TestMethod]
    public void OfACompletePlanOnAnEmptyRegistry_IsReady() => Assert.AreEqual(
        RegistryVerdict.Ready, Check(Sample.Empty, Sample.Plan(null, Sample.A)));

    [TestMethod]
    public void AfterAnotherRepositorysDeployment_IsReady()
    {
        RegistryDocument registry = RegistryUpdate.Deployed(Sample.At(Sample.A), Sample.Other(Sample.C, "Other"), Sample.Morning, "ann");

        Assert.AreEqual(RegistryVerdict.Ready, Check(registry, Sample.Plan(Sample.A, Sample.B)));
    }

    [TestMethod]
    public void AfterTheSameDeployment_IsAlreadyDeployed()
    {
        Assert.AreEqual(RegistryVerdict.AlreadyDeployed, Check(Sample.At(Sample.A, Sample.B), Sample.Plan(Sample.A, Sample.B)));
        Assert.AreEqual(RegistryVerdict.AlreadyDeployed, Check(Sample.At(Sample.A), Sample.Plan(null, Sample.A)));
        Assert.AreEqual(
            RegistryVerdict.AlreadyDeployed, Check(Sample.At(Sample.A), Sample.Plan(null, Sample.A) with { InitializesRegistry = true }));
    }

    [TestMethod]
    public void OfAnUnknownRepository_IsJD5020() => Failure(Sample.Empty, Sample.Plan(Sample.A, Sample.B), "JD5020");

    [TestMethod]
    public void OfARangeThatInitialises_NeedsNoRepository() => Assert.AreEqual(
        RegistryVerdict.Ready, Check(Sample.Empty, Sample.Plan(Sample.A, Sample.B) with { InitializesRegistry = true }));

    [TestMethod]
    public void OfAPlanThatInitialisesAgain_IsJD5013() =>
        Failure(Sample.At(Sample.A), Sample.Plan(Sample.A, Sample.B) with { InitializesRegistry = true }, "JD5013");

    [TestMethod]
    public void OfACompletePlanOnADeployedRepository_IsJD5021() => Failure(Sample.At(Sample.A), Sample.Plan(null, Sample.B), "JD5021");

    [TestMethod]
    public void OfAStalePackage_IsJD5022() => Failure(Sample.At(Sample.A, Sample.C), Sample.Plan(Sample.A, Sample.B), "JD5022");

    [TestMethod]
    public void OfAPackageForACommitNeverHeld_IsJD5023() => Failure(Sample.At(Sample.C), Sample.Plan(Sample.A, Sample.B), "JD5023");

    [TestMethod]
    public void OfOtherContentAtTheSameCommit_IsJD5024AndNamesTheSchema()
    {
        DeploymentPlan plan = Sample.Plan(Sample.A, Sample.B);

        Diagnostic found = Failure(
            Sample.At(Sample.A), plan with { SchemasBefore = plan.SchemasBefore.SetItem("Shop", ContentDigest.Of("x")) }, "JD5024");

        StringAssert.Contains(found.Message, "for Shop at");
    }

    [TestMethod]
    public void OfASchemaOfAnotherRepository_IsJD5025()
    {
        RegistryDocument registry = RegistryUpdate.Deployed(Sample.Empty, Sample.Other(Sample.A, "Shop"), Sample.Morning, "ann");

        Failure(registry, Sample.Plan(null, Sample.B), "JD5025");
    }

    [TestMethod]
    public void OfAMissingProvider_IsJD5026() =>
        Failure(Sample.At(Sample.A), Sample.Plan(Sample.A, Sample.B) with { Providers = Sample.Schemas(("Base", "1")) }, "JD5026");

    [TestMethod]
    public void OfAnotherVersionOfAProvider_IsJD5027()
    {
        RegistryDocument registry = RegistryUpdate.Deployed(Sample.At(Sample.A), Sample.Other(Sample.A, "Base"), Sample.Morning, "ann");

        Failure(registry, Sample.Plan(Sample.A, Sample.B) with { Providers = Sample.Schemas(("Base", "1")) }, "JD5027");
        Check(registry, Sample.Plan(Sample.A, Sample.B) with { Providers = Sample.Schemas(("Base", Sample.A)) });
    }

    [TestMethod]
    public void OnAnotherPlatform_IsJD5028() => Expect.Failure(
        () => RegistryCheck.Check(Sample.At(Sample.A), Sample.Plan(Sample.A, Sample.B), VersionRange.Parse("[25.0.1, 26.0.0)")), "JD5028");

    [TestMethod]
    public void OnAnotherCharset_IsJD5029() =>
        Failure(Sample.At(Sample.A), Sample.Plan(Sample.A, Sample.B) with { Charset = "ansi" }, "JD5029");

    [TestMethod]
    public void OfAPackageForAnotherDatabase_IsJD5038_WhateverTheDatabaseHolds()
    {
        DeploymentPlan plan = Sample.Plan(Sample.A, Sample.B) with { BoundDatabase = Guid.Parse("11111111-2222-3333-4444-555555555555") };

        Assert.Contains("11111111-2222-3333-4444-555555555555", Failure(Sample.At(Sample.A), plan, "JD5038").Message);
        Failure(Sample.At(Sample.B), plan, "JD5038");
        Assert.AreEqual(RegistryVerdict.Ready, Check(Sample.At(Sample.A), plan with { BoundDatabase = Sample.At(Sample.A).Database.Id }));
    }

    [TestMethod]
    public void WithSeveralReasons_GivesThemAll() => Failure(
        Sample.At(Sample.C),
        Sample.Plan(Sample.A, Sample.B) with { Charset = "ansi", Providers = Sample.Schemas(("Base", "1")) },
        "JD5023", "JD5026", "JD5029");

    [TestMethod]
    public void WhileARunIsUnfinished_IsJD5030AndSaysHowToGoOn()
    {
        RegistryDocument registry = RegistryUpdate.Started(Sample.At(Sample.A), Sample.Run(Sample.A, Sample.B));

        Diagnostic found = Expect.Failure(
            () => RegistryCheck.CheckPending(registry, Sample.Package.Digest, resume: false), "JD5030");

        StringAssert.Contains(found.Message, "--resume");
        StringAssert.Contains(found.Message, "by bob");
    }

    [TestMethod]
    public void ThatResumesWithAnotherPackage_IsJD5031()
    {
        RegistryDocument registry = RegistryUpdate.Started(Sample.At(Sample.A), Sample.Run(Sample.A, Sample.B));

        Expect.Failure(() => RegistryCheck.CheckPending(registry, ContentDigest.Of("other"), resume: true), "JD5031");
    }

    [TestMethod]
    public void ThatResumesWithTheSamePackage_GivesTheRun()
    {
        RegistryDocument registry = RegistryUpdate.Started(Sample.At(Sample.A), Sample.Run(Sample.A, Sample.B));

        Assert.AreSame(registry.Pending, RegistryCheck.CheckPending(registry, Sample.Package.Digest, resume: true));
        Assert.IsNull(RegistryCheck.CheckPending(Sample.Empty, Sample.Package.Digest, resume: true));
    }

    private static RegistryVerdict Check(RegistryDocument registry, DeploymentPlan plan) =>
        RegistryCheck.Check(registry, plan, Sample.AnyPlatform);

    private static Diagnostic Failure(RegistryDocument registry, DeploymentPlan plan, params string[] codes) =>
        Expect.Failure(() => Check(registry, plan), codes);
}
