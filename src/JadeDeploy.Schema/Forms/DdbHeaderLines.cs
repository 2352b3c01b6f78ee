using System.Collections.Immutable;
using System.Globalization;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Forms;

/// <summary>The lines that the header of a <c>.ddb</c> is known to have.</summary>
internal static class DdbHeaderLines
{
    public const string Version = "JadeVersionNumber";
    public const string PatchNumber = "JadePatchNumber";
    public const string Platform = "Platform";
    public const string Encoding = "Encoding";
    public const string InternalVersion = "Version";
    public const string Schema = "Schema";
    public const string Locales = "Locales";
    private const string Complete = "CompleteDefinition";

    /// <summary>Reads what the lines say.</summary>
    public static DdbHeader Read(ImmutableArray<DdbHeaderLine> lines)
    {
        string? Value(string keyword) => lines.FirstOrDefault(line => line.Keyword == keyword)?.Value;
        string[] schema = Words(Value(Schema));
        return new DdbHeader
        {
            Version = JadeVersion.TryParse(Value(Version), out JadeVersion version) ? version : null,
            PatchNumber = Number(Value(PatchNumber)),
            Platform = Value(Platform),
            Encoding = EncodingOf(Value(Encoding)),
            InternalVersion = Value(InternalVersion),
            SchemaName = schema is [var name, ..] ? name : null,
            IsComplete = schema.Skip(1).Contains(Complete),
            Locales = [.. Words(Value(Locales)).Select(Number).OfType<int>()],
        };
    }

    /// <summary>What was expected of a line whose value is not understood; null when it is.</summary>
    public static string? Expected(DdbHeaderLine line) => line.Keyword switch
    {
        PatchNumber when Number(line.Value) is null => "a number",
        Encoding when EncodingOf(line.Value) is null => "ANSI or UnicodeUTF8",
        Locales when !Array.TrueForAll(Words(line.Value), word => Number(word) is not null) => "numbers of locales",
        _ => null,
    };

    private static DdbEncoding? EncodingOf(string? value) => value switch
    {
        "ANSI" => DdbEncoding.Ansi,
        "UnicodeUTF8" => DdbEncoding.UnicodeUtf8,
        _ => null,
    };

    private static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static string[] Words(string? value) => (value ?? "").Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
}
