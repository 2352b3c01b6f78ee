using System.Collections.Immutable;
using System.Text.Json;
using JadeDeploy.Deployment.Registry.Json;

namespace JadeDeploy.Deployment.Registry;

/// <summary>
/// What a database knows about its own version: the registry. An immutable value; <see cref="RegistryUpdate"/> makes
/// the next one, a <see cref="IRegistryStore"/> keeps it. Members that a newer version added survive at every level.
/// </summary>
public sealed record RegistryDocument
{
    /// <summary>The format that this version reads and writes.</summary>
    public const int FormatVersion = 1;

    /// <summary>Counts the changes of the stored registry: each write has a higher one.</summary>
    public required long Edition { get; init; }

    /// <summary>The database the registry belongs to.</summary>
    public required RegisteredDatabase Database { get; init; }

    /// <summary>The repositories deployed to the database; none means that the next deployment is complete.</summary>
    public ImmutableArray<RegisteredRepository> Repositories { get; init; } = [];

    /// <summary>The run that has started and not finished, or null.</summary>
    public PendingRun? Pending { get; init; }

    /// <summary>Every change of the registry, oldest first; each record holds the digest of the one before.</summary>
    public ImmutableArray<HistoryRecord> History { get; init; } = [];

    /// <summary>Whatever other programs keep here, by name.</summary>
    public ImmutableSortedDictionary<string, JsonElement> Extensions { get; init; } = JsonMembers.None;

    /// <summary>Members that this version does not know.</summary>
    public ImmutableSortedDictionary<string, JsonElement> OtherMembers { get; init; } = JsonMembers.None;

    /// <summary>Whether no repository has been deployed.</summary>
    public bool IsEmpty => Repositories.IsEmpty;

    /// <summary>A repository by its case-sensitive name, or null.</summary>
    public RegisteredRepository? Find(string repository) => Repositories.FirstOrDefault(r => r.Name == repository);

    /// <summary>The repository that holds a schema, or null.</summary>
    public RegisteredRepository? OwnerOf(string schema) => Repositories.FirstOrDefault(r => r.Schemas.Any(s => s.Name == schema));
}
