using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

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
    public static FormsFile Read(string path, ReadOnlyMemory<byte> bytes)
    {
        if (InputLimits.TooLarge(path, bytes, InputLimits.FormsFileBytes) is { } problem)
            return new FormsFile(path, bytes, [problem]);
        return Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".DDB" => DdbReader.Read(path, bytes),
            ".DDBX" or ".DDXX" => DdxReader.Read(path, bytes) with { IsRpsMapping = true },
            _ => DdxReader.Read(path, bytes),
        };
    }

    /// <summary>The header of a <c>.ddb</c>; values the file does not have are null or empty.</summary>
    /// <param name="path">What to call the file in diagnostics.</param>
    /// <param name="bytes">Its bytes.</param>
    public static DdbHeader ReadDdbHeader(string path, ReadOnlyMemory<byte> bytes) =>
        DdbDocument.Parse(SchemaText.Decode(path, bytes)).Header;
}
