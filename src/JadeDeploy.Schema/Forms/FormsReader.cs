using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Forms;

/// <summary>
/// Reads forms files: <c>.ddx</c> and the RPS mappings <c>.ddbx</c> and <c>.ddxx</c>, which are XML, and the older
/// <c>.ddb</c>, a dump of objects that is compared as a whole.
/// </summary>
public static class FormsReader
{
    /// <summary>Reads a forms file. Never throws for bad input: what is wrong is in the file's diagnostics.</summary>
    /// <param name="path">What to call the file in diagnostics; its extension tells the format.</param>
    /// <param name="bytes">Its bytes, in any encoding the platform writes, whatever an XML declaration says.</param>
    public static FormsFile Read(string path, ReadOnlyMemory<byte> bytes) =>
        Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".DDB" => DdbReader.Read(path, bytes),
            ".DDBX" or ".DDXX" => DdxReader.Read(path, bytes) with { IsRpsMapping = true },
            _ => DdxReader.Read(path, bytes),
        };
}
