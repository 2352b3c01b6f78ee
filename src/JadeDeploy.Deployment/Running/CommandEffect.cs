using System.Collections.Frozen;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Running;

/// <summary>What a command does to names, as a catalogue shows it afterwards.</summary>
/// <param name="Removed">The entity that is not there any more; null for a command that only makes something.</param>
/// <param name="Created">The entity that is there; null for a deletion.</param>
internal sealed record CommandEffect(EntityKey? Removed, EntityKey? Created)
{
    private static readonly FrozenDictionary<string, EntityKind> Kinds = new Dictionary<string, EntityKind>
    {
        ["Application"] = EntityKind.Application,
        ["Class"] = EntityKind.Class,
        ["Constant"] = EntityKind.Constant,
        ["DbFile"] = EntityKind.DatabaseFile,
        ["ExportedFeature"] = EntityKind.ExportedFeature,
        ["ExportedType"] = EntityKind.ExportedType,
        ["Exposure"] = EntityKind.Exposure,
        ["ExternalFunction"] = EntityKind.ExternalFunction,
        ["GlobalConstant"] = EntityKind.GlobalConstant,
        ["GlobalConstantCategory"] = EntityKind.GlobalConstantCategory,
        ["Interface"] = EntityKind.Interface,
        ["Method"] = EntityKind.Method,
        ["Property"] = EntityKind.Property,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The effect of a command; null where names do not show it, as for moves of classes and of instances.</summary>
    public static CommandEffect? Of(JadeCommand command)
    {
        if (command.Verb.Split(' ') is not [var action, var word] || !Kinds.TryGetValue(word, out EntityKind kind) || command.Arguments.IsEmpty)
            return null;
        var entity = new EntityKey(kind, command.Arguments[0]);
        return action switch
        {
            "Create" => new CommandEffect(null, entity),
            "Delete" => new CommandEffect(entity, null),
            "Rename" when command.Arguments.Length == 2 =>
                new CommandEffect(entity, new EntityKey(kind, entity.Name[..^entity.SimpleName.Length] + command.Arguments[1])),
            _ => null,
        };
    }
}
