using JadeDeploy.Database.Names;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading;

/// <summary>Applies a schema file that was admitted.</summary>
internal sealed class SchemaFileLoad(LoadContext context, SchemaFile file)
{
    private readonly StatedEntities _stated = new(file);

    /// <summary>
    /// Writes what the file states, and removes what that leaves out. The locales of a schema that exists stay as they are,
    /// and new ones are ignored ("Loading Locales" in the User's Guide, 2020; the page before it says that a complete
    /// definition adds them, so nothing is to rest on that).
    /// </summary>
    public void Run()
    {
        var late = new LateTypes(context, file, _stated);
        bool isNew = !context.Editor.Contains(QualifiedNames.Schema(file.SchemaName));
        foreach (SchemaEntity entity in file.Entities.Where(e => isNew || e.Key.Kind != EntityKind.Locale))
        {
            EntityContent? before = context.Editor.Find(entity.Key);
            context.Put(entity, before, StatedContent.After(entity, before, file.IsComplete));
        }
        ReplaceParts();
        new AbsentRemoval(context, file, _stated).Run();
        new DeletedTypes(context).CheckUnused(file.Entities);
        new StatedReferences(context, file).Check();
        late.Check();
    }

    /// <summary>Parts have no definition of their own: whoever states the whole states them all.</summary>
    private void ReplaceParts()
    {
        var parts = new Parts(context.Editor, context.ReadGraph());
        foreach (SchemaEntity package in file.Entities.Where(e => e.Key.Kind is EntityKind.ExportedPackage or EntityKind.ImportedPackage))
            RemoveUnstated(parts.OfPackage(package.Key), package.Location);
        foreach (string type in file.CompleteTypes)
            RemoveUnstated(parts.MappingsOf(QualifiedNames.Class(file.SchemaName, type)), new SourceLocation(file.Path));
        RemoveUnstated(ReplacedInverses(), new SourceLocation(file.Path));
    }

    /// <summary>How a file says that an inverse is gone: it states both references, and not the inverse.</summary>
    private IEnumerable<EntityKey> ReplacedInverses()
    {
        bool IsStated(EntityKey side) => _stated.Contains(side) || file.CompleteTypes.Contains(QualifiedNames.TypeOfMember(side));
        return context.Editor.Under(file.SchemaName + "::", EntityKind.Inverse)
            .Select(e => e.Key)
            .Where(inverse => !_stated.Contains(inverse) && QualifiedNames.Sides(inverse) is var (first, second) && IsStated(first) && IsStated(second));
    }

    private void RemoveUnstated(IEnumerable<EntityKey> keys, SourceLocation location)
    {
        foreach (EntityKey key in keys.Where(k => !_stated.Contains(k)).ToList())
            context.Remove(key, location);
    }
}
