using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Source;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Building;

/// <summary>Makes the plan of a build from its two versions and from what is known of the target.</summary>
internal static class PlanMaker
{
    /// <summary>Makes the plan.</summary>
    /// <param name="context">The build.</param>
    /// <param name="versions">The schemas of both versions.</param>
    /// <param name="warnings">Takes what a person should know.</param>
    /// <exception cref="DeploymentException">The plan is refused.</exception>
    public static DeploymentPlan Make(BuildContext context, SchemaVersions versions, List<Diagnostic> warnings)
    {
        (BuildRequest request, RegistryDocument? registry) = (context.Request, context.Target.Registry);
        warnings.AddRange(versions.Newer.Warnings);
        RepositorySettingsFile? settings = RepositorySettings.Read(versions.Tree, warnings);
        if (string.IsNullOrEmpty(request.PlatformVersion) && registry is null && context.Target.Target is { Traits.StatesPlatform: false } unknown)
            throw new DeploymentException(JadeDiagnostics.PlatformUnknown(unknown.Name));
        JadeVersion platform = PlatformChoice.Choose(
            request.PlatformVersion, registry?.Database.PlatformVersion, settings?.Version, versions.To, warnings);
        PlatformChoice.RefuseNewerFiles(versions.To, platform, versions.Newer.Paths, context.Overrides);
        SchemaOwnership.Refuse(registry, context.Name, versions.From, versions.To);
        ExistingSchemas.Refuse(context.Target, versions.From, versions.To);
        RefuseDeletionOfProviders(context.Target, versions);
        string charset = (request.Charset ?? registry?.Database.Charset ?? "unicode").ToLowerInvariant();
        ImmutableSortedDictionary<string, ContentDigest> providers = Providers.Find(versions.To, registry, request.ExternalSchemas);
        RenameDeclarations declared = RenameDeclarations.Read(versions.OlderTree, versions.Tree, request.SourcePath, warnings);
        PlanOutcome outcome = Plan(context, versions, platform, charset, providers, declared, settings?.Scripts ?? []);
        warnings.AddRange(outcome.Warnings);
        return Identified(context) with
        {
            From = context.Versions.From?.Id,
            PlatformVersion = platform,
            Charset = charset,
            Changes = outcome.Changes,
            Steps = outcome.Steps,
            Online = outcome.Online,
            SchemasBefore = Digests(versions.From),
            SchemasAfter = Digests(versions.To),
            Providers = providers,
            ExternalSchemas = [.. request.ExternalSchemas.Order(StringComparer.Ordinal)],
            Overrides = PlannedOverride.Sorted([.. context.Overrides.Needed, .. outcome.Overrides]),
            InitializesRegistry = request.InitializeRegistry,
            BoundDatabase = BoundDatabase(request, registry),
        };
    }

    /// <summary>The plan for a target that holds what is wanted already: nothing needs to be read to say so.</summary>
    public static DeploymentPlan Unchanged(BuildContext context)
    {
        RegistryDocument registry = context.Target.Registry!;
        ImmutableSortedDictionary<string, ContentDigest> schemas = registry.Find(context.Name)!.Schemas
            .ToImmutableSortedDictionary(s => s.Name, s => s.Digest, StringComparer.Ordinal);
        return Identified(context) with
        {
            From = context.Versions.From?.Id,
            PlatformVersion = registry.Database.PlatformVersion,
            SchemasBefore = schemas,
            SchemasAfter = schemas,
        };
    }

    private static Guid? BoundDatabase(BuildRequest request, RegistryDocument? registry) =>
        !request.Bind.Equals("database", StringComparison.OrdinalIgnoreCase) ? null
        : registry?.Database.Id ?? throw new DeploymentException(RegistryDiagnostics.NothingToBindTo());

    // The whole catalogue is read only when there is a deletion to check.
    private static void RefuseDeletionOfProviders(KnownTarget target, SchemaVersions versions)
    {
        SchemaDefinition[] deleted = [.. versions.From.Schemas.Where(s => versions.To.Find(s.Name) is null)];
        if (deleted.Length > 0 && target.Catalogue is { } catalogue)
            SchemaUsers.Refuse(
                catalogue.Read(),
                deleted.Select(s => (s.Name, s.File.Entities[0].Location)),
                versions.From.Schemas.Concat(versions.To.Schemas).Select(s => s.Name).ToHashSet(StringComparer.Ordinal));
    }

    private static DeploymentPlan Identified(BuildContext context) => new()
    {
        RepositoryName = context.Name,
        RepositoryOrigin = context.Repository.OriginUrl ?? "",
        From = null,
        To = context.Versions.To.Id,
        Description = context.Versions.Description(context.Repository),
        PlatformVersion = default,
    };

    // Places in diagnostics are made ones a person can open; places in the plan stay the same on every machine.
    private static PlanOutcome Plan(
        BuildContext context, SchemaVersions versions, JadeVersion platform, string charset,
        ImmutableSortedDictionary<string, ContentDigest> providers, RenameDeclarations declared, ImmutableArray<DeploymentScript> scripts)
    {
        BuildRequest request = context.Request;
        try
        {
            PlanOutcome outcome = DeploymentPlanner.Plan(new PlanRequest
            {
                From = versions.From,
                To = versions.To,
                PlatformVersion = platform,
                IsUnicode = charset != "ansi",
                UsesCurrentVersion = request.LoadStyle.Equals("current", StringComparison.OrdinalIgnoreCase),
                Renames = declared.With(request.Renames, request.NotRenames),
                SourceNotRenames = declared.NotRenames,
                DeclinedInSource = [.. declared.Renames.Select(r => r.Entity).Intersect(request.NotRenames)],
                OnlineOnly = request.OnlineOnly,
                NotRenames = request.NotRenames,
                BlocksOnDataLoss = request.BlockOnDataLoss,
                AllowedDataLoss = request.AllowedDataLoss,
                CommandOverrides = request.CommandOverrides,
                CompleteLoads = request.CompleteLoads,
                Strict = request.Strict,
                Scripts = scripts,
                HasNewScripts = ScriptPlan.HasNew(ScriptsBefore(context), scripts),
                OtherSchemas = [.. request.ExternalSchemas, .. providers.Keys],
                UnseenSchemas = [.. request.ExternalSchemas.Concat(providers.Keys).Except(versions.Neighbours.Select(n => n.Name))],
            });
            return outcome with { Warnings = [.. outcome.Warnings.Select(versions.Newer.Paths.Locate)] };
        }
        catch (DeploymentException refusal)
        {
            throw new DeploymentException([.. refusal.Diagnostics.Select(versions.Newer.Paths.Locate)]);
        }
    }

    private static ImmutableArray<DeploymentScript> ScriptsBefore(BuildContext context) =>
        context.Versions.From is { } from ? RepositorySettings.DeployedScripts(context.Repository.Tree(from)) : [];

    private static ImmutableSortedDictionary<string, ContentDigest> Digests(SchemaSet set) =>
        set.Schemas.ToImmutableSortedDictionary(s => s.Name, SchemaDigest.Of, StringComparer.Ordinal);
}
