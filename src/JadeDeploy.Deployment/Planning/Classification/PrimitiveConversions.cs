using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Classification;

/// <summary>
/// Which conversions between primitive types keep every value. The documentation only says that a changed type or
/// length is a reorganisation ("Changes Requiring a Reorganization"), and that values longer than a key's or dynamic
/// property's new length are truncated or stop it; so what is not plainly a wider type counts as a loss (A19).
/// </summary>
internal static class PrimitiveConversions
{
    private static readonly HashSet<string> Names = new(
        [
            "Any", "Binary", "Boolean", "Byte", "Character", "Date", "Decimal", "Integer", "Integer64", "JadeBytes", "MemoryAddress",
            "Point", "Real", "String", "StringUtf8", "Time", "TimeStamp", "TimeStampInterval", "TimeStampOffset",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a type is a primitive type.</summary>
    public static bool IsPrimitive(string typeName) => Names.Contains(typeName);

    /// <summary>Whether every value of the old type is a value of the new one; the types are as in <c>String[31]</c>.</summary>
    public static bool Keeps(string oldType, string newType)
    {
        (PropertyShape old, PropertyShape now) = (new PropertyShape(false, oldType, []), new PropertyShape(false, newType, []));
        return old.TypeName == now.TypeName ? KeepsLength(old, now) : (old.TypeName, now.TypeName) switch
        {
            ("Byte", "Integer" or "Integer64" or "Real") or ("Integer", "Integer64" or "Real") or ("Character", "String") => true,
            ("Byte" or "Integer" or "Integer64", "Decimal") => WholeDigits(now) >= DigitsOf(old.TypeName),
            // Every character of either charset exists in UTF-8, but what a length counts there is not documented.
            ("Character" or "String", "StringUtf8") => now.Lengths.IsEmpty,
            _ => false,
        };
    }

    /// <summary>
    /// Whether no value of one primitive type has an evident form in another. The documentation says that any type can become
    /// any other, and not how: numbers and texts, and points in time and the parts of them, are taken to be converted.
    /// </summary>
    public static bool HasNone(string oldType, string newType)
    {
        if (oldType == newType || !IsPrimitive(oldType) || !IsPrimitive(newType))
            return false;
        return (GroupOf(oldType), GroupOf(newType)) switch
        {
            (Group.Binary or Group.Other, _) or (_, Group.Binary or Group.Other) => true,
            (Group.Text, _) or (_, Group.Text) => false,
            (Group.Number, Group.Boolean) => true,
            (Group.Boolean, Group.Number) => false,
            (Group.Number, Group.Number) => false,
            (Group.Time, Group.Time) => (oldType, newType) is ("Date", "Time") or ("Time", _),
            _ => true,
        };
    }

    private enum Group
    {
        Text,
        Number,
        Boolean,
        Time,
        Binary,
        Other,
    }

    private static Group GroupOf(string type) => type switch
    {
        "Character" or "String" or "StringUtf8" => Group.Text,
        "Byte" or "Decimal" or "Integer" or "Integer64" or "Real" => Group.Number,
        "Boolean" => Group.Boolean,
        "Date" or "Time" or "TimeStamp" => Group.Time,
        "Binary" or "JadeBytes" => Group.Binary,
        _ => Group.Other,
    };

    private static bool KeepsLength(PropertyShape old, PropertyShape now) =>
        old.TypeName == "Decimal"
            ? Scale(now) >= Scale(old) && WholeDigits(now) >= WholeDigits(old)
            : now.Lengths.IsEmpty || (!old.Lengths.IsEmpty && now.Lengths[0] >= old.Lengths[0]);

    // Decimal[12, 2] has ten digits before the point.
    private static int WholeDigits(PropertyShape type) => type.Lengths.ElementAtOrDefault(0) - Scale(type);

    private static int Scale(PropertyShape type) => type.Lengths.ElementAtOrDefault(1);

    // 255, 2147483647, 9223372036854775807
    private static int DigitsOf(string typeName) => typeName switch { "Byte" => 3, "Integer" => 10, _ => 19 };
}
