using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Deployment.Tests.Running;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.StandIns.Tests.Provider;

/// <summary>What else there is to a step that fails; each way to fail is in <see cref="TheNextCommand"/>.</summary>
[TestClass]
public sealed class AStepThatFails
{
    [TestMethod]
    public void ThatLies_IsFoundByTheSuccessPattern_AndNotWithoutOne()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        system.FailNext("lie");

        Diagnostic failure = Expect.Failure(
            () => system.Run(ShopVersions.AToB, r => r with { TargetDatabase = r.TargetDatabase + ";LoaderSuccessPattern=^0 errors" }), "JD6049");

        StringAssert.Contains(failure.Message, "LoaderSuccessPattern");
    }

    [TestMethod]
    public void WithRestartLoad_DropsWhatItLeftBehind()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        system.FailNext("exit=1");
        Expect.Failure(() => system.Run(ShopVersions.AToB), "JD6048");
        system.Install();
        int before = system.Calls.Count;

        system.Run(ShopVersions.AToB, r => r with { Resume = true, RestartLoad = true });

        Assert.Contains("clearRestart=true", system.Calls[before].Arguments);
    }

    [TestMethod]
    public void CannotBeGivenUp_OnceItHasStarted()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        system.FailNext("dieBefore");
        Expect.Failure(() => system.Run(ShopVersions.AToB), "JD6048");
        string registry = File.ReadAllText(Path.Combine(system.Path, "jadedeploy", "registry.json"));

        Diagnostic refusal = Expect.Failure(() => system.Run(ShopVersions.AToB, r => r with { Abort = true }), "JD6055");

        foreach (string word in new[] { "--resume", "backup", "abortReorg", "unversion" })
            StringAssert.Contains(refusal.Message, word);
        Assert.AreEqual(registry, File.ReadAllText(Path.Combine(system.Path, "jadedeploy", "registry.json")));
    }

    [TestMethod]
    public void BecauseItsProgramCannotBeStarted_HasDoneNothing_AndCanBeGivenUp()
    {
        using JadeSystem system = new();
        system.DeployFirst();
        string loader = Path.Combine(system.Bin, "jadloadb");
        File.Delete(loader);
        File.WriteAllText(loader, "not a program");

        Expect.Failure(() => system.Run(ShopVersions.AToB), "JD6054");

        Assert.IsTrue(system.Target.Read().IsUntouched);
        RunResult result = system.Run(ShopVersions.AToB, r => r with { Abort = true });
        Assert.AreEqual((RunOutcome.Aborted, Sample.A), (result.Outcome, result.Commit));
        system.Install();
        system.Run(ShopVersions.AToB);
        Assert.AreEqual(Sample.B, system.Registry.Find(Sample.Shop)!.Commit);
    }
}
