using System.Buffers;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>The names that a plan deletes or renames, each of which the older version had and the newer one has no longer there.</summary>
internal sealed class GoneNames
{
    private readonly ILookup<string, GoneName> _byName;
    private readonly SearchValues<string> _words;

    private GoneNames(IReadOnlyCollection<GoneName> all)
    {
        _byName = all.ToLookup(g => g.Name);
        _words = SearchValues.Create([.. all.Select(g => g.Name).Distinct()], StringComparison.Ordinal);
        IsEmpty = all.Count == 0;
    }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty { get; }

    /// <summary>Those of a name, in the order of their entities.</summary>
    public IEnumerable<GoneName> this[string name] => _byName[name];

    /// <summary>Finds them.</summary>
    /// <param name="older">The older version with the renames made.</param>
    /// <param name="to">The newer version.</param>
    public static GoneNames Of(RenameProjection older, SchemaSet to)
    {
        HashSet<EntityKey> kept = [.. to.Schemas.SelectMany(s => s.Entities).Where(e => CanBeNamed(e.Key.Kind)).Select(e => e.Key)];
        return new GoneNames(
        [
            .. older.Entities.Where(e => CanBeNamed(e.Original.Key.Kind)).Select(e => Gone(e, kept)).OfType<GoneName>()
                .DistinctBy(g => (g.Entity.Kind, g.Entity.Name.Split('@', 2)[0])).OrderBy(g => g.Entity),
        ]);
    }

    /// <summary>Whether a source may name one: a look at the bare text, before anything else is done with it.</summary>
    public bool MayBeIn(string source) => source.AsSpan().ContainsAny(_words);

    private static GoneName? Gone(ProjectedEntity entity, HashSet<EntityKey> kept)
    {
        (EntityKey before, EntityKey after) = (entity.Original.Key, entity.Projected.Key);
        bool isRenamed = before.SimpleName != after.SimpleName;
        if (!isRenamed && kept.Contains(after))
            return null;
        string owner = before.Kind is EntityKind.Property or EntityKind.Method or EntityKind.Constant
            ? new EntityKey(EntityKind.Class, EntityNames.Parent(after.Name)).SimpleName
            : "";
        return new GoneName(before, owner, isRenamed && kept.Contains(after) ? GoneName.NameOf(after) : null);
    }

    private static bool CanBeNamed(EntityKind kind) =>
        kind is EntityKind.Class or EntityKind.Interface or EntityKind.ImportedType or EntityKind.Property or EntityKind.Method or EntityKind.Constant
            or EntityKind.GlobalConstant or EntityKind.TranslatableString or EntityKind.LocaleFormat or EntityKind.ExternalFunction;
}
