using System.Collections.Immutable;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Registry;

/// <summary>
/// Makes the next registry from the one before. Every update has the next edition; what is done, as against only
/// started, is appended to the history.
/// </summary>
public static class RegistryUpdate
{
    /// <summary>A registry without repositories.</summary>
    public static RegistryDocument Created(RegisteredDatabase database, DateTimeOffset at, string by) =>
        Append(new RegistryDocument { Edition = 1, Database = database }, HistoryAction.Create, at, by);

    /// <summary>A run has started: from now on the database may be between two versions.</summary>
    public static RegistryDocument Started(RegistryDocument registry, PendingRun run) => Next(registry) with { Pending = run };

    /// <summary>The run that had started has got further.</summary>
    public static RegistryDocument Progressed(RegistryDocument registry, PendingRun run) => Next(registry) with { Pending = run };

    /// <summary>The run that had started was given up, and the database holds the version before it.</summary>
    /// <exception cref="InvalidOperationException">No run has started.</exception>
    public static RegistryDocument Abandoned(RegistryDocument registry, DateTimeOffset at, string by)
    {
        PendingRun run = registry.Pending ?? throw new InvalidOperationException("No run has started.");
        return Append(Next(registry) with { Pending = null }, HistoryAction.Abandon, at, by, record => record with
        {
            Repository = run.Repository,
            From = run.To,
            To = run.From,
            Package = run.Package,
        });
    }

    /// <summary>A package was run to its end; the run that had started is finished.</summary>
    public static RegistryDocument Deployed(RegistryDocument registry, DeployedVersion version, DateTimeOffset at, string by) =>
        Recorded(Next(registry) with { Pending = null }, HistoryAction.Deploy, version, at, by);

    /// <summary>A version that the database holds already is recorded.</summary>
    public static RegistryDocument Adopted(RegistryDocument registry, DeployedVersion version, DateTimeOffset at, string by) =>
        Recorded(Next(registry), HistoryAction.Adopt, version, at, by);

    /// <summary>A registry from a file takes the place of the stored one.</summary>
    /// <param name="loaded">The registry from the file.</param>
    /// <param name="storedEdition">The edition of the stored one, or 0.</param>
    /// <param name="database">The database it is loaded into.</param>
    /// <param name="at">The time.</param>
    /// <param name="by">Who loads it.</param>
    public static RegistryDocument Loaded(
        RegistryDocument loaded, long storedEdition, RegisteredDatabase database, DateTimeOffset at, string by) =>
        Append(
            loaded with
            {
                Edition = Math.Max(loaded.Edition, storedEdition) + 1,
                Database = database with { OtherMembers = loaded.Database.OtherMembers },
            },
            HistoryAction.Load, at, by);

    private static RegistryDocument Next(RegistryDocument registry) => registry with { Edition = registry.Edition + 1 };

    private static RegistryDocument Recorded(
        RegistryDocument registry, HistoryAction action, DeployedVersion version, DateTimeOffset at, string by)
    {
        RegisteredRepository? held = registry.Find(version.Repository);
        RegisteredRepository now = Repository(held, version, at, by);
        return Append(
            registry with
            {
                Repositories = held is null ? registry.Repositories.Add(now) : registry.Repositories.Replace(held, now),
            },
            action, at, by,
            record => record with
            {
                Repository = now.Name,
                From = held?.Commit ?? version.From,
                To = now.Commit,
                Schemas = now.Schemas,
                Package = now.Package,
                Overrides = version.Overrides,
                Scripts = version.Scripts,
                Hooks = version.Hooks,
                AcceptedDrift = version.AcceptedDrift,
            });
    }

    private static RegisteredRepository Repository(RegisteredRepository? held, DeployedVersion version, DateTimeOffset at, string by) => new()
    {
        Name = version.Repository,
        Origin = version.Origin,
        Commit = version.Commit,
        Description = version.Description,
        Previous = Previous(held, version),
        Schemas = Schemas(held, version.Schemas),
        Verified = version.Verified,
        Package = version.Package,
        DeployedAt = at,
        DeployedBy = by,
        OtherMembers = held?.OtherMembers ?? Json.JsonMembers.None,
    };

    private static ImmutableArray<string> Previous(RegisteredRepository? held, DeployedVersion version)
    {
        ImmutableArray<string> before = held?.Previous ?? [];
        string? last = held?.Commit ?? version.From;
        return last is null || last == version.Commit ? before : before.Insert(0, last);
    }

    private static ImmutableArray<RegisteredSchema> Schemas(
        RegisteredRepository? held, ImmutableSortedDictionary<string, ContentDigest> schemas) =>
    [
        .. schemas.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s =>
            held?.Schemas.FirstOrDefault(h => h.Name == s.Key) is { } known
                ? known with { Digest = s.Value }
                : new RegisteredSchema(s.Key, s.Value)),
    ];

    private static RegistryDocument Append(
        RegistryDocument registry, HistoryAction action, DateTimeOffset at, string by, Func<HistoryRecord, HistoryRecord>? complete = null)
    {
        var record = new HistoryRecord
        {
            Edition = registry.Edition,
            Action = action,
            At = at,
            By = by,
            PreviousRecord = registry.History.IsEmpty ? null : registry.History[^1].Digest,
        };
        return registry with { History = registry.History.Add(complete is null ? record : complete(record)) };
    }
}
