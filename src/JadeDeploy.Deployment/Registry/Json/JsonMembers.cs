using System.Collections.Immutable;
using System.Text.Json;

namespace JadeDeploy.Deployment.Registry.Json;

/// <summary>Members of a JSON object that this version does not know: kept, and written back in ordinal order.</summary>
public static class JsonMembers
{
    /// <summary>No members.</summary>
    public static ImmutableSortedDictionary<string, JsonElement> None { get; } =
        ImmutableSortedDictionary.Create<string, JsonElement>(StringComparer.Ordinal);
}
