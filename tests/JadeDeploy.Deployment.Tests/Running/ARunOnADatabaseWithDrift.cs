using System.Collections.Immutable;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Running;

[TestClass]
public sealed class ARunOnADatabaseWithDrift
{
    private static readonly EntityKey Phone = new(EntityKind.Constant, "Shop::Customer::Phone");

    [TestMethod]
    public void IsRefusedWithTheDigestThatAcceptsIt()
    {
        using ShopDatabase database = Drifted();
        ContentDigest digest = DriftOf(database).Digest;

        Diagnostic found = Expect.Failure(() => database.Run(ShopVersions.AToB), "JD6009");

        StringAssert.Contains(found.Message, $"--accept-drift {digest}");
        StringAssert.Contains(found.Message, $"jadedeploy drift --database \"{database.Connection}\" --repository \"../shop\"");
        Assert.AreEqual(database.Path, found.Location.File);
        Assert.IsNull(database.Registry.Pending);
    }

    [TestMethod]
    public void WithAnotherDigest_IsJD6030AndChangesNothing()
    {
        using ShopDatabase database = Drifted();
        string accepted = DriftOf(database).Digest.ToString();
        Change(database, "2");
        string before = database.Hash;

        Diagnostic found = Expect.Failure(() => Run(database, ShopVersions.AToB, accepted), "JD6030");

        StringAssert.Contains(found.Message, DriftOf(database).Digest.ToString());
        Assert.AreEqual(database.Path, found.Location.File);
        Assert.AreEqual(before, database.Hash);
    }

    [TestMethod]
    [DataRow("abc")]
    [DataRow("")]
    public void WithATextThatIsNoDigest_IsJD6031(string text)
    {
        using ShopDatabase database = Drifted();

        Expect.Failure(() => Run(database, ShopVersions.AToB, text), "JD6031");
    }

    [TestMethod]
    public void ThatIsAccepted_IsDeployedAndRecordedWithItsLevel()
    {
        using ShopDatabase database = Drifted();
        RepositoryDrift drift = DriftOf(database);

        Assert.AreEqual(RunOutcome.Deployed, Run(database, ShopVersions.AToB, drift.Digest.ToString()).Outcome);

        RegisteredRepository held = database.Registry.Find(Sample.Shop)!;
        Assert.AreEqual(Sample.B, held.Commit);
        Assert.AreEqual(VerificationLevel.ExitCodes, held.Verified);
        RepositoryDrift recorded = database.Registry.History[^1].AcceptedDrift.Single();
        Assert.AreEqual(drift.Digest, recorded.Digest);
        Assert.AreEqual(drift.Schemas.Single(), recorded.Schemas.Single() with { OtherMembers = drift.Schemas[0].OtherMembers });
        Assert.IsFalse(DriftOf(database).IsEmpty, "drift does not disappear because something was deployed over it");
    }

    [TestMethod]
    public void ThatTheDeploymentOverwrites_IsVerifiedInTheCatalogue()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        database.Change(d => Seed(d.Catalogue, CatalogueExtract.Of(d.Catalogue, "Shop", CatalogueVersion.Current) is var held
            ? [.. held.Entities.Select(e => e.Key.Name == "Shop::Customer::name" ? e.With(e.Key, e.Content.With(ContentField.Definition, "String[7]")) : e)]
            : []));

        Run(database, ShopVersions.AToB, DriftOf(database).Digest.ToString());

        Assert.AreEqual(VerificationLevel.Catalogue, database.Registry.Find(Sample.Shop)!.Verified);
        Assert.IsTrue(DriftOf(database).IsEmpty);
    }

    [TestMethod]
    public void OfAProvider_IsRefusedAndAcceptedByTheDriftOfItsOwner()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        DeploymentPlan user = new()
        {
            RepositoryName = "user",
            RepositoryOrigin = "../user",
            From = null,
            To = Sample.C,
            PlatformVersion = ShopVersions.Platform,
            Providers = ShopVersions.Digests(Sample.A),
        };
        Change(database, "1");
        string digest = DriftOf(database).Digest.ToString();

        StringAssert.Contains(Expect.Failure(() => database.Run(user), "JD6009").Message, $"deployment of {Sample.Shop}: ");
        Assert.AreEqual(RunOutcome.Deployed, Run(database, user, digest).Outcome);
        Assert.AreEqual(VerificationLevel.Catalogue, database.Registry.Find("user")!.Verified);
    }

    [TestMethod]
    public void Interrupted_IsResumedWithoutAcceptingAgain()
    {
        int points = 0;
        for (int point = 1; ; point++, points++)
        {
            using ShopDatabase database = Drifted();
            RunRequest request = database.Request(ShopVersions.AToB) with { AcceptedDrift = [DriftOf(database).Digest.ToString()] };
            try
            {
                DeploymentRun.Run(request, PackageReader.Read(request.PackagePath), new FaultyTarget(database.Target, point));
                break;
            }
            catch (KilledException)
            {
                bool isPending = database.Registry.Pending is not null;
                if (!isPending && database.Registry.Find(Sample.Shop)!.Commit == Sample.B)
                    continue;
                DeploymentRun.Run(isPending ? request with { Resume = true, AcceptedDrift = [] } : request);
            }
            if (database.Registry.History[^1] is { Action: HistoryAction.Deploy } last && last.To == Sample.B)
                Assert.HasCount(1, last.AcceptedDrift, $"killed at {point}");
        }
        Assert.IsGreaterThanOrEqualTo(14, points);
    }

    private static ShopDatabase Drifted()
    {
        ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        Change(database, "1");
        return database;
    }

    /// <summary>Changes the database by other means: a constant that no version has.</summary>
    private static void Change(ShopDatabase database, string value) => database.Change(d => Seed(d.Catalogue,
    [
        .. CatalogueExtract.Of(d.Catalogue, "Shop", CatalogueVersion.Current).Entities.Where(e => e.Key != Phone),
        new SchemaEntity(Phone, EntityContent.Of((ContentField.Definition, $"Integer = {value}")), SourceLocation.None),
    ]));

    private static void Seed(Catalogue catalogue, ImmutableArray<SchemaEntity> entities) =>
        catalogue.Seed([new SeedSchema("Shop", "RootSchema", entities)]);

    private static RepositoryDrift DriftOf(ShopDatabase database) => RepositoryDrift.Of(database.Registry.Find(Sample.Shop)!, database.State.Schemas);

    private static RunResult Run(ShopDatabase database, DeploymentPlan plan, string accepted) =>
        DeploymentRun.Run(database.Request(plan) with { AcceptedDrift = [accepted] }, null, new FixedClock(Sample.Morning));
}
