using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>What names of the older version become by some renames, all made at once.</summary>
/// <param name="scopes">What names mean in the older version.</param>
/// <param name="renames">The new simple names by the old keys.</param>
internal sealed class NewNames(TypeScopes scopes, IReadOnlyDictionary<EntityKey, string> renames)
{
    /// <summary>What names mean in the older version.</summary>
    public TypeScopes Scopes => scopes;

    /// <summary>The new simple name of an entity that is renamed itself, or null.</summary>
    public string? Of(EntityKey key) => renames.GetValueOrDefault(key);

    /// <summary>A type as a schema writes it, with its new name: <c>Order</c>, <c>Pkg::Order</c>.</summary>
    public string Type(string schema, string written) =>
        scopes.ResolveType(schema, written) is { } type && renames.TryGetValue(type, out string? name)
            ? written[..^type.SimpleName.Length] + name
            : written;

    /// <summary>A qualified type, also one that a subschema adds members to, with its new name.</summary>
    public string Owner(string qualified)
    {
        int end = qualified.IndexOf("::", StringComparison.Ordinal);
        return end < 0 ? qualified : $"{qualified[..end]}::{Type(qualified[..end], qualified[(end + 2)..])}";
    }

    /// <summary>A property or constant that a name means in a type, inherited ones too, with its new name.</summary>
    public string Member(string schema, string type, string member)
    {
        if (scopes.ResolveType(schema, type) is { } owner)
            foreach (EntityKind kind in (ReadOnlySpan<EntityKind>)[EntityKind.Property, EntityKind.Constant])
                if (scopes.ResolveMember(kind, owner, member) is { } key && renames.TryGetValue(key, out string? name))
                    return name;
        return member;
    }
}
