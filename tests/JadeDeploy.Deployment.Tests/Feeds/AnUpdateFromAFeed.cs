using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Feeds;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Deployment.Tests.Running;
using JadeDeploy.Schema.Diagnostics;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Tests.Feeds;

[TestClass]
public sealed class AnUpdateFromAFeed : IDisposable
{
    private readonly ShopFeed _feed = new();

    [TestMethod]
    public void RunsTheWholeChainInOrder()
    {
        _feed.WithThreeReleases();

        UpdateResult result = _feed.Update();

        Assert.AreEqual(RunOutcome.Deployed, result.Outcome);
        CollectionAssert.AreEqual(new[] { "Shop.Deploy 1.0.0", "Shop.Deploy 1.1.0", "Shop.Deploy 1.2.0" }, result.Packages.ToArray());
        Assert.AreEqual(Sample.C, _feed.Held);
        CollectionAssert.AreEqual(ShopVersions.Digests(Sample.C).ToArray(), _feed.Database.State.Schemas.ToArray());
        Assert.AreEqual("", string.Join('\n', result.Warnings));
    }

    [TestMethod]
    public void ASecondTime_ChangesNothing()
    {
        _feed.WithThreeReleases().Update();
        string hash = _feed.Database.Hash;

        UpdateResult again = _feed.Update(_feed.Request with { PackageId = null });

        Assert.AreEqual(RunOutcome.AlreadyDeployed, again.Outcome);
        Assert.AreEqual(Sample.C, again.Commit);
        Assert.AreEqual(hash, _feed.Database.Hash);
    }

    [TestMethod]
    public void GoesByCommits_NotByVersions()
    {
        _feed.Push("3.0.0", ShopVersions.Complete(Sample.A));
        _feed.Push("2.0.0", ShopVersions.AToB);
        _feed.Push("0.0.0-to.cccccccc.from.bbbbbbbb", ShopVersions.BToC);

        _feed.Update();

        Assert.AreEqual(Sample.C, _feed.Held);
    }

    [TestMethod]
    public void TakesTheWayWithFewestPackages()
    {
        _feed.WithThreeReleases().Push("0.0.0-to.cccccccc.from.aaaaaaaa", ShopFeed.AToC);

        UpdateResult result = _feed.Update();

        CollectionAssert.AreEqual(new[] { "Shop.Deploy 1.0.0", "Shop.Deploy 0.0.0-to.cccccccc.from.aaaaaaaa" }, result.Packages.ToArray());
        Assert.AreEqual(Sample.C, _feed.Held);
    }

    [TestMethod]
    public void EndsWhereItIsTold()
    {
        _feed.WithThreeReleases();

        _feed.Update(_feed.Request with { To = new NuGetVersion(1, 1, 0) });

        Assert.AreEqual(Sample.B, _feed.Held);
    }

    [TestMethod]
    public void AVersionThatTheFeedLacks_IsJD4032AndNamesThoseItHas()
    {
        _feed.WithThreeReleases();

        Diagnostic found = Expect.Failure(() => _feed.Update(_feed.Request with { To = new NuGetVersion(9, 0, 0) }), "JD4032");

        StringAssert.Contains(found.Message, "1.0.0; 1.1.0; 1.2.0");
    }

    [TestMethod]
    public void AnIdThatTheFeedLacks_IsJD4032() => Expect.Failure(() => _feed.Update(), "JD4032");

    [TestMethod]
    public void TwoVersionsToEndAt_AreJD4036_AndOneCanBeNamed()
    {
        _feed.WithThreeReleases();
        _feed.Push("1.1.1", ShopFeed.AToC with { To = new string('d', 40) });
        _feed.Update(_feed.Request with { To = new NuGetVersion(1, 0, 0) });

        Diagnostic found = Expect.Failure(() => _feed.Update(), "JD4036");

        Assert.AreEqual(_feed.Database.Path, found.Location.File);
        StringAssert.Contains(found.Message, "1.1.1 (aaaaaaaa to dddddddd); 1.2.0 (bbbbbbbb to cccccccc)");
        _feed.Update(_feed.Request with { To = new NuGetVersion(1, 2, 0) });
        Assert.AreEqual(Sample.C, _feed.Held);
    }

    [TestMethod]
    public void AMissingLink_IsJD4035_AndSaysWhatIsThere()
    {
        _feed.Push("1.0.0", ShopVersions.Complete(Sample.A));
        _feed.Push("1.2.0", ShopVersions.BToC);
        _feed.Update(_feed.Request with { To = new NuGetVersion(1, 0, 0) });

        Diagnostic found = Expect.Failure(() => _feed.Update(_feed.Request with { To = new NuGetVersion(1, 2, 0) }), "JD4035");

        Assert.AreEqual(_feed.Database.Path, found.Location.File);
        StringAssert.Contains(found.Message, $"({Sample.A}) to 1.2.0");
        StringAssert.Contains(found.Message, "1.0.0 (nothing to aaaaaaaa); 1.2.0 (bbbbbbbb to cccccccc)");
        Assert.AreEqual(Sample.A, _feed.Held);
    }

    [TestMethod]
    public void ADatabaseThatTheFeedDoesNotKnow_IsJD4035()
    {
        _feed.Push("1.2.0", ShopVersions.BToC);
        _feed.Database.Run(ShopVersions.Complete(Sample.A));

        Expect.Failure(() => _feed.Update(), "JD4035");
    }

    [TestMethod]
    public void ADamagedPackageOnTheWay_StopsItBeforeAnythingIsOpened()
    {
        _feed.WithThreeReleases();
        Damage("1.1.0");

        Diagnostic found = Expect.Failure(() => _feed.Update(_feed.Request with { To = new NuGetVersion(1, 2, 0) }), "JD4035", "JD4002");

        StringAssert.Contains(found.Message, "1.2.0 (bbbbbbbb to cccccccc)");
        Assert.IsFalse(File.Exists(_feed.Database.Path));
    }

    [TestMethod]
    public void ADamagedPackageThatIsNotNeeded_IsAWarning()
    {
        _feed.WithThreeReleases().Push("0.9.0", ShopVersions.Complete(Sample.B));
        Damage("0.9.0");

        Diagnostic warning = _feed.Update().Warnings.Single();

        Assert.AreEqual("JD4033", warning.Code);
        Assert.AreEqual("Shop.Deploy.0.9.0.nupkg", warning.Location.File);
        StringAssert.Contains(warning.Message, "JD4002: ");
    }

    [TestMethod]
    public void ADamagedPackageThatIsNamed_IsItsOwnError()
    {
        _feed.WithThreeReleases();
        Damage("1.2.0");

        Diagnostic found = Expect.Failure(() => _feed.Update(_feed.Request with { To = new NuGetVersion(1, 2, 0) }), "JD4002");

        Assert.AreEqual("Shop.Deploy.1.2.0.nupkg", found.Location.File);
    }

    [TestMethod]
    public void ALibraryUnderTheSameId_IsNotADeployment()
    {
        WriteLibrary("2.0.0");
        Expect.Failure(() => _feed.Update(), "JD4032", "JD4012");

        UpdateResult result = _feed.WithThreeReleases().Update();

        Assert.AreEqual(Sample.C, _feed.Held);
        Assert.AreEqual("JD4033", result.Warnings.Single().Code);
        StringAssert.Contains(result.Warnings.Single().Message, "no package type JadeDeployment");
    }

    [TestMethod]
    public void ADryRun_ChecksTheChainAndChangesNothing()
    {
        _feed.WithThreeReleases();

        UpdateResult result = _feed.Update(_feed.Request with { DryRun = true });

        Assert.AreEqual(RunOutcome.Checked, result.Outcome);
        Assert.HasCount(3, result.Packages);
        Assert.IsFalse(File.Exists(_feed.Database.Path));
    }

    [TestMethod]
    public void AChainWhosePackagesDoNotJoin_IsNotBegun()
    {
        _feed.Push("1.0.0", ShopVersions.Complete(Sample.A));
        _feed.Push("1.1.0", ShopVersions.AToB);
        _feed.Push("1.2.0", ShopVersions.BToC with { SchemasBefore = ShopVersions.Digests(Sample.A) });

        Expect.Failure(() => _feed.Update(), "JD5024");

        Assert.IsFalse(File.Exists(_feed.Database.Path));
    }

    [TestMethod]
    public void StopsAtTheFirstFailure_AndSaysHowToContinue()
    {
        _feed.WithThreeReleases();
        File.Delete(Directory.GetFiles(_feed.Path, "*1.1.0*").Single());
        _feed.Push("1.1.0", Failing);

        DeploymentException failure = Assert.ThrowsExactly<DeploymentException>(() => _feed.Update());

        CollectionAssert.AreEqual(new[] { "JD6010", "JD4039" }, failure.Diagnostics.Select(d => d.Code).ToArray());
        string command = $"jadedeploy update --feed \"{_feed.Path}\" --database \"{_feed.Database.Connection}\" --package Shop.Deploy --resume";
        StringAssert.EndsWith(failure.Diagnostics[0].Message, command);
        StringAssert.Contains(failure.Diagnostics[1].Message, $"package 2 of 3, Shop.Deploy 1.1.0. The registry names {Sample.A}.");
        StringAssert.EndsWith(failure.Diagnostics[1].Message, command);
        Assert.AreEqual(Sample.A, _feed.Held);
    }

    [TestMethod]
    public void ThatWasStopped_IsContinuedOnlyWhenAsked()
    {
        _feed.WithThreeReleases();
        using var stop = new CancellationTokenSource();
        Expect.Failure(() => _feed.Update(null, new StopInPackage("Shop.Deploy 1.1.0", stop), stop.Token), "JD6016", "JD4039");

        StringAssert.EndsWith(Expect.Failure(() => _feed.Update(), "JD4037").Message, "--package Shop.Deploy --resume");
        UpdateResult result = _feed.Update(_feed.Request with { Resume = true, PackageId = null });

        CollectionAssert.AreEqual(new[] { "Shop.Deploy 1.1.0", "Shop.Deploy 1.2.0" }, result.Packages.ToArray());
        Assert.AreEqual(Sample.C, _feed.Held);
    }

    [TestMethod]
    public void OfAnUnfinishedRunThatTheFeedDoesNotHave_IsJD4037()
    {
        _feed.WithThreeReleases();
        _feed.Database.Run(ShopVersions.Complete(Sample.A));
        Expect.Failure(() => _feed.Database.Run(Failing), "JD6010");

        Diagnostic found = Expect.Failure(() => _feed.Update(_feed.Request with { Resume = true }), "JD4037");

        StringAssert.Contains(found.Message, "The feed does not have this package");
    }

    [TestMethod]
    public void WithoutId_TakesTheOneOfTheRegistry_OrIsJD4038()
    {
        _feed.WithThreeReleases();
        UpdateRequest request = _feed.Request with { PackageId = null };
        Expect.Failure(() => _feed.Update(request), "JD4038");

        _feed.Database.Run(ShopVersions.Complete(Sample.A));
        _feed.Update(request);

        Assert.AreEqual(Sample.C, _feed.Held);
    }

    public void Dispose() => _feed.Dispose();

    private static DeploymentPlan Failing => ShopVersions.AToB with
    {
        Steps =
        [
            ShopVersions.AToB.Steps[0],
            ShopVersions.Step(15, StepKind.Commands, "steps/015-Shop.jcf", ShopVersions.Commands("Delete Property Shop::Customer::nothing")),
            .. ShopVersions.AToB.Steps[1..],
        ],
    };

    private void Damage(string version)
    {
        string file = Directory.GetFiles(_feed.Path, $"*.{version}.nupkg").Single();
        byte[] bytes = File.ReadAllBytes(file);
        // Inside the content of a step, so that the archive's directory stays whole.
        int at = bytes.AsSpan().LastIndexOf("Customer"u8);
        bytes[at] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    private void WriteLibrary(string version)
    {
        var builder = new NuGet.Packaging.PackageBuilder { Id = ShopFeed.Id, Version = NuGetVersion.Parse(version), Description = "A library" };
        builder.Authors.Add("ann");
        builder.DependencyGroups.Add(new NuGet.Packaging.PackageDependencyGroup(NuGet.Frameworks.NuGetFramework.AnyFramework,
            [new NuGet.Packaging.Core.PackageDependency("Other", VersionRange.Parse("1.0.0"))]));
        using FileStream file = File.Create(Path.Combine(_feed.Path, $"{ShopFeed.Id}.{version}.nupkg"));
        builder.Save(file);
    }

    private sealed class StopInPackage(string package, CancellationTokenSource stop) : IProgress<RunEvent>
    {
        private bool _isIn;

        public void Report(RunEvent value)
        {
            _isIn |= value.Text.StartsWith(package + " is intact", StringComparison.Ordinal);
            if (_isIn && value.Kind == RunEventKind.StepDone)
                stop.Cancel();
        }
    }
}
