using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading;
using JadeDeploy.Database.Records;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Tests.Running;

[TestClass]
public sealed class AnAbortedRun
{
    [TestMethod]
    public void AtAnyPoint_IsTheOldVersionOrIsRefusedAndCompletes()
    {
        foreach (DeploymentPlan plan in new[] { ShopVersions.AToB, ShopVersions.BToC })
        {
            int aborted = 0, refused = 0, point = 1;
            while (KilledAt(point++, plan, ref aborted, ref refused))
                continue;
            Assert.IsGreaterThanOrEqualTo(4, aborted);
            Assert.IsGreaterThanOrEqualTo(4, refused);
        }
    }

    [TestMethod]
    public void IsRecordedInTheHistoryAndTheJournal()
    {
        using ShopDatabase database = StoppedBeforeReorganisation();
        string run = RunName.Of(database.Registry);

        RunResult result = Abort(database, ShopVersions.AToB);

        Assert.AreEqual(new RunResult(RunOutcome.Aborted, Sample.A, 0), result);
        JadeDeploy.Deployment.Registry.HistoryRecord last = database.Registry.History[^1];
        Assert.AreEqual(HistoryAction.Abandon, last.Action);
        Assert.AreEqual(Sample.A, last.To);
        database.Change(d => CollectionAssert.AreEqual(new[] { new JournalEntry(10, StepState.Aborted) }, d.Journal.Read(run).ToArray()));
    }

    [TestMethod]
    public void CanBeStartedAgain()
    {
        using ShopDatabase database = StoppedBeforeReorganisation();
        Abort(database, ShopVersions.AToB);

        Assert.AreEqual(new RunResult(RunOutcome.Deployed, Sample.B, 3), database.Run(ShopVersions.AToB));
    }

    [TestMethod]
    public void ThatIsKilled_IsEndedByTheSameCommand()
    {
        int points = 0;
        for (int point = 1; ; point++, points++)
        {
            using ShopDatabase database = StoppedBeforeReorganisation();
            RunRequest request = database.Request(ShopVersions.AToB) with { Abort = true };
            try
            {
                DeploymentRun.Run(request, PackageReader.Read(request.PackagePath), new FaultyTarget(database.Target, point));
                break;
            }
            catch (KilledException)
            {
                if (database.Registry.Pending is not null)
                    DeploymentRun.Run(request);
            }
            Assert.IsNull(database.Registry.Pending);
            Assert.IsEmpty(database.State.Unfinished, $"killed at {point}");
            Assert.AreEqual(ShopVersions.Digests(Sample.A)["Shop"], database.State.Schemas["Shop"]);
        }
        Assert.IsGreaterThanOrEqualTo(6, points);
    }

    [TestMethod]
    public void ThatNeverBegan_IsJD6033()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));

        Assert.AreEqual(database.Path, Expect.Failure(() => Abort(database, ShopVersions.AToB), "JD6033").Location.File);
    }

    [TestMethod]
    public void OfAnotherPackage_IsJD5034()
    {
        using ShopDatabase database = StoppedBeforeReorganisation();

        Expect.Failure(() => Abort(database, ShopVersions.Complete(Sample.A)), "JD5034");
        Assert.IsNotNull(database.Registry.Pending);
    }

    [TestMethod]
    public void PastThePointOfNoReturn_IsJD6034AndChangesNothing()
    {
        using ShopDatabase database = Stopped(20);
        string before = database.Hash;

        Diagnostic found = Expect.Failure(() => Abort(database, ShopVersions.AToB), "JD6034");

        StringAssert.Contains(found.Message, "Step 20 (reorganise)");
        StringAssert.Contains(found.Message, "--resume");
        Assert.AreEqual(before, database.Hash);
        Assert.AreEqual(RunOutcome.Deployed, database.Run(ShopVersions.AToB, resume: true).Outcome);
    }

    [TestMethod]
    public void AsADryRun_ChangesNothing()
    {
        using ShopDatabase database = StoppedBeforeReorganisation();
        string before = database.Hash;

        Assert.AreEqual(RunOutcome.Checked, DeploymentRun.Run(database.Request(ShopVersions.AToB) with { Abort = true, DryRun = true }).Outcome);

        Assert.AreEqual(before, database.Hash);
    }

    [TestMethod]
    public void KeepsChangesThatWaitedBefore()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        LoadOther(database, "name: String[11];");
        StopAfter(database, ShopVersions.AToB, 10);

        Abort(database, ShopVersions.AToB);

        CollectionAssert.AreEqual(new[] { "Other" }, database.State.Unfinished.ToArray());
    }

    [TestMethod]
    public void WhenChangesThatWaitedBeforeAreOthersNow_IsJD6035AndChangesNothing()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        LoadOther(database, "name: String[11];");
        StopAfter(database, ShopVersions.AToB, 10);
        LoadOther(database, "name: String[12];");

        StringAssert.Contains(Expect.Failure(() => Abort(database, ShopVersions.AToB), "JD6035").Message, "the schema Other had changes");

        CollectionAssert.AreEqual(new[] { "Other", "Shop" }, database.State.Unfinished.ToArray());
        Assert.IsNotNull(database.Registry.Pending);
    }

    private static bool KilledAt(int point, DeploymentPlan plan, ref int aborted, ref int refused)
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(plan.From!));
        RunRequest request = database.Request(plan);
        try
        {
            DeploymentRun.Run(request, PackageReader.Read(request.PackagePath), new FaultyTarget(database.Target, point));
            return false;
        }
        catch (KilledException)
        {
            if (database.Registry.Pending is null)
                return true;
        }
        if (database.State.StepsDone.Any(s => s >= plan.PointOfNoReturn))
        {
            Expect.Failure(() => Abort(database, plan), "JD6034");
            DeploymentRun.Run(request with { Resume = true });
            Assert.AreEqual(plan.SchemasAfter["Shop"], database.State.Schemas["Shop"], $"killed at {point}");
            refused++;
        }
        else
        {
            Abort(database, plan);
            Assert.AreEqual(plan.SchemasBefore["Shop"], database.State.Schemas["Shop"], $"killed at {point}");
            Assert.IsEmpty(database.State.Unfinished, $"killed at {point}");
            Assert.AreEqual(plan.From, database.Registry.Find(Sample.Shop)!.Commit);
            aborted++;
        }
        return true;
    }

    private static ShopDatabase StoppedBeforeReorganisation() => Stopped(10);

    private static ShopDatabase Stopped(int step)
    {
        ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        StopAfter(database, ShopVersions.AToB, step);
        return database;
    }

    private static void StopAfter(ShopDatabase database, DeploymentPlan plan, int step)
    {
        using var stop = new CancellationTokenSource();
        Expect.Failure(() => DeploymentRun.Run(database.Request(plan), new StopAfterStep(stop, step), cancellation: stop.Token), "JD6016");
    }

    private static RunResult Abort(ShopDatabase database, DeploymentPlan plan) =>
        DeploymentRun.Run(database.Request(plan) with { Abort = true }, null, new FixedClock(Sample.Morning));

    private static void LoadOther(ShopDatabase database, string property) => database.Change(d =>
    {
        byte[] file = System.Text.Encoding.UTF8.GetBytes(
            System.Text.Encoding.UTF8.GetString(ShopVersions.File(Sample.A)).Replace("Shop", "Other", StringComparison.Ordinal)
                .Replace("name: String[101];", property, StringComparison.Ordinal));
        d.Loader.Load(new LoadRequest { SchemaFile = new LoadFile("Other.scm", file), SuppressReorg = true });
        Assert.IsTrue(d.Catalogue.VersionedSchemas.Contains("Other"), nameof(CatalogueVersion));
    });

    private sealed class StopAfterStep(CancellationTokenSource stop, int step) : IProgress<RunEvent>
    {
        public void Report(RunEvent value)
        {
            if (value.Kind == RunEventKind.StepDone && value.Step!.Number == step)
                stop.Cancel();
        }
    }
}
