using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Packaging;

[TestClass]
public sealed class BuildStampTests
{
    private static readonly ContentDigest Inputs = ContentDigest.Of("inputs");

    [TestMethod]
    public void UnchangedInputsAndOutputs_AreCurrent()
    {
        using var folder = new TemporaryFolder();
        string output = folder.Write("out/steps/a.scm", "a");
        BuildStamp.Of(Inputs, folder["out"], [output, "steps/a.scm"]).Write(folder["out"]);

        BuildStamp stamp = BuildStamp.Find(folder["out"])!;

        Assert.AreEqual("steps/a.scm", stamp.Outputs.Keys.Single());
        Assert.IsTrue(stamp.IsCurrent(Inputs, folder["out"]));
    }

    [TestMethod]
    public void OtherInputs_AreNotCurrent()
    {
        using var folder = new TemporaryFolder();

        Assert.IsFalse(BuildStamp.Of(Inputs, folder.Path, []).IsCurrent(ContentDigest.Of("other"), folder.Path));
    }

    [TestMethod]
    public void AChangedOrMissingOutput_IsNotCurrent()
    {
        using var folder = new TemporaryFolder();
        string output = folder.Write("a.nupkg", "a");
        BuildStamp stamp = BuildStamp.Of(Inputs, folder.Path, [output]);

        File.WriteAllText(output, "b");
        Assert.IsFalse(stamp.IsCurrent(Inputs, folder.Path));
        File.Delete(output);
        Assert.IsFalse(stamp.IsCurrent(Inputs, folder.Path));
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow("")]
    [DataRow("{\"formatVersion\":2}")]
    [DataRow("{\"formatVersion\":1,\"inputs\":\"x\",\"outputs\":[]}")]
    public void AStampThatCannotBeUsed_IsNone(string? text)
    {
        using var folder = new TemporaryFolder();
        if (text is not null)
            folder.Write("deployment.inputs", text);

        Assert.IsNull(BuildStamp.Find(folder.Path));
    }
}
