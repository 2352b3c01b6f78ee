using System.Text;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Tests.Forms;

[TestClass]
public class HeaderOfADdb
{
    private const string Body = "+++++AppGlobalDefinitions \n<<<<<InstanceData \r\n3/a\rb\n-----AppGlobalDefinitions";
    private const string Shop =
        "JadeVersionNumber 20.0.01\nJadePatchNumber 7\nPlatform WindowsNT 10.0 \nEncoding UnicodeUTF8 \nVersion 7/20.0.01 \n" +
        "Schema Shop CompleteDefinition\nLocales 5129 1033 \n" + Body;

    [TestMethod]
    public void ItsLines_AreTyped()
    {
        DdbHeader header = FormsReader.ReadDdbHeader("Shop.ddb", Encoding.UTF8.GetBytes(Shop));

        Assert.AreEqual(new JadeVersion(20, 0, 1), header.Version);
        Assert.AreEqual(7, header.PatchNumber);
        Assert.AreEqual("WindowsNT 10.0", header.Platform);
        Assert.AreEqual(DdbEncoding.UnicodeUtf8, header.Encoding);
        Assert.AreEqual("7/20.0.01", header.InternalVersion);
        Assert.AreEqual("Shop", header.SchemaName);
        Assert.IsTrue(header.IsComplete);
        CollectionAssert.AreEqual((int[])[5129, 1033], header.Locales);
    }

    [TestMethod]
    [DataRow("", DisplayName = "no text")]
    [DataRow("Schema\nEncoding\nLocales x\nJadePatchNumber -1", DisplayName = "lines without values")]
    public void WhatIsMissing_IsNull(string text)
    {
        DdbHeader header = Parse(text).Header;

        Assert.IsNull(header.Version);
        Assert.IsNull(header.PatchNumber);
        Assert.IsNull(header.Encoding);
        Assert.IsNull(header.SchemaName);
        Assert.IsFalse(header.IsComplete);
        Assert.IsEmpty(header.Locales);
    }

    [TestMethod]
    public void AnEdit_LeavesBodyAndOtherLines()
    {
        DdbDocument edited = Parse(Shop).WithVersion(new JadeVersion(22, 0, 5)).WithPatchNumber(0);

        Assert.AreEqual(
            Shop.Replace("Number 20.0.01", "Number 22.0.05", StringComparison.Ordinal).Replace("Number 7", "Number 0", StringComparison.Ordinal),
            edited.ToText());
        Assert.AreEqual(Body, edited.Body);
        Assert.ThrowsExactly<InvalidOperationException>(() => Parse("JadePatchNumber 1\n").WithVersion(default));
    }

    [TestMethod]
    public void AnotherEncodingOrLineEnd_IsRefused()
    {
        DdbDocument document = Parse(Shop);

        Assert.ThrowsExactly<UnwritableTextException>(() => document.Write(SchemaEncoding.Utf8WithBom));
        Assert.ThrowsExactly<UnwritableTextException>(() => document.Write(lineEnd: LineEnd.CrLf));
        CollectionAssert.AreEqual(Encoding.UTF8.GetBytes(Shop), document.Write(SchemaEncoding.Utf8));
    }

    [TestMethod]
    [DataRow(new byte[] { 0xEF, 0xBB, 0xBF }, DisplayName = "a mark")]
    [DataRow(new byte[] { 0xE9 }, DisplayName = "a code page")]
    [DataRow(new byte[] { 0xEF, 0xBB, 0xBF, 0xE9 }, DisplayName = "a mark in front of a code page")]
    public void EveryByte_IsWrittenAsItWasRead(byte[] start)
    {
        byte[] bytes = [.. start, .. Encoding.UTF8.GetBytes(Shop)];

        CollectionAssert.AreEqual(bytes, DdbDocument.Parse(SchemaText.Decode("Shop.ddb", bytes)).Write());
    }

    private static DdbDocument Parse(string text) => DdbDocument.Parse(SchemaText.Decode("Shop.ddb", Encoding.UTF8.GetBytes(text)));
}
