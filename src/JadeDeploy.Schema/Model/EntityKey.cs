namespace JadeDeploy.Schema.Model;

/// <summary>The identity of an entity: its kind and its qualified, case-sensitive name.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The qualified name, beginning with the schema; the shapes are listed at <see cref="EntityKind"/>.</param>
public readonly record struct EntityKey(EntityKind Kind, string Name) : IComparable<EntityKey>
{
    /// <summary>The name of the schema the entity belongs to.</summary>
    public string Schema
    {
        get
        {
            int end = Name.IndexOf("::", StringComparison.Ordinal);
            return end < 0 ? Name : Name[..end];
        }
    }

    /// <summary>The last part of the name: <c>fax</c> of <c>Shop::Customer::fax</c>.</summary>
    public string SimpleName
    {
        get
        {
            int start = Name.LastIndexOf("::", StringComparison.Ordinal);
            return start < 0 ? Name : Name[(start + 2)..];
        }
    }

    /// <summary>Orders by qualified name, then kind, both ordinal.</summary>
    public int CompareTo(EntityKey other)
    {
        int byName = string.CompareOrdinal(Name, other.Name);
        return byName != 0 ? byName : Kind.CompareTo(other.Kind);
    }

    /// <summary>For example <c>property Shop::Customer::fax</c>.</summary>
    public override string ToString() => $"{Kind.ToText()} {Name}";

    /// <summary>Orders by <see cref="CompareTo"/>.</summary>
    public static bool operator <(EntityKey left, EntityKey right) => left.CompareTo(right) < 0;

    /// <summary>Orders by <see cref="CompareTo"/>.</summary>
    public static bool operator >(EntityKey left, EntityKey right) => left.CompareTo(right) > 0;

    /// <summary>Orders by <see cref="CompareTo"/>.</summary>
    public static bool operator <=(EntityKey left, EntityKey right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by <see cref="CompareTo"/>.</summary>
    public static bool operator >=(EntityKey left, EntityKey right) => left.CompareTo(right) >= 0;
}
