using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Names;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading.Commands;

/// <summary>Commands on global constants and their categories.</summary>
internal static class GlobalConstantCommands
{
    /// <summary><c>Rename GlobalConstant S::c d</c>: in the values of other constants too.</summary>
    public static void Rename(CommandScope scope)
    {
        EntityKey constant = scope.Existing(EntityKind.GlobalConstant);
        string newName = scope.NewName(1);
        var renamed = new EntityKey(EntityKind.GlobalConstant, $"{constant.Schema}::{newName}");
        scope.RequireAbsent(renamed);
        scope.Replace(scope.Graph.Observers(constant.Schema)
            .Where(s => scope.Graph.Chain(s).Contains(constant.Schema))
            .SelectMany(s => scope.Editor.Mentioning(s, constant.SimpleName))
            .Where(e => e.Key.Kind is EntityKind.GlobalConstant or EntityKind.Constant)
            .Select(e => (e.Key, new StoredEntity(e.Key == constant ? renamed : e.Key, Renamed(e.Content, constant.SimpleName, newName))))
            .ToList());
    }

    /// <summary><c>Delete GlobalConstant S::c</c>: one that no other constant's value names.</summary>
    public static void Delete(CommandScope scope)
    {
        EntityKey constant = scope.Existing(EntityKind.GlobalConstant);
        scope.RequireUnused(scope.Uses.OfGlobalConstant(constant));
        scope.Remove(constant, []);
    }

    /// <summary><c>Delete GlobalConstantCategory S::category</c>: an empty one.</summary>
    public static void DeleteCategory(CommandScope scope)
    {
        EntityKey category = scope.Existing(EntityKind.GlobalConstantCategory);
        scope.RequireUnused(scope.Editor.OfSchema(category.Schema)
            .Where(e => e.Key.Kind == EntityKind.GlobalConstant && e.Content[ContentField.Category] == category.SimpleName)
            .Select(e => new Use(category, e.Key, "belongs to it")));
        scope.Remove(category, []);
    }

    private static EntityContent Renamed(EntityContent content, string name, string newName) =>
        content[ContentField.Definition] is { } definition
            ? content.With(ContentField.Definition, DefinitionText.Replace(definition, ConstantWords.Rename(content, name, newName)))
            : content;
}
