using System.Text;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Multiple;

namespace JadeDeploy.Schema.Tests.Multiple;

[TestClass]
public class ReadingAMul
{
    private const string First = "#MULTIPLE_SCHEMA_EXTRACT\n";

    [TestMethod]
    [DataRow("A.scm A.ddx\nB.scm B.ddx\n", "A.scm|A.ddx|B.scm|B.ddx", DisplayName = "pairs")]
    [DataRow("A.scm\nA.ddx", "A.scm|A.ddx", DisplayName = "one a line, no line end at the end")]
    [DataRow("\n  A.scm\t A.ddx  \n\nB.scm\n\n", "A.scm|A.ddx|B.scm", DisplayName = "blank lines and blanks")]
    [DataRow("sub\\deep\\A.scm ..\\A.ddb\n", "sub/deep/A.scm|../A.ddb", DisplayName = "folders")]
    [DataRow("My Shop.scm My Shop.ddx\n", "My Shop.scm|My Shop.ddx", DisplayName = "names with blanks")]
    [DataRow("..\\My Shop\\A.scm B.ddx\n", "../My Shop/A.scm|B.ddx", DisplayName = "folders with blanks")]
    [DataRow("\"My Shop.scm\" \"B.ddx\"\n", "My Shop.scm|B.ddx", DisplayName = "names in quotes")]
    [DataRow("A.SCM A.DDX\nr.rwv\n", "A.SCM|A.DDX|r.rwv", DisplayName = "upper case, report files")]
    [DataRow("", "", DisplayName = "no files")]
    public void TheFilesAreNamed_InLoadOrder(string text, string expected)
    {
        MultipleSchemaFile file = Read(Encoding.UTF8.GetBytes(First + text));

        Assert.AreEqual(expected, string.Join('|', file.Entries.Select(e => e.File)));
        Assert.IsEmpty(file.Diagnostics);
    }

    [TestMethod]
    public void EveryEncodingAndLineEnd_GivesTheSame()
    {
        string text = First + "Kāinga.scm Kāinga.ddx\n";
        byte[][] files =
        [
            Encoding.UTF8.GetBytes(text),
            [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"))],
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text.ReplaceLineEndings("\r\n"))],
            Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r")),
        ];

        foreach (byte[] bytes in files)
            Assert.AreEqual("Kāinga.scm|Kāinga.ddx", string.Join('|', Read(bytes).Entries.Select(e => e.File)));
    }

    [TestMethod]
    public void AnEntry_KnowsItsPlace()
    {
        MultipleSchemaFile file = Read(Encoding.UTF8.GetBytes("\r\n#multiple_schema_extract\r\nA.scm  x\\A.ddx\r\n"));

        Assert.AreEqual(new SourceLocation("All.mul", 3, 1), file.Entries[0].Location);
        Assert.AreEqual(new SourceLocation("All.mul", 3, 8), file.Entries[1].Location);
    }

    [TestMethod]
    [DataRow("A.scm A.ddx\n", "JD2060", 1, 1)]
    [DataRow("\nA.scm\n#MULTIPLE_SCHEMA_EXTRACT\n", "JD2060", 2, 1)]
    [DataRow("", "JD2050", 1, 1)]
    [DataRow("#MULTIPLE_SCHEMA_EXTRACT\n<<<<<<< a\nA.scm\n=======\n>>>>>>> b\n", "JD2051", 2, 1)]
    public void EachFault_HasItsCodeAndPlace(string text, string code, int line, int column)
    {
        MultipleSchemaFile file = Read(Encoding.UTF8.GetBytes(text));

        Assert.AreEqual(code, file.Diagnostics.Single().Code);
        Assert.AreEqual(new SourceLocation("All.mul", line, column), file.Diagnostics.Single().Location.Beginning());
        Assert.IsTrue(file.HasErrors);
        Assert.IsEmpty(file.Entries);
    }

    [TestMethod]
    public void AFileOfAnotherKind_IsJD2061AndStaysInTheList()
    {
        MultipleSchemaFile file = Read(Encoding.UTF8.GetBytes(First + "A.scm A.jcf B.scm\n"));

        Assert.AreEqual("JD2061", file.Diagnostics.Single().Code);
        Assert.AreEqual(new SourceLocation("All.mul", 2, 7), file.Diagnostics.Single().Location.Beginning());
        Assert.IsFalse(file.HasErrors);
        Assert.AreEqual("A.scm|A.jcf|B.scm", string.Join('|', file.Entries.Select(e => e.File)));
    }

    private static MultipleSchemaFile Read(byte[] bytes) => MulReader.Read("All.mul", bytes);
}
