using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Tests.Running;

[TestClass]
public sealed class ARunThatMayNotStart
{
    [TestMethod]
    public void OnADatabaseWithSchemasAndNoRegistry_IsJD5033()
    {
        using ShopDatabase database = new();
        Load(database, Sample.A);

        Expect.Failure(() => database.Run(ShopVersions.Complete(Sample.A)), "JD5033");
        Assert.IsNull(database.State.Registry);
    }

    [TestMethod]
    public void UnlessItInitialisesTheRegistry_IsRefused()
    {
        using ShopDatabase database = new();
        Load(database, Sample.A);

        database.Run(ShopVersions.AToB with { InitializesRegistry = true });

        Assert.AreEqual(Sample.B, database.Registry.Find(Sample.Shop)!.Commit);
        CollectionAssert.AreEqual(new[] { Sample.A }, database.Registry.Find(Sample.Shop)!.Previous.ToArray());
        Expect.Failure(() => database.Run(ShopVersions.BToC with { InitializesRegistry = true }), "JD5013");
    }

    [TestMethod]
    public void ThatInitialisesTheRegistryOnAnotherVersion_IsJD6009()
    {
        using ShopDatabase database = new();
        Load(database, Sample.B);

        Expect.Failure(() => database.Run(ShopVersions.AToB with { InitializesRegistry = true }), "JD6009");
    }

    [TestMethod]
    public void AfterAChangeByOtherMeans_IsJD6009AndChangesNothing()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        Load(database, Sample.B);
        string before = database.Hash;

        Diagnostic found = Expect.Failure(() => database.Run(ShopVersions.AToB), "JD6009");

        StringAssert.Contains(found.Message, "schema Shop differs");
        Assert.AreEqual(database.Path, found.Location.File);
        Assert.AreEqual(before, database.Hash);
        Expect.Failure(() => database.Run(ShopVersions.Complete(Sample.A)), "JD6009");
    }

    [TestMethod]
    public void WhenItCreatesASchemaThatIsThere_IsJD6013()
    {
        using ShopDatabase database = new();
        database.Change(d => { });
        new TargetRegistry(database.Target, new FixedClock(Sample.Morning), "ann").Initialise(ShopVersions.Platform, "unicode");
        Load(database, Sample.A);

        Expect.Failure(() => database.Run(ShopVersions.Complete(Sample.A)), "JD6013");
    }

    [TestMethod]
    public void WhileChangesOfOthersWaitForAReorganisation_IsJD6014()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        database.Change(d => d.Loader.Load(Request(Sample.B)));

        Expect.Failure(() => database.Run(ShopVersions.AToB), "JD6014");
    }

    [TestMethod]
    public void OnAFileThatIsNoDatabase_IsJD6007AndLeavesItAlone()
    {
        using ShopDatabase database = new();
        File.WriteAllText(database.Path, "hello");

        Expect.Failure(() => database.Run(ShopVersions.Complete(Sample.A)), "JD6007");

        Assert.AreEqual("hello", File.ReadAllText(database.Path));
    }

    [TestMethod]
    public void InAFolderThatDoesNotExist_IsJD6007()
    {
        using ShopDatabase database = new();
        RunRequest request = database.Request(ShopVersions.Complete(Sample.A)) with { TargetDatabase = "Provider=Embedded;Path=none/shop.jadedb" };

        Expect.Failure(() => DeploymentRun.Run(request), "JD6007");
    }

    [TestMethod]
    public void WhileAnotherHoldsTheLock_IsJD6008AndChangesNothing()
    {
        using ShopDatabase database = new();
        using (database.Target.Lock(TimeSpan.Zero, CancellationToken.None))
            Expect.Failure(() => database.Run(ShopVersions.Complete(Sample.A)), "JD6008");

        Assert.IsFalse(File.Exists(database.Path));
        database.Run(ShopVersions.Complete(Sample.A));
    }

    [TestMethod]
    public void WhileAnotherHoldsTheLock_WaitsAsLongAsItIsTold()
    {
        using ShopDatabase database = new();
        IDisposable held = database.Target.Lock(TimeSpan.Zero, CancellationToken.None);
        Task release = Task.Delay(300).ContinueWith(_ => held.Dispose(), TaskScheduler.Default);

        RunResult result = DeploymentRun.Run(database.Request(ShopVersions.Complete(Sample.A)) with { Wait = TimeSpan.FromSeconds(30) });

        Assert.AreEqual(RunOutcome.Deployed, result.Outcome);
        release.Wait();
    }

    [TestMethod]
    public void FromSeveralThreads_HasExactlyOneWinner()
    {
        using ShopDatabase database = new();
        RunRequest request = database.Request(ShopVersions.Complete(Sample.A)) with { Wait = TimeSpan.FromSeconds(60) };

        RunOutcome[] outcomes = new RunOutcome[4];
        Parallel.For(0, outcomes.Length, i => outcomes[i] = DeploymentRun.Run(request).Outcome);

        Assert.AreEqual(1, outcomes.Count(o => o == RunOutcome.Deployed));
        Assert.AreEqual(3, outcomes.Count(o => o == RunOutcome.AlreadyDeployed));
    }

    [TestMethod]
    public void OfAStalePackage_IsJD5022()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        database.Run(ShopVersions.AToB);
        database.Run(ShopVersions.BToC);

        Expect.Failure(() => database.Run(ShopVersions.BToC with { To = new string('d', 40) }), "JD5022");
    }

    [TestMethod]
    public void ReadsADatabaseWithoutMakingFiles()
    {
        using ShopDatabase database = new();
        Assert.IsTrue(database.State.IsEmpty);
        Assert.AreEqual(0, database.Files.Length);

        database.Change(d => { });
        string[] files = database.Files;
        Assert.IsTrue(database.State.IsEmpty);
        Assert.AreEqual(ShopVersions.Platform, database.State.Database!.PlatformVersion);
        CollectionAssert.AreEqual(files, database.Files);
    }

    private static void Load(ShopDatabase database, string commit) => database.Change(d =>
    {
        d.Loader.Load(Request(commit));
        d.Loader.Reorganise(["Shop"]);
        d.Loader.Transition(["Shop"]);
        Assert.AreEqual(ShopVersions.Digests(commit)["Shop"], d.Catalogue.DigestOf("Shop", CatalogueVersion.Current));
    });

    private static LoadRequest Request(string commit) =>
        new() { SchemaFile = new LoadFile("Shop.scm", ShopVersions.File(commit)), SuppressReorg = true };
}
