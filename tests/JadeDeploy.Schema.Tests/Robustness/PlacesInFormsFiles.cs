using System.Text;
using JadeDeploy.Generation.Fuzzing;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Tests.Robustness;

/// <summary>
/// A mistake is inside the file. .NET's XML reader counts wrongly where it fills its buffer of 4,096 characters again, and behind a
/// lone carriage return at the end, so its word cannot be taken for it.
/// </summary>
[TestClass]
public class PlacesInFormsFiles
{
    [TestMethod]
    [DataRow("JD2058", "<?a >", '\r', 1, "", DisplayName = "an instruction that does not end, and a lone carriage return")]
    [DataRow("JD2058", "<s>", 'x', 2042, "\n<a/", DisplayName = "an element cut in its last sign, at the end of the buffer")]
    [DataRow("JD2052", "<a></a", '\n', 4090, "X", DisplayName = "line ends in an end tag, over the end of the buffer")]
    public void AreInTheFile(string code, string begin, char fill, int count, string end)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(begin + new string(fill, count) + end);

        Diagnostic error = SchemaFileReader.Read("a.ddx", bytes).Diagnostics.Single();

        Assert.AreEqual(code, error.Code);
        Assert.IsNull(ReaderInvariants.FirstBroken(new FuzzInput("a.ddx", bytes)));
    }

    [TestMethod]
    public void ThatAreLost_MakeAnError_AndNoWrongPiece()
    {
        byte[] bytes = Encoding.UTF8.GetBytes($"<schema name=\"S\"><Global></Global{new string('\n', 4090)}>\n<Global/>\n<Global/></schema>");

        FormsFile file = (FormsFile)SchemaFileReader.Read("a.ddx", bytes);

        Assert.AreEqual("JD2052", file.Diagnostics.Single().Code);
        Assert.Contains("'Global' is lost", file.Diagnostics.Single().Message);
        Assert.IsNull(ReaderInvariants.FirstBroken(new FuzzInput("a.ddx", bytes)));
    }
}
