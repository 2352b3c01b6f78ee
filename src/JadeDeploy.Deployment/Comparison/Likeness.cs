using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>How much an added entity looks like a deleted one.</summary>
internal sealed class Likeness(SchemaSet from, SchemaSet to)
{
    private readonly Lazy<TypeScopes> _scopes = new(() => new TypeScopes(from));

    /// <summary>Whether data hangs on an entity, so that a rename that is missed loses something.</summary>
    public bool HoldsData(SchemaEntity entity) => entity.Key.Kind switch
    {
        EntityKind.Class => !ClassShape.Of(entity.Content).IsTransient,
        EntityKind.Property => !PropertyShape.Of(entity.Content).IsVirtual
            && !(_scopes.Value.Find(new EntityKey(EntityKind.Class, EntityNames.Parent(entity.Key.Name))) is { } owner && ClassShape.Of(owner.Content).IsTransient),
        EntityKind.Interface => from.Schemas.SelectMany(s => s.Entities)
            .Any(p => p.Key.Kind == EntityKind.Property && _scopes.Value.ResolveType(p.Key.Schema, PropertyShape.Of(p.Content).TypeName) == entity.Key),
        _ => false,
    };

    /// <summary>How alike two are; 0 when a person need not be asked.</summary>
    public int Of(Change deleted, SchemaEntity added)
    {
        bool sameNumber = deleted.Before!.ModelNumber is { } number && number == added.ModelNumber;
        int content = deleted.Entity.Kind switch
        {
            EntityKind.Property => OfProperties(deleted.BeforeRenamed!, added, sameNumber),
            EntityKind.Class => OfClasses(deleted, added, sameNumber),
            _ => OfMembers(deleted, added, EntityKind.Method, EntityKind.Constant),
        };
        return content == 0 ? 0 : content + (sameNumber ? 40 : 0) + (NamesAreAlike(deleted.Entity, added.Key) ? 20 : 0);
    }

    // The same definition; or the same type with another length, when number or name say that it is the same one.
    private static int OfProperties(SchemaEntity deleted, SchemaEntity added, bool sameNumber)
    {
        if (deleted.Content[ContentField.Definition] == added.Content[ContentField.Definition])
            return 30;
        bool sameType = PropertyShape.Of(deleted.Content).TypeName == PropertyShape.Of(added.Content).TypeName;
        return sameType && (sameNumber || NamesAreAlike(deleted.Key, added.Key)) ? 10 : 0;
    }

    // The same superclass and member type, and at least half of the data members.
    private int OfClasses(Change deleted, SchemaEntity added, bool sameNumber)
    {
        SchemaEntity old = deleted.BeforeRenamed!;
        if (ClassShape.Of(old.Content).Superclass != ClassShape.Of(added.Content).Superclass
            || old.Content[ContentField.Membership] != added.Content[ContentField.Membership])
            return 0;
        if (MembersOf(from, deleted.Entity, EntityKind.Property).Count == 0)
            return MembersOf(to, added.Key, EntityKind.Property).Count == 0 && (old.Content[ContentField.Membership] is not null || sameNumber) ? 10 : 0;
        return OfMembers(deleted, added, EntityKind.Property);
    }

    private int OfMembers(Change deleted, SchemaEntity added, params EntityKind[] kinds)
    {
        HashSet<string> old = [.. kinds.SelectMany(k => MembersOf(from, deleted.Entity, k))];
        HashSet<string> now = [.. kinds.SelectMany(k => MembersOf(to, added.Key, k))];
        int shared = old.Intersect(now).Count();
        int most = Math.Max(old.Count, now.Count);
        return most > 0 && shared * 2 >= most ? 10 + (20 * shared / most) : 0;
    }

    private static HashSet<string> MembersOf(SchemaSet set, EntityKey type, EntityKind kind) =>
        [.. (set.Find(type.Schema)?.Entities ?? [])
            .Where(e => e.Key.Kind == kind && EntityNames.Parent(e.Key.Name) == type.Name)
            .Select(e => $"{e.Key.SimpleName}: {e.Content[ContentField.Definition]}")];

    private static bool NamesAreAlike(EntityKey old, EntityKey now) =>
        now.SimpleName.Contains(old.SimpleName, StringComparison.OrdinalIgnoreCase) || old.SimpleName.Contains(now.SimpleName, StringComparison.OrdinalIgnoreCase);
}
