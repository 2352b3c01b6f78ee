using JadeDeploy.Database.Names;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading;

/// <summary>
/// Deletes what a complete definition does not have, as far as the three delete-if-absent arguments say so: everything
/// of a complete schema, the members of a complete type in a partial one.
/// </summary>
internal sealed class AbsentRemoval(LoadContext context, SchemaFile file, StatedEntities stated)
{
    /// <summary>Deletes.</summary>
    /// <exception cref="LoaderException">Something that stays needs what would go.</exception>
    public void Run()
    {
        // What deployments ask for: nothing has to be looked for then.
        if (!IsDeleted(EntityKind.Class) && !IsDeleted(EntityKind.Property) && !IsDeleted(EntityKind.Method))
            return;
        List<EntityKey> absent = [.. Candidates().Where(k => !stated.Contains(k) && IsDeleted(k.Kind))];
        if (absent.Count == 0)
            return;
        SchemaGraph graph = context.ReadGraph();
        var parts = new Parts(context.Editor, graph);
        var going = new HashSet<EntityKey>(absent);
        foreach (EntityKey key in absent)
            going.UnionWith(key.Kind switch
            {
                EntityKind.Class or EntityKind.Interface => parts.OfType(key),
                EntityKind.Property => parts.OfProperty(key),
                _ => [],
            });
        CheckUnused(graph, absent, going);
        foreach (EntityKey key in going)
            context.Remove(key, new SourceLocation(file.Path));
    }

    private IEnumerable<EntityKey> Candidates()
    {
        if (file.IsComplete)
            return context.Editor.OfSchema(file.SchemaName).Select(e => e.Key)
                .Where(k => IsOfSchemaFile(k) && !QualifiedNames.IsGenerated(k));
        return file.CompleteTypes.SelectMany(type =>
            context.Editor.Under($"{file.SchemaName}::{type}::", EntityKind.Property, EntityKind.Method, EntityKind.Constant)
                .Select(e => e.Key)
                .Where(k => QualifiedNames.TypeOfMember(k) == type));
    }

    private bool IsDeleted(EntityKind kind) => kind switch
    {
        EntityKind.Method => context.Request.DeleteMethodsIfAbsent ?? context.Request.DeleteIfAbsent,
        EntityKind.Property => context.Request.DeletePropertiesIfAbsent ?? context.Request.DeleteIfAbsent,
        _ => context.Request.DeleteIfAbsent,
    };

    private void CheckUnused(SchemaGraph graph, List<EntityKey> absent, HashSet<EntityKey> going)
    {
        var uses = new Uses(context.Editor, graph);
        foreach (EntityKey key in absent)
        {
            IEnumerable<Use> users = key.Kind switch
            {
                EntityKind.Class or EntityKind.Interface => uses.OfType(key),
                EntityKind.Property => uses.OfProperty(key),
                EntityKind.Method => uses.OfMethod(key),
                EntityKind.Constant => uses.OfConstant(key),
                EntityKind.GlobalConstant => uses.OfGlobalConstant(key),
                _ => [],
            };
            foreach (Use use in users)
                if (!going.Contains(use.User))
                    throw LoaderErrors.StillUsed(new SourceLocation(file.Path), use);
        }
    }

    // The rest comes in forms files, which a load of the schema file says nothing about.
    private static bool IsOfSchemaFile(EntityKey key) => key.Kind switch
    {
        EntityKind.Application or EntityKind.Form or EntityKind.Control or EntityKind.MenuItem
            or EntityKind.Document or EntityKind.ExternalDatabase or EntityKind.RelationalView => false,
        EntityKind.Other => !FormsFileLoad.IsOpaqueElement(key),
        _ => true,
    };
}
