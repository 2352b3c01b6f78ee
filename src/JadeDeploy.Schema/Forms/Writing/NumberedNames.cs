using System.Globalization;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Forms.Writing;

/// <summary>
/// Undoes what <see cref="Forms.EntityNames"/> does: names that occur several times, and empty ones, carry a number that
/// is not part of the name. Written in the order of their numbers they get the same numbers again.
/// </summary>
internal static class NumberedNames
{
    /// <summary>Entities by kind and name, those of one name by their numbers.</summary>
    public static IEnumerable<SchemaEntity> InOrder(IEnumerable<SchemaEntity> entities) => entities
        .OrderBy(e => e.Key.Kind)
        .ThenBy(e => Plain(e.Key.Name), StringComparer.Ordinal)
        .ThenBy(e => NumberOf(e.Key.Name));

    /// <summary>The name without its number. No name of the platform holds a number sign.</summary>
    public static string Plain(string name) => NumberOf(name) == 0 ? name : name[..name.LastIndexOf('#')];

    private static int NumberOf(string name)
    {
        int mark = name.LastIndexOf('#');
        return mark >= 0 && int.TryParse(name.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
    }
}
