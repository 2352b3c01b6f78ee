using System.Collections.Frozen;
using System.Collections.Immutable;

namespace JadeDeploy.Schema.Commands;

/// <summary>The documented commands and the number of their arguments, over all releases.</summary>
internal sealed record CommandSyntax(string Verb, string Arguments, int Fewest, int Most)
{
    private const string Switch = "True|False";

    private static readonly FrozenDictionary<string, CommandSyntax> All = new CommandSyntax[]
    {
        new("AbortOnError", Switch, 0, 1),
        new("Create DbFile", "<schema>::<file> [partitionable]", 1, 2),
        new("Create Locale", "<schema>::<locale> CloneOf|CopyFrom <locale>", 3, 3),
        Delete("Application", "<schema>::<application>"),
        Delete("Class", "<schema>::<class>"),
        Delete("Constant", "<schema>::<class>::<constant>"),
        Delete("DbFile", "<schema>::<file>"),
        Delete("ExportedFeature", "<schema>::<package>::<type>::<feature>"),
        Delete("ExportedType", "<schema>::<package>::<type>"),
        Delete("Exposure", "<schema>::<exposure>"),
        Delete("ExternalFunction", "<schema>::<function>"),
        Delete("GlobalConstant", "<schema>::<constant>"),
        Delete("GlobalConstantCategory", "<schema>::<category>"),
        Delete("Instances", "<schema>::<class>"),
        Delete("Interface", "<schema>::<interface>"),
        Delete("Method", "<schema>::<class>::<method>"),
        Delete("Property", "<schema>::<class>::<property>"),
        // Named in the documentation, arguments unconfirmed.
        new("Delete Schema", "<schema> …", 1, int.MaxValue),
        new("Modify Schema", "<schema> …", 1, int.MaxValue),
        new("Move Class", "<schema>::<class> <superclass>", 2, 2),
        new("MoveInstances", "[Workers <number>]", 0, 2),
        new("Remap Class", "<schema>::<class> <file>", 2, 2),
        Rename("Class", "<schema>::<class>"),
        Rename("Constant", "<schema>::<class>::<constant>"),
        Rename("GlobalConstant", "<schema>::<constant>"),
        Rename("Interface", "<schema>::<interface>"),
        Rename("Property", "<schema>::<class>::<property>"),
    }.ToFrozenDictionary(syntax => syntax.Verb, StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds a command by the first words of its line, in any case.</summary>
    public static CommandSyntax? Find(IReadOnlyList<string> words) =>
        All.GetValueOrDefault(words[0]) ?? (words.Count > 1 ? All.GetValueOrDefault($"{words[0]} {words[1]}") : null);

    /// <summary>Whether the command takes these arguments: as many, and True or False where nothing else is possible.</summary>
    public bool Takes(ImmutableArray<string> arguments) =>
        arguments.Length >= Fewest && arguments.Length <= Most
        && (Arguments != Switch || arguments is not [var value] || bool.TryParse(value, out _));

    /// <summary>The command with its arguments, for a message.</summary>
    public override string ToString() => $"{Verb} {Arguments}";

    private static CommandSyntax Delete(string kind, string entity) => new($"Delete {kind}", entity, 1, 1);

    private static CommandSyntax Rename(string kind, string entity) => new($"Rename {kind}", $"{entity} <new name>", 2, 2);
}
