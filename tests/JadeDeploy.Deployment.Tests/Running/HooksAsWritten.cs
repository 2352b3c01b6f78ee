using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Running;

[TestClass]
public sealed class HooksAsWritten
{
    [TestMethod]
    public void InAFile_AreReadInOrder()
    {
        using TemporaryFolder folder = new();
        const string text = """
            { "formatVersion": 1, "hooks": [
              { "when": "beforeTransition", "program": "tools/stop.sh", "arguments": ["Shop Server", "a;b"], "timeout": 60 },
              { "when": "afterRun", "program": "notify" } ] }
            """;

        RunHook[] hooks = [.. HookFile.Read(folder.Write("hooks.json", text))];

        Assert.AreEqual("", new PublishedSchema("hooks.schema.json").Findings(System.Text.Encoding.UTF8.GetBytes(text)));
        Assert.AreEqual((HookPoint.BeforeTransition, "tools/stop.sh", 60d), (hooks[0].When, hooks[0].Program, hooks[0].Timeout.TotalSeconds));
        CollectionAssert.AreEqual(new[] { "Shop Server", "a;b" }, hooks[0].Arguments.ToArray());
        Assert.AreEqual((HookPoint.AfterRun, "notify", RunHook.DefaultTimeout, 0), (hooks[1].When, hooks[1].Program, hooks[1].Timeout, hooks[1].Arguments.Length));
    }

    [TestMethod]
    [DataRow("{", "not JSON")]
    [DataRow("{ \"formatVersion\": 2, \"hooks\": [] }", "expected 1, found 2")]
    [DataRow("{ \"formatVersion\": 1, \"hooks\": [ { \"when\": \"later\", \"program\": \"x\" } ] }", "hooks[0].when: expected one of beforeRun,")]
    [DataRow("{ \"formatVersion\": 1, \"hooks\": [ { \"when\": \"afterRun\", \"program\": \"x\", \"timeout\": 0 } ] }", "from 1 to 86400, found 0")]
    public void InAFileThatIsWrong_AreJD6025(string text, string words)
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("hooks.json", text);

        Diagnostic error = Expect.Failure(() => HookFile.Read(file), "JD6025");

        Assert.AreEqual(file, error.Location.File);
        Assert.Contains(words, error.Message);
    }

    [TestMethod]
    public void InAFileThatIsNotThere_AreJD6025() => Expect.Failure(() => HookFile.Read("/no/such/file"), "JD6025");

    [TestMethod]
    [DataRow("", "afterRun", "", "its program is empty")]
    [DataRow("x", "AfterRun", "", "its At is 'AfterRun'; expected beforeRun, beforeTransition, afterTransition, afterRun, onFailure")]
    [DataRow("x", "", "", "its At is ''")]
    [DataRow("x", "afterRun", "1m", "its Timeout is '1m'; expected whole seconds")]
    [DataRow("x", "afterRun", "0", "its Timeout is '0'")]
    public void InAProjectThatIsWrong_AreJD6018(string program, string when, string timeout, string words) =>
        Assert.Contains(words, Expect.Failure(() => RunHook.Parse(program, when, timeout, []), "JD6018").Message);
}
