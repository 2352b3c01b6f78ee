using System.Collections.Immutable;

namespace JadeDeploy.Schema.Model;

/// <summary>What the canonical definition of a class says: <c>subclassOf Object abstract, transient</c>.</summary>
/// <param name="Superclass">The superclass; <c>Package::Class</c> for an imported one.</param>
/// <param name="Modifiers">The modifiers, in ordinal order.</param>
public sealed record ClassShape(string Superclass, ImmutableArray<string> Modifiers)
{
    /// <summary>Reads the definition of a class; an entity without one has an empty superclass.</summary>
    public static ClassShape Of(EntityContent content)
    {
        string[] words = (content[ContentField.Definition] ?? "").Split(' ', 3);
        return words.Length < 2
            ? new ClassShape("", [])
            : new ClassShape(words[1], words.Length < 3 ? [] : [.. words[2].Split(", ")]);
    }

    /// <summary>Whether instances can only be transient, so that the database holds none.</summary>
    public bool IsTransient => Modifiers.Contains("transient") && !Modifiers.Contains("persistentAllowed");
}
