using System.Text;
using JadeDeploy.Generation.Fuzzing;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Schema.Tests.Robustness;

/// <summary>A mistake at the end of a file is inside the file.</summary>
[TestClass]
public class PlacesAtTheEnd
{
    // .NET's XML reader counts on from the wrong place when a file ends just where it would fill its buffer again.
    [TestMethod]
    [DataRow("<?a >\r", 0, "", DisplayName = "an instruction that does not end, and a lone carriage return")]
    [DataRow("<s>", 2042, "\n<a/", DisplayName = "an element that is cut in its last sign, at the end of the XML reader's buffer")]
    public void OfAFormsFile_AreInTheFile(string begin, int fill, string end)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(begin + new string('x', fill) + end);

        Diagnostic error = SchemaFileReader.Read("a.ddx", bytes).Diagnostics.Single();

        Assert.AreEqual("JD2052", error.Code);
        Assert.IsNull(ReaderInvariants.FirstBroken(new FuzzInput("a.ddx", bytes)));
    }
}
