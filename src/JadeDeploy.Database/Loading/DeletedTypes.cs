using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Names;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading;

/// <summary>
/// Classes and interfaces that the latest version does not have any more. A name that the catalogue never knew may be
/// a class of the platform; one that it knew and lost is a mistake.
/// </summary>
internal sealed class DeletedTypes(LoadContext context)
{
    private readonly HashSet<string> _names = context.Editor.Version == CatalogueVersion.Current
        ? []
        : [.. context.Store.VersionedSchemas().SelectMany(s => context.Store.Overlay(s, EntityKind.Class, EntityKind.Interface))
            .Where(e => e.Content is null)
            .Select(e => e.Key.SimpleName)];

    /// <summary>Checks that no definition names a deleted type.</summary>
    /// <exception cref="LoaderException">One does.</exception>
    public void CheckUnused(IEnumerable<SchemaEntity> entities)
    {
        if (_names.Count == 0)
            return;
        SchemaGraph latest = context.ReadGraph();
        var current = new SchemaGraph(new CatalogueEditor(context.Store, CatalogueVersion.Current));
        foreach (SchemaEntity entity in entities)
            foreach (string type in TypesOf(entity))
                if (_names.Contains(type[(type.LastIndexOf(':') + 1)..])
                    && latest.ResolveType(entity.Key.Schema, type) is null
                    && current.ResolveType(entity.Key.Schema, type) is { } deleted)
                    throw LoaderErrors.Incomplete(entity.Location, $"The {entity.Key} refers to the {deleted}, which was deleted.");
    }

    private static IEnumerable<string> TypesOf(SchemaEntity entity)
    {
        if (Parts.IsMember(entity.Key))
            yield return QualifiedNames.TypeOfMember(entity.Key);
        if (entity.Key.Kind == EntityKind.ExportedType)
            yield return entity.Key.SimpleName;
        if (TypeWords.IsLoose(entity.Key.Kind))
            yield break;
        foreach (string type in TypeWords.Of(entity.Key.Kind, entity.Content))
            yield return type;
    }
}
