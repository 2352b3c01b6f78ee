using System.Diagnostics.CodeAnalysis;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading.Conversion;
using JadeDeploy.Database.Names;
using JadeDeploy.Database.Records;
using JadeDeploy.Database.Storage;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading.Commands;

/// <summary>One command and what it works on. Each command sees the catalogue as the one before it left it.</summary>
internal sealed class CommandScope(LoadContext context, SqliteSession session, JadeCommand command, SourceLocation location)
{
    public CatalogueEditor Editor { get; } = context.Editor;

    public SchemaGraph Graph { get; } = context.ReadGraph();

    public SqliteSession Session { get; } = session;

    public ObjectStore Objects => context.Database.Objects;

    public Uses Uses => new(Editor, Graph);

    public Parts Parts => new(Editor, Graph);

    public LossCount Losses => context.Losses;

    public PendingConversions Conversions => new(Session);

    public bool IsCurrentVersion => Editor.Version == CatalogueVersion.Current;

    /// <summary>The schema that the first argument names.</summary>
    public string Schema => new EntityKey(default, Argument(0)).Schema;

    public int ArgumentCount => command.Arguments.Length;

    public string Argument(int index) => command.Arguments[index];

    /// <summary>The entity that the first argument names; it must exist.</summary>
    public EntityKey Existing(EntityKind kind)
    {
        var key = new EntityKey(kind, Argument(0));
        return Editor.Contains(key) ? key : throw Refused($"there is no {key}");
    }

    /// <summary>A simple name that an argument gives.</summary>
    public string NewName(int index)
    {
        string name = Argument(index);
        return IsName(name) ? name : throw Refused($"'{name}' is not a name");
    }

    /// <summary>Whether a type was known in the current version and is not any more; one that was never known may be the platform's.</summary>
    public bool WasDeleted(string schema, string type) =>
        Graph.ResolveType(schema, type) is null
        && new SchemaGraph(new CatalogueEditor(context.Store, CatalogueVersion.Current)).ResolveType(schema, type) is not null;

    /// <summary>Refuses when an entity exists.</summary>
    public void RequireAbsent(EntityKey key)
    {
        if (Editor.Contains(key))
            throw Refused($"there is a {key} already");
    }

    /// <summary>Refuses when something needs what is to go.</summary>
    public void RequireUnused(IEnumerable<Use> uses)
    {
        foreach (Use use in uses)
            throw Refused($"the {use.User} {use.How}");
    }

    /// <summary>Refuses what the platform makes for every schema, and what lives and dies with it.</summary>
    public void RequireNotGenerated(EntityKey type)
    {
        if (QualifiedNames.IsGenerated(type))
            throw Refused("the platform makes this class for every schema; it goes with its schema");
    }

    /// <summary>Changes the catalogue; where that takes effect at once, instances follow at once.</summary>
    public void Change(Action change, params IReadOnlyList<PropertyRename> renames)
    {
        ObjectConversion? conversion = IsCurrentVersion ? new ObjectConversion(Objects, Editor) : null;
        change();
        if (conversion is not null)
            Losses.Add(conversion.Run(Editor, renames, write: true));
    }

    /// <summary>Removes an entity and its parts.</summary>
    public void Remove(EntityKey key, IEnumerable<EntityKey> parts)
    {
        foreach (EntityKey part in parts.ToList())
            Editor.Remove(part);
        Editor.Remove(key);
    }

    /// <summary>Replaces entities by others, whose names may be those of other entities before.</summary>
    public void Replace(IEnumerable<(EntityKey Old, StoredEntity New)> changes)
    {
        List<(EntityKey Old, StoredEntity New)> all = [.. changes];
        foreach ((EntityKey old, StoredEntity renamed) in all)
            if (old != renamed.Key)
                Editor.Remove(old);
        foreach ((_, StoredEntity renamed) in all)
            Editor.Put(renamed.Key, renamed.Content);
    }

    /// <summary>The refusal of this command.</summary>
    public LoaderException Refused(string why) => LoaderErrors.CommandRefused(location, command, why);

    private static bool IsName([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 } && char.IsLetter(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c == '_');
}
