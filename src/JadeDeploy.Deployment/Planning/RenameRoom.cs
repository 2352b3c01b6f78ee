using System.Collections.Immutable;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>Deletions that must come before the renames of members: a method is gone, and a property gets its name.</summary>
internal static class RenameRoom
{
    /// <summary>The deletions whose names renames take.</summary>
    public static ImmutableArray<JadeCommand> Needed(IEnumerable<JadeCommand> deletions, IEnumerable<JadeCommand> renames)
    {
        HashSet<string> taken = [.. renames.Select(r => $"{EntityNames.Parent(r.Arguments[0])}::{r.Arguments[1]}")];
        return [.. deletions.Where(d => taken.Contains(d.Arguments[0]))];
    }
}
