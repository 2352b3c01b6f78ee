namespace JadeDeploy.Deployment.Planning.Classification;

/// <summary>How a collection keeps its members.</summary>
internal enum CollectionKind
{
    /// <summary>It is no collection, or a collection nobody here knows.</summary>
    None,

    /// <summary>Members in an order, any of them more than once.</summary>
    Array,

    /// <summary>Each member once.</summary>
    Set,

    /// <summary>Members by keys that are their own properties.</summary>
    MemberKeys,

    /// <summary>Members by keys that only the collection has.</summary>
    ExternalKeys,
}

/// <summary>The platform's collection classes, and what survives a change from one kind of collection to another.</summary>
internal static class CollectionKinds
{
    /// <summary>The kind of a collection class of the platform, by its name.</summary>
    public static CollectionKind OfPlatformClass(string name) => name switch
    {
        "MemberKeyDictionary" => CollectionKind.MemberKeys,
        "ExtKeyDictionary" => CollectionKind.ExternalKeys,
        "Set" or "ObjectSet" or "ObjectLongNameSet" => CollectionKind.Set,
        _ when name.EndsWith("Array", StringComparison.Ordinal) => CollectionKind.Array,
        _ => CollectionKind.None,
    };

    /// <summary>
    /// Whether a collection of one kind holds all that one of another kind held. The platform converts collections of
    /// any kind into any other (Developer's Reference, chapter 14, "Changing the Collection Type"); what the new kind
    /// has no room for (order, duplicates, external keys) cannot survive that.
    /// </summary>
    public static bool Keeps(CollectionKind old, CollectionKind now) => (old, now) switch
    {
        (CollectionKind.None, _) or (_, CollectionKind.None) => false,
        _ when old == now => true,
        (CollectionKind.Set or CollectionKind.MemberKeys, CollectionKind.Array) => true,
        (CollectionKind.MemberKeys, CollectionKind.Set) => true,
        _ => false,
    };
}
