using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry.Json;
using JadeDeploy.Schema.Model;
using M = JadeDeploy.Deployment.Registry.RegistryMember;

namespace JadeDeploy.Deployment.Registry;

/// <summary>Reads a registry from JSON, member by member, and checks what the members promise each other.</summary>
internal static class RegistryReader
{
    public static RegistryDocument Document(JsonCursor json)
    {
        CheckFormat(json.Required(M.FormatVersion));
        var document = new RegistryDocument
        {
            Edition = json.Required(M.Edition).Number(),
            Database = Database(json.Required(M.Database)),
            Repositories = json.Required(M.Repositories).Items(Repository),
            Pending = json.Optional(M.Pending)?.OrNull(Pending),
            History = json.Required(M.History).Items(History),
            Extensions = json.Optional(M.Extensions)?.Others() ?? JsonMembers.None,
            OtherMembers = json.Others(
                M.FormatVersion, M.Edition, M.Database, M.Repositories, M.Pending, M.History, M.Extensions),
        };
        CheckRepositories(json.Required(M.Repositories));
        CheckHistory(json.Required(M.History), document.History);
        return document;
    }

    // First of all: the rest of a newer format may mean anything.
    private static void CheckFormat(JsonCursor json)
    {
        long version = json.Number();
        if (version != RegistryDocument.FormatVersion)
            throw new DeploymentException(RegistryDiagnostics.OtherFormat(json.Location, version));
    }

    private static RegisteredDatabase Database(JsonCursor json) => new(
        json.Required(M.Id).Guid(),
        json.Required(M.Path).Text(),
        json.Required(M.PlatformVersion).Version(),
        json.Required(M.Charset).OneOf(RegistryWords.Charset))
    {
        OtherMembers = json.Others(M.Id, M.Path, M.PlatformVersion, M.Charset),
    };

    private static RegisteredRepository Repository(JsonCursor json) => new()
    {
        Name = json.Required(M.Name).Named(),
        Origin = json.Required(M.Origin).Text(),
        Commit = json.Required(M.Commit).Commit(),
        Description = json.Required(M.Description).Text(),
        Previous = json.Required(M.Previous).Items(c => c.Commit()),
        Schemas = json.Required(M.Schemas).Items(Schema),
        Verified = json.Required(M.Verified).OneOf(RegistryWords.Verification),
        Package = json.Required(M.Package).OrNull(Package),
        DeployedAt = json.Required(M.DeployedAt).Time(),
        DeployedBy = json.Required(M.DeployedBy).Text(),
        OtherMembers = json.Others(
            M.Name, M.Origin, M.Commit, M.Description, M.Previous, M.Schemas, M.Verified, M.Package, M.DeployedAt, M.DeployedBy),
    };

    private static RegisteredSchema Schema(JsonCursor json) => new(json.Required(M.Name).Named(), json.Required(M.Digest).Digest())
    {
        OtherMembers = json.Others(M.Name, M.Digest),
    };

    private static RegisteredPackage Package(JsonCursor json) =>
        new(json.Required(M.Id).Named(), json.Required(M.Version).Named(), json.Required(M.Digest).Digest())
        {
            OtherMembers = json.Others(M.Id, M.Version, M.Digest),
        };

    private static PendingRun Pending(JsonCursor json) => new()
    {
        Repository = json.Required(M.Repository).Named(),
        From = json.Required(M.From).OrNull(c => c.Commit()),
        To = json.Required(M.To).Commit(),
        Package = Package(json.Required(M.Package)),
        StartedAt = json.Required(M.StartedAt).Time(),
        StartedBy = json.Required(M.StartedBy).Text(),
        State = json.Optional(M.State)?.OneOf(RegistryWords.Pending) ?? PendingState.Started,
        Hooks = json.Optional(M.Hooks)?.Items(Hook) ?? [],
        AcceptedDrift = DriftMembers.Read(json),
        Waiting = json.Optional(M.Waiting)?.Items(Schema) ?? [],
        OtherMembers = json.Others(M.Repository, M.From, M.To, M.Package, M.StartedAt, M.StartedBy, M.State, M.Hooks, M.AcceptedDrift, M.Waiting),
    };

    private static RegisteredScript Script(JsonCursor json) =>
        new(json.Required(M.Method).Named(), json.Required(M.Outcome).OneOf(RegistryWords.ScriptEnd))
        {
            OtherMembers = json.Others(M.Method, M.Outcome),
        };

    private static RegisteredHook Hook(JsonCursor json) => new(
        json.Required(M.When).OneOf(RegistryWords.Hook),
        json.Required(M.Step) is { IsNull: false } step ? step.Number() : null,
        json.Required(M.Program).Text(),
        json.Required(M.Outcome).OneOf(RegistryWords.HookEnd))
    {
        OtherMembers = json.Others(M.When, M.Step, M.Program, M.Outcome),
    };

    private static HistoryRecord History(JsonCursor json) => new()
    {
        Edition = json.Required(M.Edition).Number(),
        Action = json.Required(M.Action).OneOf(RegistryWords.Action),
        Repository = json.Required(M.Repository).OrNull(c => c.Named()),
        From = json.Required(M.From).OrNull(c => c.Commit()),
        To = json.Required(M.To).OrNull(c => c.Commit()),
        Schemas = json.Required(M.Schemas).Items(Schema),
        Package = json.Required(M.Package).OrNull(Package),
        Overrides = json.Optional(M.Overrides)?.Items(Override) ?? [],
        Scripts = json.Optional(M.Scripts)?.Items(Script) ?? [],
        Hooks = json.Optional(M.Hooks)?.Items(Hook) ?? [],
        AcceptedDrift = DriftMembers.Read(json),
        At = json.Required(M.At).Time(),
        By = json.Required(M.By).Text(),
        PreviousRecord = json.Required(M.PreviousRecord) is { IsNull: false } previous ? previous.Digest() : null,
        OtherMembers = json.Others(
            M.Edition, M.Action, M.Repository, M.From, M.To, M.Schemas, M.Package, M.Overrides, M.Scripts, M.Hooks, M.AcceptedDrift,
            M.At, M.By, M.PreviousRecord),
    };

    private static PlannedOverride Override(JsonCursor json) =>
        new(json.Required(M.Name).Named(), json.Required(M.Code).Named(), json.Required(M.Subject).Text());

    private static void CheckRepositories(JsonCursor repositories)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        repositories.Items(repository =>
        {
            JsonCursor name = repository.Required(M.Name);
            if (!names.Add(name.Text()))
                throw new DeploymentException(RegistryDiagnostics.DuplicateRepository(name.Location, name.Text()));
            return repository.Required(M.Schemas).Items(schema =>
            {
                JsonCursor member = schema.Required(M.Name);
                if (!owners.TryAdd(member.Text(), name.Text()))
                    throw new DeploymentException(RegistryDiagnostics.SchemaOwnedTwice(
                        member.Location, member.Text(), owners[member.Text()], name.Text()));
                return member;
            });
        });
    }

    private static void CheckHistory(JsonCursor json, ImmutableArray<HistoryRecord> history)
    {
        ContentDigest? before = null;
        int index = 0;
        json.Items(record =>
        {
            if (history[index].PreviousRecord != before)
                throw new DeploymentException(RegistryDiagnostics.BrokenHistory(
                    record.Required(M.PreviousRecord).Location, index + 1, history[index].PreviousRecord, before));
            before = history[index++].Digest;
            return record;
        });
    }
}
