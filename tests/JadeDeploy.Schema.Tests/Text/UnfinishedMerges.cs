using System.Text;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Tests.Text;

[TestClass]
public class UnfinishedMerges
{
    [TestMethod]
    [DataRow("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> topic\n", 2, "<<<<<<< HEAD")]
    [DataRow("a\r\n<<<<<<< HEAD\r\nb\r\n=======\r\nc\r\n", 2, "<<<<<<< HEAD")]
    [DataRow("<<<<<<< HEAD\nb\n>>>>>>> topic", 1, "<<<<<<< HEAD")]
    [DataRow("b\n=======\nc\n>>>>>>> topic\n", 4, ">>>>>>> topic")]
    public void TwoMarkersOfAConflict_AreJD2051(string words, int line, string shown)
    {
        Diagnostic? found = Find(words);

        Assert.AreEqual("JD2051", found?.Code);
        Assert.AreEqual(new SourceLocation("a.scm", line, 1) { EndLine = line, EndColumn = shown.Length + 1 }, found?.Location);
        StringAssert.Contains(found?.Message, $"'{shown}'");
    }

    [TestMethod]
    [DataRow("a\n=======\nb\n", DisplayName = "decoration")]
    [DataRow("=======\n<<<<<<< remark\n", DisplayName = "decoration in another order")]
    [DataRow(" <<<<<<< a\n =======\n", DisplayName = "not at the start of the line")]
    [DataRow("<<<<<InstanceData\n=======\n>>>>>InstanceData\n", DisplayName = "the markers of a forms file")]
    [DataRow("<<<<<<<HEAD\n=======\n", DisplayName = "no blank after the marker")]
    [DataRow("<<<<<<< a\n========\n", DisplayName = "eight equals signs")]
    public void AnythingElse_IsText(string words) => Assert.IsNull(Find(words));

    private static Diagnostic? Find(string words) => ConflictMarkers.Find(SchemaText.Decode("a.scm", Encoding.UTF8.GetBytes(words)));
}
