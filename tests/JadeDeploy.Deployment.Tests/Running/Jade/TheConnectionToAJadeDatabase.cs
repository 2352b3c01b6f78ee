using System.Data.Common;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Running.Jade;

namespace JadeDeploy.Deployment.Tests.Running.Jade;

[TestClass]
public sealed class TheConnectionToAJadeDatabase
{
    [TestMethod]
    public void Paths_BecomeFull_AndTheRestHasDefaults()
    {
        JadeSettings settings = Read("Provider=Jade;Bin=bin;Path=system;Ini=system/jade.ini");

        Assert.AreEqual(("/base/bin", "/base/system", "/base/system/jade.ini"), (settings.Bin, settings.Path, settings.Ini));
        Assert.AreEqual((JadeServer.SingleUser, JadeLoader.Jadloadb, JadeRegistryStore.File), (settings.Server, settings.Loader, settings.Registry));
        Assert.IsNull(settings.TimeLimit);
    }

    [TestMethod]
    public void EveryKey_IsRead()
    {
        JadeSettings settings = Read(
            "provider=jade;bin=/b;path=/p;ini=/i;server=multiuser;loader=jadeschemaloader;registry=schema;timelimit=90;"
            + "loadersuccesspattern=^Load completed;replayablereorg=true;reorgallowupdates=false;dontsavesources=true;compileunchangedmethods=true");

        Assert.AreEqual(new JadeSettings
        {
            Bin = "/b",
            Path = "/p",
            Ini = "/i",
            Server = JadeServer.MultiUser,
            Loader = JadeLoader.JadeSchemaLoader,
            Registry = JadeRegistryStore.Schema,
            TimeLimit = TimeSpan.FromSeconds(90),
            LoaderSuccessPattern = "^Load completed",
            ReplayableReorg = true,
            ReorgAllowUpdates = false,
            DontSaveSources = true,
            CompileUnchangedMethods = true,
        }, settings);
    }

    [TestMethod]
    [DataRow("Path=/p;Ini=/i", "'Bin' is missing: give the folder with jadloadb and jadclient")]
    [DataRow("Bin=/b;Ini=/i", "'Path' is missing")]
    [DataRow("Bin=/b;Path=/p", "'Ini' is missing")]
    [DataRow("Bin=/b;Path=\"/p's\";Ini=/i", "'Path' has a quotation mark")]
    [DataRow("Bin=/b;Path=/p;Ini=/i;Server=thin", "'Server' must be one of SingleUser, MultiUser")]
    [DataRow("Bin=/b;Path=/p;Ini=/i;Server=1", "'Server' must be one of")]
    [DataRow("Bin=/b;Path=/p;Ini=/i;TimeLimit=soon", "'TimeLimit' must be a whole number of seconds above 0")]
    [DataRow("Bin=/b;Path=/p;Ini=/i;DontSaveSources=yes", "'DontSaveSources' must be true or false")]
    [DataRow("Bin=/b;Path=/p;Ini=/i;LoaderSuccessPattern=(", "'LoaderSuccessPattern' is not a regular expression")]
    public void AWrongKey_IsJD6046(string keys, string what)
    {
        DeploymentException refused = Assert.ThrowsExactly<DeploymentException>(() => Read("Provider=Jade;" + keys));

        Assert.AreEqual("JD6046", refused.Diagnostics.Single().Code);
        StringAssert.Contains(refused.Message, what);
    }

    [TestMethod]
    public void AnUnknownKey_IsJD6003() => Assert.AreEqual("JD6003",
        Assert.ThrowsExactly<DeploymentException>(() => Read("Provider=Jade;Bin=/b;Path=/p;Ini=/i;Port=1")).Diagnostics.Single().Code);

    private static JadeSettings Read(string text) => new JadeSettingsReader(new DbConnectionStringBuilder { ConnectionString = text }, "/base").Read();
}
