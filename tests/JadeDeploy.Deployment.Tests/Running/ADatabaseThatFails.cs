using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Tests.Running;

[TestClass]
public sealed class ADatabaseThatFails
{
    [TestMethod]
    public void AfterAStep_IsJD6017_AndTheRunCanBeContinued()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));

        Diagnostic error = Failure(database, session => Intercepted.Of<ITargetSession>(session, (method, call) =>
            method == nameof(ITargetSession.Execute) ? throw new IOException("The disk is full.") : call()));

        Assert.AreEqual(("JD6017", database.Path), (error.Code, error.Location.File));
        Assert.Contains("The disk is full.", error.Message);
        Assert.Contains("--resume", error.Message);
        Assert.AreEqual(Sample.A, database.Registry.Find(Sample.Shop)!.Commit);
        Assert.AreEqual(RunOutcome.Deployed, database.Run(ShopVersions.AToB, resume: true).Outcome);
    }

    [TestMethod]
    public void ToKeepItsRegistry_IsJD6012_AndNoSuccessIsReported()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        RegistryDocument before = database.Registry;
        bool isRecorded = false;

        Diagnostic error = Failure(database, session => Intercepted.Of<ITargetSession>(session, (method, call) => method != "get_" + nameof(ITargetSession.Registry)
            ? call()
            : Intercepted.Of<IRegistryStore>((IRegistryStore)call()!, (name, access) =>
            {
                object? result = access();
                isRecorded |= name == nameof(IRegistryStore.CompareAndSwap) && database.Registry.Pending is null;
                return isRecorded && name == nameof(IRegistryStore.Read) ? before : result;
            })));

        Assert.AreEqual(("JD6012", database.Path), (error.Code, error.Location.File));
        Assert.Contains($"edition {before.Edition}", error.Message);
    }

    private static Diagnostic Failure(ShopDatabase database, Func<ITargetSession, ITargetSession> change)
    {
        RunRequest request = database.Request(ShopVersions.AToB);
        ITarget target = Intercepted.Of<ITarget>(database.Target, (method, call) =>
            method == nameof(ITarget.Open) ? change((ITargetSession)call()!) : call());
        return Assert.ContainsSingle(Assert.ThrowsExactly<DeploymentException>(() =>
            DeploymentRun.Run(request, PackageReader.Read(request.PackagePath), target, clock: new FixedClock(Sample.Morning))).Diagnostics);
    }
}
