using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Platform;

namespace JadeDeploy.Schema.Semantics;

/// <summary>
/// Finds members: in the type itself and each ancestor, and for each of these in every schema on the way up, because a
/// subschema can give members to the classes of its superschemas, to imported classes and to primitive types.
/// </summary>
internal sealed class MemberSearch(SymbolTable table, PlatformTable platform)
{
    private readonly Dictionary<SchemaScope, Dictionary<TypeSymbol, List<string>>> _ownerNames = [];

    /// <summary>Finds a member, the platform's too.</summary>
    public MemberLookup Find(string schema, TypeSymbol type, EntityKind kind, string name)
    {
        MemberLookup declared = Search(schema, type, kind, name, out TypeSymbol? platformType);
        if (declared.Outcome != LookupOutcome.Unknown || platformType is null)
            return declared;
        if (platform.HasMember(platformType.Name, kind, name))
            return new MemberLookup(LookupOutcome.Found);
        return new MemberLookup(platform.KnowsAllOf(platformType.Name, kind) ? LookupOutcome.Unknown : LookupOutcome.UnknownToPlatform);
    }

    /// <summary>Finds a member that schemas declare; the platform's own do not count.</summary>
    public MemberLookup FindDeclared(string schema, TypeSymbol type, EntityKind kind, string name) => Search(schema, type, kind, name, out _);

    private MemberLookup Search(string schema, TypeSymbol type, EntityKind kind, string name, out TypeSymbol? platformType)
    {
        platformType = null;
        IReadOnlyList<TypeSymbol> ancestors = table.Ancestors(type, out LookupOutcome end);
        SchemaChain chain = table.ChainOf(schema);
        bool isOpen = end != LookupOutcome.Found || chain.IsOpen;
        foreach (TypeSymbol ancestor in ancestors)
        {
            if (ancestor.Schema == SymbolTable.RootSchema)
                platformType ??= ancestor;
            if (FindIn(chain, ancestor, kind, name) is { } member)
                return new MemberLookup(LookupOutcome.Found, member);
            if (ancestor.Schema == SymbolTable.RootSchema || ancestor.Schema == schema)
                continue;
            SchemaChain declaring = table.ChainOf(ancestor.Schema);
            isOpen |= declaring.IsOpen;
            if (FindIn(declaring, ancestor, kind, name) is { } inherited)
                return new MemberLookup(LookupOutcome.Found, inherited);
        }
        return new MemberLookup(isOpen ? LookupOutcome.NotChecked : LookupOutcome.Unknown);
    }

    private SchemaEntity? FindIn(SchemaChain chain, TypeSymbol type, EntityKind kind, string name)
    {
        foreach (SchemaScope scope in chain.Scopes)
            if (OwnerNames(scope).TryGetValue(type, out List<string>? owners))
                foreach (string owner in owners)
                    if (scope.MembersOf(owner)?.TryGetValue((kind, name), out SchemaEntity? member) == true)
                        return member;
        return null;
    }

    // A type can be written in two ways, Order and Pkg::Order.
    private Dictionary<TypeSymbol, List<string>> OwnerNames(SchemaScope scope)
    {
        if (_ownerNames.TryGetValue(scope, out Dictionary<TypeSymbol, List<string>>? names))
            return names;
        names = [];
        foreach (string owner in scope.MemberOwners)
            if (table.ResolveType(scope.Name, owner).Type is { } type)
            {
                if (!names.TryGetValue(type, out List<string>? written))
                    names[type] = written = [];
                written.Add(owner);
            }
        _ownerNames[scope] = names;
        return names;
    }
}
