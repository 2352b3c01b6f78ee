using System.Text;
using JadeDeploy.Generation.Fuzzing;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Schema.Tests.Robustness;

/// <summary>A mistake at the end of a file is inside the file.</summary>
[TestClass]
public class PlacesAtTheEnd
{
    [TestMethod]
    [DataRow("<?a >\r", DisplayName = "an instruction that does not end, and a lone carriage return")]
    public void OfAFormsFile_AreInTheFile(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);

        Diagnostic error = SchemaFileReader.Read("a.ddx", bytes).Diagnostics.Single();

        Assert.AreEqual("JD2052", error.Code);
        Assert.IsNull(ReaderInvariants.FirstBroken(new FuzzInput("a.ddx", bytes)));
    }
}
