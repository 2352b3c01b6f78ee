using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading;

/// <summary>
/// What an entity says after a load. A file that has an entity states all of it, but some say their parts in several
/// sections, and a partial file need not have them all.
/// </summary>
internal static class StatedContent
{
    /// <summary>The content after a load.</summary>
    /// <param name="stated">What the file says.</param>
    /// <param name="before">What the database has, or null.</param>
    /// <param name="isComplete">Whether the file is a complete definition of its schema.</param>
    public static EntityContent After(SchemaEntity stated, EntityContent? before, bool isComplete)
    {
        if (before is null || isComplete)
            return stated.Content;
        return stated.Key.Kind switch
        {
            // databaseDefinitions is a section of its own, and may be there for the sake of a class map only.
            EntityKind.Schema => KeepDatabase(stated.Content, before),
            // Without its header, a class is only added to: its member type or documentation is stated.
            EntityKind.Class when stated.Content[ContentField.Definition] is null => Overlay(stated.Content, before),
            // Definition and source are two sections.
            EntityKind.Method or EntityKind.ExternalFunction => stated.Content[ContentField.Definition] is null
                ? Overlay(stated.Content, before)
                : Keep(stated.Content, before, ContentField.Source),
            _ => stated.Content,
        };
    }

    private static EntityContent KeepDatabase(EntityContent stated, EntityContent before)
    {
        bool hasDefaultFile = stated[ContentField.Database]?.Contains('"', StringComparison.Ordinal) == true;
        return hasDefaultFile ? stated : stated.With(ContentField.Database, before[ContentField.Database] ?? stated[ContentField.Database]);
    }

    private static EntityContent Keep(EntityContent stated, EntityContent before, string field) =>
        stated[field] is null ? stated.With(field, before[field]) : stated;

    private static EntityContent Overlay(EntityContent stated, EntityContent before)
    {
        foreach ((string field, string text) in stated.Fields)
            before = before.With(field, text);
        return before;
    }
}
