using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running.Jade;

namespace JadeDeploy.Deployment.Tests.Running.Jade;

[TestClass]
public sealed class CommandLinesForJade
{
    private static readonly JadeSettings Settings = new() { Bin = "/jade/bin", Path = "/jade/system", Ini = "/jade/system/jade.ini" };

    [TestMethod]
    public void ALoad_StatesEveryOptionThatDecides()
    {
        JadeCommandLine line = new JadeCommandLines(Settings).Load(["/run/010.scm", "/run/010.ddx"], LoadStyle.LatestSchemaVersion, deleteIfAbsent: false, clearRestart: false);

        Assert.AreEqual("jadloadb", line.Program);
        CollectionAssert.AreEqual(new[]
        {
            "path=/jade/system", "ini=/jade/system/jade.ini", "server=singleUser", "schemaFile=/run/010.scm", "ddbFile=/run/010.ddx",
            "loadStyle=latestSchemaVersion", "deleteIfAbsent=false", "deleteMethodsIfAbsent=false", "deletePropertiesIfAbsent=false",
            "suppressReorg=true", "clearRestart=false", "dontSaveSources=false", "compileUnchangedMethods=false", "showProgress=false",
        }, line.Arguments);
    }

    [TestMethod]
    public void TheSchemaLoader_GetsTheSameBetweenItsMarkers()
    {
        JadeSettings settings = Settings with { Loader = JadeLoader.JadeSchemaLoader, Server = JadeServer.MultiUser };

        JadeCommandLine line = new JadeCommandLines(settings).Load(["/run/010.jcf"], LoadStyle.CurrentSchemaVersion, deleteIfAbsent: false, clearRestart: true);

        Assert.AreEqual("jadclient", line.Program);
        CollectionAssert.AreEqual(
            new[] { "server=multiUser", "schema=RootSchema", "app=JadeSchemaLoader", "startAppParameters", "commandFile=/run/010.jcf", "loadStyle=currentSchemaVersion" },
            line.Arguments.Skip(2).Take(6).ToArray());
        Assert.AreEqual("endAppParameters", line.Arguments[^1]);
    }

    [TestMethod]
    public void AReorganisation_StopsBeforeItsTransition()
    {
        JadeSettings settings = Settings with { ReplayableReorg = true };

        JadeCommandLine line = new JadeCommandLines(settings).Reorganise(["ShopModel", "Shop"]);

        CollectionAssert.AreEqual(
            new[] { "startAppParameters", "action=initiateReorg", "schemas=ShopModel,Shop", "waitForReorg=true", "initiateTransition=false", "replayableReorg=true", "endAppParameters" },
            line.Arguments.Skip(5).ToArray());
    }

    [TestMethod]
    public void ASchema_IsDeletedAlone() => CollectionAssert.AreEqual(
        new[] { "deleteSchema=Shop", "showProgress=false" },
        new JadeCommandLines(Settings).DeleteSchema("Shop").Arguments.Skip(3).ToArray());
}
