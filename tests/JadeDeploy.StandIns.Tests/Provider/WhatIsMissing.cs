using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Running.Jade;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Deployment.Tests.Running;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.StandIns.Tests.Provider;

[TestClass]
public sealed class WhatIsMissing
{
    [TestMethod]
    [DataRow("Bin")]
    [DataRow("Path")]
    [DataRow("Ini")]
    public void OfAConnection_IsNamedWithItsPath_AndNothingIsCreated(string key)
    {
        using JadeSystem system = new();
        string missing = system["nowhere"];
        string connection = $"{system.Connection};{key}={missing}";

        Diagnostic failure = Expect.Failure(() => TargetConnection.Parse(connection, "/").ToTarget().Lock(TimeSpan.Zero, CancellationToken.None), "JD6052");

        Assert.AreEqual(missing, failure.Location.File);
        StringAssert.Contains(failure.Message, missing);
        Assert.IsFalse(Directory.Exists(missing));
        Assert.IsFalse(Directory.Exists(Path.Combine(system.Path, "jadedeploy")));
    }

    [TestMethod]
    [DataRow("jadloadb")]
    [DataRow("jadclient")]
    public void OfThePrograms_IsNamed(string program)
    {
        using JadeSystem system = new();
        File.Delete(Path.Combine(system.Bin, program));

        Diagnostic failure = Expect.Failure(() => system.Target.Read(), "JD6052");

        StringAssert.Contains(failure.Message, Path.Combine(system.Bin, program));
    }

    [TestMethod]
    [DataRow(@"\\server\share\system", true)]
    [DataRow("/", false)]
    public void ADirectoryOnAnotherMachine_IsTold(string path, bool isRemote) => Assert.AreEqual(isRemote, JadeInstallation.IsRemote(path));

    [TestMethod]
    public void ADatabaseOnAnotherMachine_IsJD6053()
    {
        const string path = @"\\server\share\system";

        Diagnostic failure = Expect.Failure(() => JadeInstallation.Check(new JadeSettings { Bin = "/b", Path = path, Ini = "/i" }), "JD6053");

        Assert.AreEqual(path, failure.Location.File);
    }

    [TestMethod]
    public void AFolderOfRunsThatCannotBeMade_IsJD6064_AndNoProgramStarts()
    {
        using JadeSystem system = new();
        Directory.CreateDirectory(Path.Combine(system.Path, "jadedeploy"));
        File.WriteAllText(Path.Combine(system.Path, "jadedeploy", "runs"), "");

        Diagnostic failure = Expect.Failure(() => system.Run(ShopVersions.Complete(Sample.A) with { InitializesRegistry = true }), "JD6064");

        StringAssert.StartsWith(failure.Location.File, Path.Combine(system.Path, "jadedeploy", "runs"));
        Assert.IsEmpty(system.Calls);
    }
}
