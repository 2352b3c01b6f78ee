using System.Collections.Immutable;
using System.Text.Json;
using JadeDeploy.Deployment.Registry.Json;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Registry;

/// <summary>The database that a registry belongs to.</summary>
/// <param name="Id">Its identity, kept when it is moved.</param>
/// <param name="Path">Where it was when the registry was created; for a person.</param>
/// <param name="PlatformVersion">The version of the Jade Platform.</param>
/// <param name="Charset"><c>unicode</c> or <c>ansi</c>.</param>
public sealed record RegisteredDatabase(Guid Id, string Path, JadeVersion PlatformVersion, string Charset)
{
    /// <summary>Members that this version does not know.</summary>
    public ImmutableSortedDictionary<string, JsonElement> OtherMembers { get; init; } = JsonMembers.None;
}
