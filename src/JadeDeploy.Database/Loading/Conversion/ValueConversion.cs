using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading.Conversion;

/// <summary>A value in its new form.</summary>
/// <param name="Value">The value; null is Jade's null.</param>
/// <param name="Loss">What of it was lost, or null.</param>
internal readonly record struct ConvertedValue(JsonNode? Value, LossKind? Loss = null);

/// <summary>
/// Converts a value from one type to another. The documentation says that any attribute type can be changed into any
/// other and that texts are cut, but not how each pair is converted: where no single outcome is evident, there is none.
/// </summary>
internal static class ValueConversion
{
    /// <summary>What a property that is new holds: the null of its type.</summary>
    public static JsonNode? NullOf(PropertyShape shape) => shape.IsReference ? null : shape.TypeName switch
    {
        "String" or "StringUtf8" => "",
        "Boolean" => false,
        "Byte" or "Integer" or "Integer64" or "Real" or "Decimal" => 0,
        _ => null,
    };

    /// <summary>The converted value, or null when it has no form in the new type.</summary>
    public static ConvertedValue? Convert(JsonNode? value, PropertyShape before, PropertyShape after)
    {
        if (before.IsReference != after.IsReference)
            return new ConvertedValue(NullOf(after), value is null ? null : LossKind.Values);
        // A reference keeps the object that it refers to.
        if (value is null || after.IsReference)
            return new ConvertedValue(value?.DeepClone());
        if (TextOf(value) is not { } text)
            return null;
        return after.TypeName switch
        {
            "String" or "StringUtf8" => before.TypeName == "Binary" ? null : Cut(text, after),
            "Character" => text.Length <= 1 ? new ConvertedValue(text) : new ConvertedValue(text[..1], LossKind.Truncated),
            "Binary" => before.TypeName == "Binary" ? Cut(text, after) : null,
            "Boolean" => ToBoolean(text, before.TypeName),
            "Byte" or "Integer" or "Integer64" or "Real" or "Decimal" => ToNumber(text, before.TypeName, after),
            "Date" or "Time" or "TimeStamp" => ToTime(text, before.TypeName, after.TypeName),
            var same when same == before.TypeName => new ConvertedValue(value.DeepClone()),
            _ => null,
        };
    }

    private static string? TextOf(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.Number => value.ToJsonString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    private static ConvertedValue Cut(string text, PropertyShape type) =>
        type.Lengths is [var length] && text.Length > length
            ? new ConvertedValue(text[..length], LossKind.Truncated)
            : new ConvertedValue(text);

    private static ConvertedValue? ToBoolean(string text, string before) => (text.ToLowerInvariant(), before) switch
    {
        ("", _) or ("false", _) => new ConvertedValue(false),
        ("true", _) => new ConvertedValue(true),
        ("0", not ("String" or "StringUtf8" or "Character")) => new ConvertedValue(false),
        ("1", not ("String" or "StringUtf8" or "Character")) => new ConvertedValue(true),
        _ => null,
    };

    private static ConvertedValue? ToNumber(string text, string before, PropertyShape type)
    {
        if (before == "Boolean")
            return new ConvertedValue(text == "true" ? 1 : 0);
        if (before is "Date" or "Time" or "TimeStamp" or "Binary")
            return null;
        if (string.IsNullOrWhiteSpace(text))
            return new ConvertedValue(0);
        if (type.TypeName == "Real")
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) && double.IsFinite(real)
                ? new ConvertedValue(real) : null;
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
            return null;
        int decimals = type is { TypeName: "Decimal", Lengths: [_, var scale] } ? Math.Min(scale, 28) : type.TypeName == "Decimal" ? 28 : 0;
        decimal rounded = type.TypeName == "Decimal" ? Math.Round(number, decimals, MidpointRounding.AwayFromZero) : decimal.Truncate(number);
        return IsInRange(rounded, type) ? new ConvertedValue(rounded, rounded == number ? null : LossKind.Truncated) : null;
    }

    private static bool IsInRange(decimal number, PropertyShape type) => type.TypeName switch
    {
        "Byte" => number is >= byte.MinValue and <= byte.MaxValue,
        "Integer" => number is >= int.MinValue and <= int.MaxValue,
        "Integer64" => number is >= long.MinValue and <= long.MaxValue,
        _ => type.Lengths is not [var precision, .. var scale]
            || decimal.Truncate(Math.Abs(number)).ToString(CultureInfo.InvariantCulture).TrimStart('0').Length <= precision - (scale is [var s] ? s : 0),
    };

    private static ConvertedValue? ToTime(string text, string before, string after)
    {
        if (before == after)
            return new ConvertedValue(text);
        if (text.Length == 0)
            return new ConvertedValue(null);
        const string TimeStamp = "yyyy-MM-ddTHH:mm:ss.FFF";
        if (before is not ("String" or "StringUtf8" or "Date" or "TimeStamp")
            || !DateTime.TryParseExact(text, ["yyyy-MM-dd", TimeStamp], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time))
            return null;
        LossKind? loss = after == "Date" ? time.TimeOfDay == default ? null : LossKind.Truncated
            : after == "Time" && before != "Date" ? LossKind.Truncated : null;
        return (before, after) switch
        {
            (_, "TimeStamp") => new ConvertedValue(time.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture)),
            (_, "Date") => new ConvertedValue(time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), loss),
            ("TimeStamp", _) => new ConvertedValue(time.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture), loss),
            _ => null,
        };
    }
}
