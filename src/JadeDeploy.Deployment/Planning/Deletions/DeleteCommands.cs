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

    /// <summary>Whether a command rests on the assumption that a later release kept it.</summary>
    public static bool IsAssumed(JadeCommand command, JadeVersion platform) =>
        platform.Major > Since2022 && Commands.Values.Any(c => c.Verb == command.Verb && c.Since == Since2022);
}
