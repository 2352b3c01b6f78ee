using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Names;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading;

/// <summary>
/// Checks what a loaded file refers to, as far as it can be known here: the platform's own classes and those of external
/// schemas are not, so that a search which ends there proves nothing.
/// </summary>
internal sealed class StatedReferences(LoadContext context, SchemaFile file)
{
    // The class at the top of all others. Its instances have no properties that could be keys or inverses.
    private const string Top = "Object";
    private const string RootSchema = "RootSchema";

    private readonly SchemaGraph _graph = context.ReadGraph();
    private readonly HashSet<EntityKey> _ending = [];

    /// <summary>Checks every entity of the file, which is in the catalogue by now.</summary>
    /// <exception cref="LoaderException">An entity refers to what is not there.</exception>
    public void Check()
    {
        var owners = new HashSet<string>(StringComparer.Ordinal);
        foreach (SchemaEntity entity in file.Entities)
            switch (entity.Key.Kind)
            {
                case EntityKind.Schema:
                    CheckSchema(entity);
                    break;
                case EntityKind.Class:
                    CheckClass(entity);
                    break;
                case EntityKind.Property when owners.Add(QualifiedNames.TypeOfMember(entity.Key)):
                    CheckOwner(entity);
                    break;
                case EntityKind.Keys:
                    CheckKeys(entity);
                    break;
                case EntityKind.Inverse:
                    CheckInverse(entity);
                    break;
                case EntityKind.ClassMap:
                    CheckClassMap(entity);
                    break;
            }
    }

    private void CheckSchema(SchemaEntity entity)
    {
        if (_graph.Chain(file.Superschema).Contains(file.SchemaName))
            throw LoaderErrors.CyclicSuperschema(entity.Location, file.SchemaName, file.Superschema);
        if (entity.Content[ContentField.Database] is { } database && QuotedIn(database) is { } defaultFile && !HasFile(defaultFile))
            throw LoaderErrors.UnknownDefaultFile(entity.Location, file.SchemaName, defaultFile);
    }

    private void CheckClass(SchemaEntity entity)
    {
        if (DefinitionText.SuperclassOf(entity.Content) is not { } superclass || _graph.ResolveType(file.SchemaName, superclass) is not { } key)
            return;
        if (key.Kind != EntityKind.Class)
            throw LoaderErrors.Incomplete(entity.Location, $"The superclass of the {entity.Key} is the {key}. Give it a class.");
        if (IsInCircle(entity.Key))
            throw LoaderErrors.Incomplete(entity.Location, $"The {entity.Key} is its own superclass, by way of the {key}. Break the circle.");
        if (!_graph.Chain(file.SchemaName).Contains(key.Schema))
            throw LoaderErrors.Incomplete(entity.Location, $"The superclass of the {entity.Key} is the {key}, which is imported: an imported class has no subclasses.");
    }

    // Whether the way up never ends. Classes from which it is known to end are not walked again.
    private bool IsInCircle(EntityKey type)
    {
        var path = new List<EntityKey>();
        foreach (EntityKey ancestor in _graph.Ancestors(type))
        {
            if (_ending.Contains(ancestor))
                break;
            path.Add(ancestor);
        }
        if (path is [.., var last] && context.Editor.Find(last) is { } content && DefinitionText.SuperclassOf(content) is { } super
            && _graph.ResolveType(last.Schema, super) is { } next && path.Contains(next))
            return true;
        _ending.UnionWith(path);
        return false;
    }

    // Methods and constants can be given to a class of a superschema or a package, properties cannot.
    private void CheckOwner(SchemaEntity entity)
    {
        EntityKey owner = QualifiedNames.Class(file.SchemaName, QualifiedNames.TypeOfMember(entity.Key));
        if (!context.Editor.Contains(owner) && !context.Editor.Contains(owner with { Kind = EntityKind.Interface }))
            throw LoaderErrors.Incomplete(entity.Location, $"The {entity.Key} is of a class that schema '{file.SchemaName}' does not define. Load the class first.");
    }

    private void CheckKeys(SchemaEntity entity)
    {
        if (entity.Content[ContentField.Definition] is not { } definition)
            return;
        var paths = new KeyPaths(context.Editor, _graph);
        if (paths.MemberType(entity.Key) is not { } member || !IsKnownWhole(member))
            return;
        HashSet<int> found = [.. paths.Of(new StoredEntity(entity.Key, entity.Content)).Select(k => k.Start)];
        foreach (DefinitionWord key in KeyPaths.FirstWords(definition))
            if (!found.Contains(key.Start))
                throw LoaderErrors.Incomplete(entity.Location, $"The {entity.Key} have the key '{key.Text}', which the {member} does not have as a property.");
    }

    private void CheckInverse(SchemaEntity entity)
    {
        var parts = new Parts(context.Editor, _graph);
        (EntityKey first, EntityKey second) = QualifiedNames.Sides(entity.Key);
        foreach (EntityKey side in (ReadOnlySpan<EntityKey>)[first, second])
            if (parts.ResolveSide(side) is null
                && _graph.ResolveType(side.Schema, QualifiedNames.TypeOfMember(side)) is { } type && IsKnownWhole(type))
                throw LoaderErrors.Incomplete(entity.Location, $"The {entity.Key} has the side {side.Name}, which is no property. Load both references first.");
    }

    private void CheckClassMap(SchemaEntity entity)
    {
        if (QuotedIn(entity.Content[ContentField.Definition]) is { } databaseFile && !HasFile(databaseFile))
            throw LoaderErrors.Incomplete(entity.Location, $"The {entity.Key} is to the file \"{databaseFile}\", which neither its schema nor a superschema has. Load or create the file first.");
    }

    private bool IsKnownWhole(EntityKey type) => _graph.UltimateSuperclass(type) == Top;

    // Files of the platform begin with an underscore; those of an external superschema are not known.
    private bool HasFile(string name) =>
        name.StartsWith('_')
        || _graph.Chain(file.SchemaName).Any(s => context.Editor.Contains(new EntityKey(EntityKind.DatabaseFile, $"{s}::{name}")))
        || _graph.End(file.SchemaName) != RootSchema;

    private static string? QuotedIn(string? text) => text?.Split('"', 3) is [_, var quoted, _] ? quoted : null;
}
