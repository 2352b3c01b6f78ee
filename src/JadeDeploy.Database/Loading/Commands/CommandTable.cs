using System.Collections.Frozen;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading.Commands;

/// <summary>What is documented about a command.</summary>
/// <param name="Verb">Its name.</param>
/// <param name="Since">The first major platform version that has it; 0 for all.</param>
/// <param name="NeedsCurrentVersion">Whether it runs with <c>loadStyle=currentSchemaVersion</c> only.</param>
/// <param name="Arguments">How many arguments it has at least and at most.</param>
internal sealed record CommandRule(string Verb, int Since, bool NeedsCurrentVersion, (int Least, int Most) Arguments);

/// <summary>
/// Which platform version has which command. The documentation's lists are cut short: what no list confirms counts as
/// missing, except that nothing was ever seen to be removed (Rename, Move and Remap in 22.0 and later). 25.0 counts as
/// 22.0. <c>Modify Schema</c> and <c>Delete Schema</c> are named, but their arguments are not documented.
/// </summary>
internal static class CommandTable
{
    private const int Jade2022 = 22;

    private static readonly FrozenDictionary<string, CommandRule> Rules = new CommandRule[]
    {
        new("Create DbFile", 0, true, (1, 2)),
        new("Create Locale", Jade2022, false, (3, 3)),
        new("Delete Application", Jade2022, false, (1, 1)),
        new("Delete Class", 0, false, (1, 1)),
        new("Delete Constant", 0, false, (1, 1)),
        new("Delete DbFile", 0, true, (1, 1)),
        new("Delete ExportedFeature", Jade2022, false, (1, 1)),
        new("Delete ExportedType", Jade2022, false, (1, 1)),
        new("Delete Exposure", Jade2022, false, (1, 1)),
        new("Delete ExternalFunction", Jade2022, false, (1, 1)),
        new("Delete GlobalConstant", 0, false, (1, 1)),
        new("Delete GlobalConstantCategory", Jade2022, false, (1, 1)),
        new("Delete Instances", 0, true, (1, 1)),
        new("Delete Interface", 0, false, (1, 1)),
        new("Delete Method", 0, false, (1, 1)),
        new("Delete Property", 0, false, (1, 1)),
        new("Move Class", 0, false, (2, 2)),
        new("MoveInstances", 0, true, (0, 2)),
        new("Remap Class", 0, true, (2, 2)),
        new("Rename Class", 0, true, (2, 2)),
        new("Rename Constant", 0, false, (2, 2)),
        new("Rename GlobalConstant", 0, false, (2, 2)),
        new("Rename Interface", 0, true, (2, 2)),
        new("Rename Property", 0, false, (2, 2)),
    }.ToFrozenDictionary(r => r.Verb, StringComparer.Ordinal);

    /// <summary>The rule of a command, or null when the platform version has no such command.</summary>
    public static CommandRule? Find(string verb, JadeVersion platform) =>
        Rules.TryGetValue(verb, out CommandRule? rule) && platform.Major >= rule.Since ? rule : null;

    /// <summary>The rule of a command of any platform version, or null.</summary>
    public static CommandRule? Find(string verb) => Rules.GetValueOrDefault(verb);
}
