using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Deletions;

/// <summary>
/// Which deletions have a command in which platform version. Sources: the commandFile pages of the platform's
/// documentation for 2018, 2020 and 2022; the 2025 list is taken to be that of 2022 (assumption A05).
/// </summary>
internal static class DeleteCommands
{
    private const int Always = 0;
    private const int Since2022 = 22;

    private static readonly Dictionary<EntityKind, (string Verb, int Since)> Commands = new()
    {
        [EntityKind.Class] = ("Delete Class", Always),
        [EntityKind.Interface] = ("Delete Interface", Always),
        [EntityKind.Property] = ("Delete Property", Always),
        [EntityKind.Method] = ("Delete Method", Always),
        [EntityKind.Constant] = ("Delete Constant", Always),
        [EntityKind.GlobalConstant] = ("Delete GlobalConstant", Always),
        [EntityKind.DatabaseFile] = ("Delete DbFile", Always),
        [EntityKind.GlobalConstantCategory] = ("Delete GlobalConstantCategory", Since2022),
        [EntityKind.Application] = ("Delete Application", Since2022),
        [EntityKind.Exposure] = ("Delete Exposure", Since2022),
        [EntityKind.ExportedType] = ("Delete ExportedType", Since2022),
        [EntityKind.ExportedFeature] = ("Delete ExportedFeature", Since2022),
        [EntityKind.ExternalFunction] = ("Delete ExternalFunction", Since2022),
    };

    /// <summary>The command that deletes an entity, or null when the platform version has none.</summary>
    public static JadeCommand? For(EntityKey entity, JadeVersion platform) =>
        Commands.TryGetValue(entity.Kind, out (string Verb, int Since) command) && platform.Major >= command.Since
            ? JadeCommand.Of(command.Verb, entity.Name)
            : null;

    /// <summary>The assumptions a command rests on: that a release has it whose documentation could not be read to the end.</summary>
    /// <param name="command">The command.</param>
    /// <param name="platform">The platform version.</param>
    /// <param name="interfaces">The qualified names of interfaces.</param>
    public static IEnumerable<Assumption> AssumptionsOf(JadeCommand command, JadeVersion platform, IReadOnlySet<string> interfaces)
    {
        if (command.Verb is "Delete Method" or "Delete Property")
        {
            if (platform.Major >= Since2022)
                yield return Assumptions.RenameAndMoveStay;
        }
        else if (platform.Major > Since2022)
        {
            yield return Assumptions.NewerCommandsStay;
        }
        if (command.Verb is "Delete Method" or "Delete Constant" && interfaces.Contains(EntityNames.Parent(command.Arguments[0])))
            yield return Assumptions.InterfaceMembersAreDeletable;
    }
}
