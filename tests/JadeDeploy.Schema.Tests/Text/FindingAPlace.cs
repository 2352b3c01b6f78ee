using System.Text;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Tests.Text;

[TestClass]
public class FindingAPlace
{
    [TestMethod]
    [DataRow("ab\ncd", 0, 1, 1)]
    [DataRow("ab\ncd", 2, 1, 3, DisplayName = "the line end belongs to its line")]
    [DataRow("ab\ncd", 3, 2, 1)]
    [DataRow("ab\r\ncd", 3, 1, 4, DisplayName = "so does its second character")]
    [DataRow("ab\r\ncd", 4, 2, 1)]
    [DataRow("ab\rcd", 3, 2, 1)]
    [DataRow("a\r\rb\n\nc", 6, 5, 1)]
    [DataRow("ab\n", 3, 2, 1, DisplayName = "the place behind the end")]
    public void AnOffset_IsALineAndAColumn(string words, int offset, int line, int column)
    {
        SchemaText text = SchemaText.Decode("dir/a.scm", Encoding.UTF8.GetBytes(words));

        Assert.AreEqual(new SourceLocation("dir/a.scm", line, column), text.LocationOf(offset));
    }

    [TestMethod]
    public void AMarkOfTheEncoding_IsNotCounted()
    {
        SchemaText text = SchemaText.Decode("a.scm", (byte[])[0xEF, 0xBB, 0xBF, (byte)'x']);

        Assert.AreEqual(new SourceLocation("a.scm", 1, 1), text.LocationOf(0));
    }

    [TestMethod]
    public void AnOffsetOutsideTheText_IsRefused()
    {
        SchemaText text = SchemaText.Decode("a.scm", "x"u8.ToArray());

        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => text.LocationOf(2));
    }
}
