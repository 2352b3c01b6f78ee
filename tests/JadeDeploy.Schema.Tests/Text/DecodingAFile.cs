using System.Text;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Tests.Text;

[TestClass]
public class DecodingAFile
{
    private const string Words = "Whānau “é” €\r\n";

    [TestMethod]
    public void EveryEncoding_GivesTheSameText()
    {
        (SchemaEncoding Expected, Encoding Encoder)[] encodings =
        [
            (SchemaEncoding.Utf8, new UTF8Encoding(false)),
            (SchemaEncoding.Utf8WithBom, new UTF8Encoding(true)),
            (SchemaEncoding.Utf16LittleEndian, new UnicodeEncoding(bigEndian: false, byteOrderMark: true)),
            (SchemaEncoding.Utf16BigEndian, new UnicodeEncoding(bigEndian: true, byteOrderMark: true)),
        ];

        foreach ((SchemaEncoding expected, Encoding encoder) in encodings)
        {
            SchemaText text = SchemaText.Decode("a.scm", (byte[])[.. encoder.GetPreamble(), .. encoder.GetBytes(Words)]);

            Assert.AreEqual(Words, text.Text);
            Assert.AreEqual(expected, text.Encoding);
        }
    }

    [TestMethod]
    public void BytesThatAreNotUtf8_AreWindows1252()
    {
        byte[] bytes = [(byte)'"', 0x93, 0xE9, 0x94, 0x80, 0x81, 0x9F, 0xFF, (byte)'"'];

        SchemaText text = SchemaText.Decode("a.scm", bytes);

        Assert.AreEqual("\"“é”€\u0081Ÿÿ\"", text.Text);
        Assert.AreEqual(SchemaEncoding.Windows1252, text.Encoding);
    }

    [TestMethod]
    public void AMarkOfUtf8BeforeOtherBytes_LosesNoByte()
    {
        byte[] first = [0xEF, 0xBB, 0xBF, 0xE9];
        byte[] second = [0xEF, 0xBB, 0xBF, 0xE8];

        Assert.AreEqual("é", SchemaText.Decode("a.scm", first).Text);
        Assert.AreEqual("è", SchemaText.Decode("a.scm", second).Text);
    }

    [TestMethod]
    public void NoBytes_AreNoText()
    {
        SchemaText text = SchemaText.Decode("a.scm", ReadOnlyMemory<byte>.Empty);

        Assert.AreEqual("", text.Text);
        Assert.AreEqual(1, text.LocationOf(0).Line);
    }
}
