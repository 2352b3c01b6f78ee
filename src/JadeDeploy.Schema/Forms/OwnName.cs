using System.Buffers;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Forms;

/// <summary>
/// The name an object gives itself, as attribute and again as property. The entity's key holds it, so the definition
/// does not: a renamed object with the same content keeps its digest.
/// </summary>
internal static class OwnName
{
    /// <summary>What attribute and property are called.</summary>
    public const string Name = "name";

    private static readonly SearchValues<char> EndOfTagName = SearchValues.Create(" \t\r\n/>");

    /// <summary>The name; empty when the object has none.</summary>
    public static string Of(DdxElement element) => element.Attribute(Name) ?? element.Element(Name)?.Value ?? "";

    /// <summary>Where the name stands.</summary>
    public static SourceLocation LocationIn(DdxElement element, SchemaText file)
    {
        foreach (DdxAttribute attribute in element.Attributes)
            if (attribute.Name == Name)
                return file.LocationOf(attribute.Start, attribute.End);
        return LocationOfTag(element, file);
    }

    /// <summary>Where the name of the tag stands.</summary>
    public static SourceLocation LocationOfTag(DdxElement element, SchemaText file)
    {
        int start = element.Start + 1;
        int length = file.Text.AsSpan(start).IndexOfAny(EndOfTagName);
        return file.LocationOf(start, start + length);
    }
}
