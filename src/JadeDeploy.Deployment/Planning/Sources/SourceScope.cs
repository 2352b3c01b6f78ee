using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Platform;
using JadeDeploy.Schema.Semantics;

namespace JadeDeploy.Deployment.Planning;

/// <summary>What names mean in the method sources of the newer version, as far as declarations tell; nothing is compiled.</summary>
internal sealed class SourceScope(SchemaSet to, IEnumerable<string> otherSchemas)
{
    private static readonly EntityKind[] MemberKinds = [EntityKind.Property, EntityKind.Method, EntityKind.Constant];

    private readonly SymbolTable _table = new(to, otherSchemas);
    private readonly HashSet<string> _members =
        [.. to.Schemas.SelectMany(s => s.Entities).Where(e => MemberKinds.Contains(e.Key.Kind)).Select(e => e.Key.SimpleName)];
    private readonly HashSet<(string Schema, string Name)> _texts =
        [.. to.Schemas.SelectMany(s => s.Entities).Where(e => e.Key.Kind is EntityKind.TranslatableString or EntityKind.LocaleFormat)
            .Select(e => (e.Key.Schema, GoneName.NameOf(e.Key)))];

    /// <summary>The type that a name means in a schema, or null.</summary>
    public TypeSymbol? Type(string schema, string name) => name.Length == 0 ? null : _table.ResolveType(schema, name).Type;

    /// <summary>Whether a type has a member of a name, the platform's own ones as far as they are known.</summary>
    public bool HasMember(string schema, TypeSymbol type, string name) =>
        MemberKinds.Any(kind => _table.ResolveMember(schema, type, kind, name).Outcome == LookupOutcome.Found);

    /// <summary>The type of a property, as the schema that declares it sees it; null for anything else.</summary>
    public TypeSymbol? TypeOfProperty(string schema, TypeSymbol type, string name) =>
        _table.ResolveMember(schema, type, EntityKind.Property, name).Entity is { } property
            ? Type(property.Key.Schema, PropertyShape.Of(property.Content).TypeName)
            : null;

    /// <summary>Whether some type has a member of a name: read here, or known of the platform.</summary>
    public bool HasAnyMember(string name) => _members.Contains(name) || IsOfPlatform(name);

    /// <summary>Whether some class of the platform is known to have a member of a name.</summary>
    public static bool IsOfPlatform(string name) => PlatformMembers.Contains(name);

    /// <summary>Whether a member that is gone belonged to a type, its ancestors included, as a schema sees it.</summary>
    public bool Had(string schema, TypeSymbol type, GoneName member) =>
        _table.Ancestors(type, out _).Any(t => t.Name == member.Owner && (IsVisible(schema, member.Entity) || IsVisible(t.Schema, member.Entity)));

    /// <summary>Whether a schema sees what belongs to another: its own and its superschemas'.</summary>
    public bool IsVisible(string schema, EntityKey entity) => Chain(schema).Contains(entity.Schema);

    /// <summary>Whether a name is a global constant or an external function of a schema or its superschemas.</summary>
    public bool HasGlobal(string schema, EntityKind kind, string name) => _table.ResolveGlobal(schema, kind, name).Outcome == LookupOutcome.Found;

    /// <summary>Whether a name is a translatable string or a format of a schema or its superschemas, in some locale.</summary>
    public bool HasText(string schema, string name) => Chain(schema).Any(s => _texts.Contains((s, name)));

    private IEnumerable<string> Chain(string schema)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (SchemaDefinition? next = to.Find(schema); next is not null && seen.Add(next.Name); next = to.Find(next.Superschema))
            yield return next.Name;
    }
}
