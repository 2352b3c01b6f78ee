using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Edits;

/// <summary>The entity of a file that a place in its text belongs to, as far as the text alone shows it.</summary>
/// <param name="Number">The number of the entry in the file: neighbours have neighbouring numbers.</param>
/// <param name="Section">The section or element that it stands in; empty for the header.</param>
/// <param name="Owner">The name of what is around it, such as its class; empty when there is none.</param>
/// <param name="Name">The name at its beginning; empty for the schema itself.</param>
internal readonly record struct EditedEntity(int Number, string Section, string Owner, string Name)
{
    private static readonly string[] Separators = ["::", "<>", "@", "/"];

    /// <summary>Whether a change is in this entity.</summary>
    public bool Is(EntityKey key)
    {
        string[] parts = key.Name.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        // What is kept as text is called by its section or by the type it stands in.
        if (key.Kind == EntityKind.Other)
            return parts.Contains(Name) || parts.Contains(Owner) || parts.Contains(Section);
        if (Name.Length == 0)
            return key.Kind == EntityKind.Schema;
        return parts.Contains(Name) && (Owner.Length == 0 || parts.Contains(Owner));
    }
}
