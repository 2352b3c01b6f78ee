using JadeDeploy.Deployment.Running.Jade;

namespace JadeDeploy.Deployment.Tests.Running.Jade;

[TestClass]
public sealed class TheOutputOfJadesPrograms
{
    [TestMethod]
    [DataRow("Compile Error 7841 - Expecting: schema definition", 7841, "Expecting: schema definition")]
    [DataRow("Compile Error 6020 - Unknown schema", 6020, "Unknown schema")]
    [DataRow("8510 - Methods in error were detected", 8510, "Methods in error were detected")]
    [DataRow("  Error 8525 - A reorganisation is needed first  ", 8525, "A reorganisation is needed first")]
    [DataRow("INI file not found", 125, "INI file not found")]
    [DataRow("5012 - Unicode schema", 5012, "Unicode schema")]
    public void ALineThatIsAnError_IsFound(string line, int number, string text)
    {
        LoaderMessage error = LoaderOutput.ErrorsOf(["Loading Shop.scm", line]).Single();

        Assert.AreEqual((number, text), (error.Number, error.Text));
    }

    [TestMethod]
    [DataRow("Loading class Compile Error 7841 - Handler")]
    [DataRow("see Compile Error 7841 - Expecting")]
    [DataRow("10020 - Unused variable")]
    [DataRow("8600 - a file of the Git client")]
    [DataRow("16001 - an error of the application")]
    [DataRow("8510 methods were compiled")]
    [DataRow("850 - 900 entities")]
    public void ALineThatOnlyMentionsOne_IsNone(string line) => Assert.IsEmpty(LoaderOutput.ErrorsOf([line]));

    [TestMethod]
    [DataRow(0, "Load completed", null, LoaderVerdict.Done)]
    [DataRow(1, "Load completed", null, LoaderVerdict.Failed)]
    [DataRow(255, "Compile Error 7841 - Expecting", null, LoaderVerdict.Failed)]
    [DataRow(null, "Load completed", null, LoaderVerdict.Failed)]
    [DataRow(0, "8510 - Methods in error were detected", null, LoaderVerdict.Contradicts)]
    [DataRow(0, "Load completed", "^Load completed$", LoaderVerdict.Done)]
    [DataRow(0, "Load compl", "^Load completed$", LoaderVerdict.Contradicts)]
    public void ExitCodeAndLines_AreJudgedTogether(int? exitCode, string line, string? pattern, object verdict) =>
        Assert.AreEqual(verdict, LoaderOutput.Judge(exitCode, [line], pattern));
}
