using JadeDeploy.Database.Loading.Conversion;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading.Commands;

/// <summary>Commands on classes, interfaces and exported types.</summary>
internal static class TypeCommands
{
    /// <summary><c>Delete Class S::C</c>: with its members, keys, map, mappings, forms and the inverses inside it.</summary>
    public static void DeleteClass(CommandScope scope)
    {
        EntityKey type = scope.Existing(EntityKind.Class);
        scope.RequireNotGenerated(type);
        scope.Change(() => Delete(scope, type));
        scope.Session.Execute("DELETE FROM pending_remap WHERE class = $1", type.Name);
    }

    /// <summary><c>Delete Interface S::I</c>.</summary>
    public static void DeleteInterface(CommandScope scope) => Delete(scope, scope.Existing(EntityKind.Interface));

    /// <summary><c>Delete Instances S::C</c>: of the class itself.</summary>
    public static void DeleteInstances(CommandScope scope)
    {
        string type = scope.Existing(EntityKind.Class).Name;
        scope.Losses.Add(LossKind.Instances, type, null, scope.Objects.Count(type));
        scope.Objects.Delete(type);
    }

    /// <summary><c>Delete ExportedType S::Pkg::T</c>: with its features.</summary>
    public static void DeleteExportedType(CommandScope scope)
    {
        EntityKey type = scope.Existing(EntityKind.ExportedType);
        scope.RequireUnused(scope.Uses.OfExportedType(type));
        scope.Remove(type, scope.Editor.Under(type.Name + "::", EntityKind.ExportedFeature).Select(e => e.Key));
    }

    private static void Delete(CommandScope scope, EntityKey type)
    {
        scope.RequireUnused(scope.Uses.OfType(type));
        scope.Remove(type, scope.Parts.OfType(type));
    }
}
