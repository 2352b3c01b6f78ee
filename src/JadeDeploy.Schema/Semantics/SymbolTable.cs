using System.Diagnostics.CodeAnalysis;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Platform;

namespace JadeDeploy.Schema.Semantics;

/// <summary>
/// What names mean in a set of schemas. A name is looked for in its own schema, in the packages that schema imports,
/// then in the superschemas the same way, last in the platform's own <see cref="PlatformTable"/>. A search that leads into a schema
/// outside the set, a partial definition or a file with errors ends with <see cref="LookupOutcome.NotChecked"/>.
/// </summary>
public sealed class SymbolTable
{
    /// <summary>The name of the platform's own schema, the top of every chain of superschemas.</summary>
    public const string RootSchema = "RootSchema";

    private readonly Dictionary<string, SchemaScope> _scopes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _external;
    private readonly Dictionary<string, SchemaChain> _chains = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Schema, string Name), TypeLookup> _types = [];
    private readonly Dictionary<TypeSymbol, (IReadOnlyList<TypeSymbol> Chain, LookupOutcome End)> _ancestors = [];
    private readonly Dictionary<string, TypeSymbol> _platformTypes = new(StringComparer.Ordinal);
    private readonly PlatformTable _platform;
    private readonly MemberSearch _members;

    /// <summary>Makes the table of a set.</summary>
    /// <param name="schemas">The schemas, complete or partial.</param>
    /// <param name="externalSchemas">Schemas that exist but are not in the set: nothing is said about what they hold.</param>
    /// <param name="platform">The platform's own names; the table that comes with this library when null.</param>
    public SymbolTable(SchemaSet schemas, IEnumerable<string> externalSchemas, PlatformTable? platform = null)
    {
        _platform = platform ?? PlatformTable.Default;
        _external = new HashSet<string>(externalSchemas, StringComparer.Ordinal);
        foreach (SchemaDefinition schema in schemas.Schemas)
            _scopes.TryAdd(schema.Name, new SchemaScope(schema));
        _members = new MemberSearch(this, _platform);
    }

    /// <summary>Whether a schema is known to exist outside the set: an external one, or one that comes with the platform.</summary>
    public bool IsExternal(string schema) => _external.Contains(schema) || SuppliedSchemas.Contains(schema);

    /// <summary>The type that a name means in a schema: <c>Order</c>, <c>Pkg::Order</c>, <c>String</c>.</summary>
    /// <param name="schema">The schema that uses the name.</param>
    /// <param name="name">The name, without a length.</param>
    public TypeLookup ResolveType(string schema, string name)
    {
        if (!_types.TryGetValue((schema, name), out TypeLookup found))
            _types[(schema, name)] = found = Resolve(schema, name);
        return found;
    }

    /// <summary>A type and its superclasses as seen from the schemas that declare them; it ends at the first one that is not known.</summary>
    /// <param name="type">The type to begin with.</param>
    /// <param name="end">
    /// <see cref="LookupOutcome.Found"/> when the chain ends at the top; else how the search for the next superclass ended.
    /// A cycle ends as unknown.
    /// </param>
    public IReadOnlyList<TypeSymbol> Ancestors(TypeSymbol type, out LookupOutcome end)
    {
        if (!_ancestors.TryGetValue(type, out (IReadOnlyList<TypeSymbol> Chain, LookupOutcome End) known))
            _ancestors[type] = known = FindAncestors(type);
        end = known.End;
        return known.Chain;
    }

    /// <summary>The member that a name means in a type, inherited members and those that subschemas add included.</summary>
    /// <param name="schema">The schema that uses the name.</param>
    /// <param name="type">The type.</param>
    /// <param name="kind">Property, method or constant.</param>
    /// <param name="name">The simple name.</param>
    public MemberLookup ResolveMember(string schema, TypeSymbol type, EntityKind kind, string name) => _members.Find(schema, type, kind, name);

    /// <summary>The property that is one side of an inverse: it must be a user's own, of the class or a superclass.</summary>
    internal MemberLookup ResolveReference(string schema, TypeSymbol type, string name) => _members.FindDeclared(schema, type, EntityKind.Property, name);

    /// <summary>Whatever belongs to a schema by a simple name and is inherited by subschemas: a global constant, locale, library, database file.</summary>
    /// <param name="schema">The schema that uses the name.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="name">The name without its schema.</param>
    public MemberLookup ResolveGlobal(string schema, EntityKind kind, string name)
    {
        SchemaChain chain = ChainOf(schema);
        foreach (SchemaScope scope in chain.Scopes)
            if (scope.Find(kind, name) is { } entity)
                return new MemberLookup(LookupOutcome.Found, entity);
        if (kind == EntityKind.Library && _platform.HasLibrary(name))
            return new MemberLookup(LookupOutcome.Found);
        return new MemberLookup(chain.IsOpen ? LookupOutcome.NotChecked : LookupOutcome.UnknownToPlatform);
    }

    internal SchemaScope? FindScope(string schema) => _scopes.GetValueOrDefault(schema);

    /// <summary>A schema of the set and its superschemas, as far as they are in the set.</summary>
    internal SchemaChain ChainOf(string schema)
    {
        if (!_chains.TryGetValue(schema, out SchemaChain? chain))
            _chains[schema] = chain = MakeChain(schema);
        return chain;
    }

    internal bool TryFindPlatformType(string name, [NotNullWhen(true)] out TypeSymbol? type)
    {
        if (_platformTypes.TryGetValue(name, out type))
            return true;
        if (_platform.Find(name) is not { } known)
            return false;
        _platformTypes[name] = type = new TypeSymbol(RootSchema, name, known.Kind, null, () => known.Superclass);
        return true;
    }

    private (IReadOnlyList<TypeSymbol> Chain, LookupOutcome End) FindAncestors(TypeSymbol type)
    {
        var chain = new List<TypeSymbol>();
        var seen = new HashSet<TypeSymbol>();
        for (TypeSymbol next = type; ;)
        {
            if (!seen.Add(next))
                return (chain, LookupOutcome.Unknown);
            chain.Add(next);
            if (next.IsOpaque)
                return (chain, LookupOutcome.NotChecked);
            if (next.Superclass is not { Length: > 0 } superclass)
                return (chain, LookupOutcome.Found);
            TypeLookup found = ResolveType(next.Schema, superclass);
            if (found.Type is not { } super)
                return (chain, found.Outcome);
            next = super;
        }
    }

    private SchemaChain MakeChain(string schema)
    {
        var scopes = new List<SchemaScope>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string next = schema;
        bool isOpen = false;
        while (next != RootSchema)
        {
            // A cycle of superschemas is reported where it is; names are not checked through it.
            if (!_scopes.TryGetValue(next, out SchemaScope? scope) || !seen.Add(next))
                return new SchemaChain([.. scopes], true);
            scopes.Add(scope);
            isOpen |= scope.IsOpen;
            next = scope.Schema.Superschema;
        }
        return new SchemaChain([.. scopes], isOpen);
    }

    private TypeLookup Resolve(string schema, string name)
    {
        int qualifier = name.IndexOf("::", StringComparison.Ordinal);
        SchemaChain chain = ChainOf(schema);
        if (qualifier >= 0)
            return ResolveImported(chain, name[..qualifier], name[(qualifier + 2)..]);
        foreach (SchemaScope scope in chain.Scopes)
        {
            if (scope.FindType(name) is { } own)
                return new TypeLookup(LookupOutcome.Found, own);
            foreach (ImportedPackageSymbol import in scope.Imports)
                if (import.Types.ContainsKey(name))
                    return Imported(import, name);
        }
        if (TryFindPlatformType(name, out TypeSymbol? platform))
            return new TypeLookup(LookupOutcome.Found, platform);
        return new TypeLookup(chain.IsOpen ? LookupOutcome.NotChecked : LookupOutcome.UnknownToPlatform);
    }

    private TypeLookup ResolveImported(SchemaChain chain, string package, string name)
    {
        foreach (SchemaScope scope in chain.Scopes)
            if (scope.FindImport(package) is { } import)
                return import.Types.ContainsKey(name) ? Imported(import, name)
                    : new TypeLookup(scope.IsOpen ? LookupOutcome.NotChecked : LookupOutcome.Unknown);
        return new TypeLookup(chain.IsOpen ? LookupOutcome.NotChecked : LookupOutcome.Unknown);
    }

    // A type that the exporter does not have is that import's mistake, reported once there: users of the name go on with an opaque type.
    private TypeLookup Imported(ImportedPackageSymbol import, string name)
    {
        var exporterKey = (import.Exporter, name);
        if (_scopes.ContainsKey(import.Exporter) && !_types.ContainsKey(exporterKey))
        {
            // Imports that go round in a circle must end.
            _types[exporterKey] = new TypeLookup(LookupOutcome.NotChecked);
            _types[exporterKey] = Resolve(import.Exporter, name);
        }
        if (_types.TryGetValue(exporterKey, out TypeLookup real) && real.Type is not null)
            return real;
        if (!import.OpaqueTypes.TryGetValue(name, out TypeSymbol? opaque))
        {
            TypeSymbolKind kind = import.Types[name].Content[ContentField.Definition] == "interface" ? TypeSymbolKind.Interface : TypeSymbolKind.Class;
            import.OpaqueTypes[name] = opaque = new TypeSymbol(import.Exporter, name, kind, null, () => null) { IsOpaque = true };
        }
        return new TypeLookup(LookupOutcome.Found, opaque);
    }
}
