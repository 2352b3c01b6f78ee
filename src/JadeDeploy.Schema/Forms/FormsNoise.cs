using System.Collections.Frozen;

namespace JadeDeploy.Schema.Forms;

/// <summary>The properties that say who saved an object, when and with what, and nothing about the object.</summary>
internal static class FormsNoise
{
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.Ordinal,
        "__overridePatchNumber", "__patchControlString", "_modifiedBy", "_modifiedTimestamp", "_painterModifiedTimeStamp",
        "_patchVersion", "_systemVersion");

    // Without a leading underscore these could as well be properties of a developer's own control class.
    private static readonly FrozenSet<string> OfRelationalViews =
        FrozenSet.Create(StringComparer.Ordinal, "creator", "timeCreated", "uuid");

    /// <summary>Whether a property of any object is noise.</summary>
    public static bool IsNoise(string property) => Reserved.Contains(property);

    /// <summary>Whether an element is noise where it stands.</summary>
    public static bool IsNoise(DdxElement element) =>
        IsNoise(element.Name)
        || (element.Parent?.Name is "RelationalView" or "RelationalTableClass" && OfRelationalViews.Contains(element.Name));
}
