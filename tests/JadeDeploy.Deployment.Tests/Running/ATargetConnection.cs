using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;

namespace JadeDeploy.Deployment.Tests.Running;

[TestClass]
public sealed class ATargetConnection
{
    private static readonly string Base = Path.GetFullPath("/projects/shop");

    [TestMethod]
    [DataRow("Provider=Embedded;Path=shop.jadedb")]
    [DataRow("provider = embedded ; PATH = ./shop.jadedb")]
    [DataRow("Provider=Embedded;Path=\"shop.jadedb\";")]
    public void WithARelativePath_StartsFromTheBaseFolder(string text) =>
        Assert.AreEqual(Path.Combine(Base, "shop.jadedb"), TargetConnection.Parse(text, Base).Path);

    [TestMethod]
    public void WithSemicolonsInItsPath_IsReadAndWritten()
    {
        TargetConnection connection = TargetConnection.Parse("Provider=Embedded;Path='a;b.jadedb'", Base);

        Assert.AreEqual(Path.Combine(Base, "a;b.jadedb"), connection.Path);
        Assert.AreEqual(connection, TargetConnection.Parse(connection.ToString(), Base));
    }

    [TestMethod]
    [DataRow("Provider", "JD6001")]
    [DataRow("Provider=Embedded;Path='x", "JD6001")]
    [DataRow("", "JD6002")]
    [DataRow("Path=shop.jadedb", "JD6002")]
    [DataRow("Provider=Oracle;Path=shop.jadedb", "JD6002")]
    [DataRow("Provider=Embedded;Path=shop.jadedb;Server=multiUser", "JD6003")]
    [DataRow("Provider=Embedded", "JD6004")]
    [DataRow("Provider=Embedded;Path=", "JD6004")]
    [DataRow("Provider=Embedded;Path= ", "JD6004")]
    [DataRow("Provider=Jade;Bin=bin;Path=system", "JD6046")]
    public void ThatIsWrong_IsACodedError(string text, string code) => Expect.Failure(() => TargetConnection.Parse(text, Base), code);

    [TestMethod]
    [DataRow("Password")]
    [DataRow("pwd")]
    [DataRow("Access Token")]
    [DataRow("api_key")]
    [DataRow("ClientSecret")]
    public void WithASecret_IsJD6006AndDoesNotRepeatIt(string key)
    {
        foreach (string provider in new[] { "Embedded", "Jade", "Oracle" })
        {
            string message = Expect.Failure(() => TargetConnection.Parse($"Provider={provider};Path=x;{key}=canary7", Base), "JD6006").Message;

            Assert.IsFalse(message.Contains("canary7", StringComparison.Ordinal));
            StringAssert.Contains(message, "environment variable");
        }
    }
}
