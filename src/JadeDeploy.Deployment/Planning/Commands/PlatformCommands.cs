using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Commands;

/// <summary>The commands of one target: what the table says of its platform version, corrected by what a person says.</summary>
/// <param name="platform">The platform version.</param>
/// <param name="overrides">What a person says; commands that the table does not have are ignored here.</param>
internal sealed class PlatformCommands(JadeVersion platform, IEnumerable<CommandOverride> overrides)
{
    private readonly Dictionary<string, bool> _said = overrides
        .Where(o => bool.TryParse(o.Exists, out _))
        .DistinctBy(o => o.Command, StringComparer.Ordinal)
        .ToDictionary(o => o.Command, o => bool.Parse(o.Exists), StringComparer.Ordinal);

    /// <summary>Whether the target has a command.</summary>
    public bool Has(string verb) => CommandTable.Find(verb) is { } entry && (_said.TryGetValue(verb, out bool said) ? said : entry.In(platform).Exists);

    /// <summary>Whether only a person says that the target has it.</summary>
    public bool IsDeclared(string verb) => _said.GetValueOrDefault(verb) && Has(verb) && !CommandTable.Find(verb)!.In(platform).Exists;

    /// <summary>Whether a person's word agrees with what the table knows for certain, so that it changes nothing.</summary>
    public bool IsNeedless(string verb) =>
        _said.TryGetValue(verb, out bool said) && CommandTable.Find(verb)?.In(platform) is { Assumption: null } known && known.Exists == said;

    /// <summary>The assumptions that a command rests on; none where a person says that it exists.</summary>
    public IEnumerable<Assumption> AssumptionsOf(string verb) =>
        !_said.ContainsKey(verb) && CommandTable.Find(verb)?.In(platform).Assumption is { } assumption ? [assumption] : [];
}
