using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Semantics;

/// <summary>The names that one schema declares, each found with one look into a dictionary.</summary>
internal sealed class SchemaScope
{
    private readonly Dictionary<string, TypeSymbol> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<(EntityKind, string), SchemaEntity>> _membersByOwner = new(StringComparer.Ordinal);
    private readonly Dictionary<EntityKey, SchemaEntity> _entities = [];
    private readonly Dictionary<string, ImportedPackageSymbol> _imports = new(StringComparer.Ordinal);

    public SchemaScope(SchemaDefinition schema)
    {
        Schema = schema;
        foreach (SchemaEntity entity in schema.Entities)
        {
            _entities.TryAdd(entity.Key, entity);
            Index(entity);
        }
        DeclareGeneratedClasses();
    }

    public SchemaDefinition Schema { get; }

    public string Name => Schema.Name;

    /// <summary>Whether something may be declared that was not read: a partial definition, a broken file, sections that are not understood.</summary>
    public bool IsOpen => !Schema.File.IsComplete || Schema.File.HasUnknownSections || Schema.File.HasErrors || Schema.Forms.Any(f => f.HasErrors);

    /// <summary>The types the schema declares.</summary>
    public IEnumerable<TypeSymbol> Types => _types.Values;

    /// <summary>The packages the schema imports, in file order.</summary>
    public IEnumerable<ImportedPackageSymbol> Imports => _imports.Values;

    /// <summary>The names under which types get members here, in file order.</summary>
    public IEnumerable<string> MemberOwners => _membersByOwner.Keys;

    public TypeSymbol? FindType(string name) => _types.GetValueOrDefault(name);

    public ImportedPackageSymbol? FindImport(string package) => _imports.GetValueOrDefault(package);

    public SchemaEntity? Find(EntityKind kind, string localName) => _entities.GetValueOrDefault(new EntityKey(kind, $"{Name}::{localName}"));

    /// <summary>The members that the schema gives to a type, by the type's name as written here.</summary>
    public IReadOnlyDictionary<(EntityKind Kind, string Name), SchemaEntity>? MembersOf(string owner) => _membersByOwner.GetValueOrDefault(owner);

    private void Index(SchemaEntity entity)
    {
        EntityKey key = entity.Key;
        switch (key.Kind)
        {
            case EntityKind.Class when entity.Content[ContentField.Definition] is not null:
                _types.TryAdd(key.SimpleName, new TypeSymbol(Name, key.SimpleName, TypeSymbolKind.Class, entity, () => ClassShape.Of(entity.Content).Superclass));
                break;
            case EntityKind.Interface:
                _types.TryAdd(key.SimpleName, new TypeSymbol(Name, key.SimpleName, TypeSymbolKind.Interface, entity, () => null));
                break;
            case EntityKind.Property or EntityKind.Method or EntityKind.Constant:
                string owner = EntityNames.Parent(EntityNames.LocalName(key));
                if (!_membersByOwner.TryGetValue(owner, out Dictionary<(EntityKind, string), SchemaEntity>? members))
                    _membersByOwner[owner] = members = [];
                members.TryAdd((key.Kind, key.SimpleName), entity);
                break;
            case EntityKind.ImportedPackage:
                _imports.TryAdd(key.SimpleName, new ImportedPackageSymbol(entity));
                break;
            case EntityKind.ImportedType when _imports.TryGetValue(EntityNames.Parent(EntityNames.LocalName(key)), out ImportedPackageSymbol? import):
                import.Types.TryAdd(key.SimpleName, entity);
                break;
        }
    }

    // The platform makes an application, a global and a web session class for every schema; a small extract need not name them.
    private void DeclareGeneratedClasses()
    {
        string super = Schema.Superschema;
        bool isTop = super == SymbolTable.RootSchema;
        Declare(Name, isTop ? "RootSchemaApp" : super);
        Declare("G" + Name, isTop ? "RootSchemaGlobal" : "G" + super);
        Declare("S" + Name, isTop ? "RootSchemaSession" : "S" + super);

        void Declare(string name, string superclass) =>
            _types.TryAdd(name, new TypeSymbol(Name, name, TypeSymbolKind.Class, null, () => superclass));
    }
}

/// <summary>A package that a schema imports.</summary>
internal sealed class ImportedPackageSymbol(SchemaEntity entity)
{
    public SchemaEntity Entity { get; } = entity;

    public string Name => Entity.Key.SimpleName;

    /// <summary>The schema that exports the package.</summary>
    public string Exporter => EntityNames.Parent(Entity.Content[ContentField.Definition] ?? "");

    /// <summary>The name of the package in the schema that exports it.</summary>
    public string ExportedName => (Entity.Content[ContentField.Definition] ?? "")[(Exporter.Length + (Exporter.Length > 0 ? 2 : 0))..];

    /// <summary>The imported types, by simple name.</summary>
    public Dictionary<string, SchemaEntity> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>The symbols of types whose exporter is not in the set.</summary>
    public Dictionary<string, TypeSymbol> OpaqueTypes { get; } = new(StringComparer.Ordinal);
}
