using JadeDeploy.Deployment.Planning.Commands;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Deletions;

/// <summary>The commands that delete entities; which platform version has which is in the <see cref="CommandTable"/>.</summary>
internal static class DeleteCommands
{
    private static readonly Dictionary<EntityKind, string> Verbs = new()
    {
        [EntityKind.Class] = "Delete Class",
        [EntityKind.Interface] = "Delete Interface",
        [EntityKind.Property] = "Delete Property",
        [EntityKind.Method] = "Delete Method",
        [EntityKind.Constant] = "Delete Constant",
        [EntityKind.GlobalConstant] = "Delete GlobalConstant",
        [EntityKind.DatabaseFile] = "Delete DbFile",
        [EntityKind.GlobalConstantCategory] = "Delete GlobalConstantCategory",
        [EntityKind.Application] = "Delete Application",
        [EntityKind.Exposure] = "Delete Exposure",
        [EntityKind.ExportedType] = "Delete ExportedType",
        [EntityKind.ExportedFeature] = "Delete ExportedFeature",
        [EntityKind.ExternalFunction] = "Delete ExternalFunction",
    };

    /// <summary>The name of the command for a kind, whether or not the target has it; null where no release is known to have one.</summary>
    public static string? VerbFor(EntityKind kind) => Verbs.GetValueOrDefault(kind);

    /// <summary>The command that deletes an entity, or null when the target has none.</summary>
    public static JadeCommand? For(EntityKey entity, PlatformCommands target) =>
        VerbFor(entity.Kind) is { } verb && target.Has(verb) ? JadeCommand.Of(verb, entity.Name) : null;

    /// <summary>The assumption that a deletion rests on beside the existence of its command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="interfaces">The qualified names of interfaces.</param>
    public static IEnumerable<Assumption> AssumptionsOf(JadeCommand command, IReadOnlySet<string> interfaces) =>
        command.Verb is "Delete Method" or "Delete Constant" && interfaces.Contains(EntityNames.Parent(command.Arguments[0]))
            ? [Assumptions.InterfaceMembersAreDeletable]
            : [];
}
