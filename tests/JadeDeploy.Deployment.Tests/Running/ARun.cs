using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;

namespace JadeDeploy.Deployment.Tests.Running;

[TestClass]
public sealed class ARun
{
    [TestMethod]
    public void OfACompletePackage_CreatesTheDatabaseAndItsRegistry()
    {
        using ShopDatabase database = new();

        RunResult result = database.Run(ShopVersions.Complete(Sample.A));

        Assert.AreEqual(new RunResult(RunOutcome.Deployed, Sample.A, 3), result);
        RegisteredRepository shop = database.Registry.Find(Sample.Shop)!;
        Assert.AreEqual(Sample.A, shop.Commit);
        Assert.AreEqual(VerificationLevel.Catalogue, shop.Verified);
        Assert.AreEqual(Sample.Morning, shop.DeployedAt);
        Assert.AreEqual("ann", shop.DeployedBy);
        Assert.AreEqual("Shop.Deploy", shop.Package!.Id);
        Assert.IsNull(database.Registry.Pending);
        Assert.AreEqual(database.State.Database!.Id, database.Registry.Database.Id);
        CollectionAssert.AreEqual(new[] { HistoryAction.Create, HistoryAction.Deploy }, database.Registry.History.Select(h => h.Action).ToArray());
        Assert.AreEqual(ShopVersions.Digests(Sample.A)["Shop"], database.State.Schemas["Shop"]);
    }

    [TestMethod]
    public void OfOnePackageAfterAnother_TakesTheDatabaseToTheLastVersion()
    {
        using ShopDatabase database = new();

        database.Run(ShopVersions.Complete(Sample.A));
        database.Run(ShopVersions.AToB);
        RunResult result = database.Run(ShopVersions.BToC);

        Assert.AreEqual(new RunResult(RunOutcome.Deployed, Sample.C, 3), result);
        RegisteredRepository shop = database.Registry.Find(Sample.Shop)!;
        CollectionAssert.AreEqual(new[] { Sample.B, Sample.A }, shop.Previous.ToArray());
        Assert.AreEqual(ShopVersions.Digests(Sample.C)["Shop"], shop.Schemas[0].Digest);
    }

    [TestMethod]
    public void OfTheSamePackageTwice_ChangesNothing()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        string before = database.Hash;

        RunResult result = database.Run(ShopVersions.Complete(Sample.A));

        Assert.AreEqual(new RunResult(RunOutcome.AlreadyDeployed, Sample.A, 0), result);
        Assert.AreEqual(before, database.Hash);
    }

    [TestMethod]
    public void WithoutSteps_StillAdvancesTheRegistry()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        string noise = new('d', 40);
        DeploymentPlan plan = ShopVersions.Plan(Sample.A, Sample.A) with { To = noise };

        RunResult result = database.Run(plan);

        Assert.AreEqual(new RunResult(RunOutcome.Deployed, noise, 0), result);
        Assert.AreEqual(noise, database.Registry.Find(Sample.Shop)!.Commit);
    }

    [TestMethod]
    public void ThatIsDry_ChangesNothing()
    {
        using ShopDatabase database = new();
        Assert.AreEqual(RunOutcome.Checked, database.Run(ShopVersions.Complete(Sample.A), dryRun: true).Outcome);
        Assert.AreEqual(0, database.Files.Length);

        database.Run(ShopVersions.Complete(Sample.A));
        string before = database.Hash;
        string[] files = database.Files;

        Assert.AreEqual(new RunResult(RunOutcome.Checked, Sample.A, 0), database.Run(ShopVersions.AToB, dryRun: true));
        Assert.AreEqual(RunOutcome.AlreadyDeployed, database.Run(ShopVersions.Complete(Sample.A), dryRun: true).Outcome);
        Expect.Failure(() => database.Run(ShopVersions.BToC, dryRun: true), "JD5023");
        Assert.AreEqual(before, database.Hash);
        CollectionAssert.AreEqual(files, database.Files);
    }

    [TestMethod]
    public void ThatDeletesASchema_LeavesTheRepositoryWithoutIt()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        DeploymentPlan plan = ShopVersions.Plan(Sample.A, Sample.B, new PlannedStep(10, StepKind.DeleteSchema, "Shop", []))
            with { SchemasAfter = ShopVersions.Digests(null) };

        database.Run(plan);

        Assert.IsTrue(database.State.Schemas.IsEmpty);
        Assert.IsTrue(database.Registry.Find(Sample.Shop)!.Schemas.IsEmpty);
    }

    [TestMethod]
    public void ReportsWhatItDoes()
    {
        using ShopDatabase database = new();
        var events = new List<RunEvent>();

        database.Run(ShopVersions.Complete(Sample.A), progress: new Listener(events));

        CollectionAssert.AreEqual(
            new[]
            {
                RunEventKind.PackageVerified, RunEventKind.TargetChecked,
                RunEventKind.StepStarted, RunEventKind.StepDone, RunEventKind.StepStarted, RunEventKind.StepDone,
                RunEventKind.StepStarted, RunEventKind.StepDone, RunEventKind.ResultVerified, RunEventKind.RegistryUpdated,
            },
            events.Select(e => e.Kind).ToArray());
        Assert.AreEqual("Step 10 (load Shop) starts.", events[2].Text);
        Assert.AreEqual((1, 3), (events[3].StepsDone, events[3].StepCount));
    }

    [TestMethod]
    public void OfADamagedPackage_OpensNothing()
    {
        using ShopDatabase database = new();
        RunRequest request = database.Request(ShopVersions.Complete(Sample.A));
        byte[] bytes = File.ReadAllBytes(request.PackagePath);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(request.PackagePath, bytes);

        Assert.ThrowsExactly<Diagnostics.DeploymentException>(() => DeploymentRun.Run(request));

        Assert.AreEqual(0, database.Files.Length);
    }

    private sealed class Listener(List<RunEvent> events) : IProgress<RunEvent>
    {
        public void Report(RunEvent value) => events.Add(value);
    }
}
