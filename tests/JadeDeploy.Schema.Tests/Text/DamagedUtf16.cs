using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Tests.Text;

/// <summary>Files that begin with the mark of UTF-16 and are none.</summary>
[TestClass]
public class DamagedUtf16
{
    private const string Schema = "jadeVersionNumber \"22.0.05\";\nschemaDefinition\nShop subschemaOf RootSchema completeDefinition;\n";

    [TestMethod]
    public void WithAByteMissingAtTheEnd_IsJD2008AtItsEnd()
    {
        byte[] bytes = SchemaEncoding.Utf16LittleEndian.Encode(Schema);

        Diagnostic error = Assert.ContainsSingle(SchemaFileReader.Read("Shop.scm", bytes.AsMemory(..^1)).Diagnostics);

        Assert.AreEqual(("JD2008", DiagnosticSeverity.Error, 3), (error.Code, error.Severity, error.Location.Line));
    }

    [TestMethod]
    public void WithHalfOfAPair_IsJD2008AtThePlace()
    {
        byte[] bytes = SchemaEncoding.Utf16LittleEndian.Encode(Schema.Replace("Shop", "Sh\uFFFFp", StringComparison.Ordinal));
        int at = Array.IndexOf(bytes, (byte)0xFF, 2);
        (bytes[at], bytes[at + 1]) = (0x00, 0xD8);

        Diagnostic error = Assert.ContainsSingle(SchemaFileReader.Read("Shop.scm", bytes).Diagnostics);

        Assert.AreEqual(("JD2008", 3, 3), (error.Code, error.Location.Line, error.Location.Column));
    }
}
