using System.Text;
using JadeDeploy.Generation.Fuzzing;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Schema.Tests.Robustness;

/// <summary>A mistake is inside the file, as in forms files: both of these were found by damaged files.</summary>
[TestClass]
public class PlacesInEntityFiles
{
    [TestMethod]
    [DataRow("<d\n   ", DisplayName = "a tag that does not end, and blanks")]
    [DataRow("<Form name=\"Main\" \r\r\r\r></c\r>", DisplayName = "carriage returns in a tag")]
    [DataRow("<a></a\n\n\n\n\n\nX", DisplayName = "line ends in an end tag")]
    public void AreInTheFile(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);

        Diagnostic error = SchemaFileReader.Read("schemas/S.jox", bytes).Diagnostics.Single();

        Assert.AreEqual("JD2070", error.Code);
        Assert.IsNull(ReaderInvariants.FirstBroken(new FuzzInput("schemas/S.jox", bytes)));
    }

    [TestMethod]
    public void AreInTheFile_OverTheEndOfTheReadersBuffer()
    {
        byte[] bytes = Encoding.UTF8.GetBytes($"<Form name=\"Main\" {new string('\r', 4070)}></c{new string('\n', 4090)}X");

        Assert.IsNull(ReaderInvariants.FirstBroken(new FuzzInput("schemas/S.jox", bytes)));
    }
}
