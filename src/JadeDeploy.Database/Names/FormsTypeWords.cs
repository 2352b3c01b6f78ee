using System.Text.RegularExpressions;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Names;

/// <summary>
/// Finds classes in the XML of forms files, where the platform keeps a reference and not a text: the class of a control
/// is the name of its element, and an application refers to its first form.
/// </summary>
internal static partial class FormsTypeWords
{
    /// <summary>An entity with other names of classes; the function gives null for a class that stays.</summary>
    public static StoredEntity Replace(StoredEntity entity, Func<string, string?> newName)
    {
        Regex? places = entity.Key.Kind switch
        {
            EntityKind.Control => ElementOfControl(),
            EntityKind.Application => FirstForm(),
            _ => null,
        };
        if (places is null || entity.Content[ContentField.Definition] is not { } text)
            return entity;
        string replaced = places.Replace(text, match => newName(match.Value) ?? match.Value);
        return replaced == text ? entity : entity with { Content = entity.Content.With(ContentField.Definition, replaced) };
    }

    [GeneratedRegex(@"(?<=^<)\w+|(?<=</)\w+(?=>$)")]
    private static partial Regex ElementOfControl();

    [GeneratedRegex("""(?<=<_startupFormName>)\w+(?=<)|(?<=<startupForm name=")\w+(?=")""")]
    private static partial Regex FirstForm();
}
