using System.Collections.Immutable;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Building;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Drift;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Source;
using JadeDeploy.Deployment.Source.Git;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment;

/// <summary>Compares a database with the version of a repository that its registry names. Nothing is locked or changed.</summary>
public static class DriftDetection
{
    /// <summary>Finds the drift.</summary>
    /// <param name="request">Repository, its name, source path and target database; nothing else is looked at.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="DeploymentException">
    /// JD1, JD2: the version cannot be read. JD5011: the database has no registry. JD5035 to JD5037: the registry names nothing
    /// to compare with. JD6: the database cannot be read.
    /// </exception>
    public static DriftFindings Find(BuildRequest request, CancellationToken cancellation = default)
    {
        ITarget target = TargetConnection.Parse(request.TargetDatabase ?? "", request.BaseDirectory).ToTarget();
        TargetState state = target.Read();
        RegistryDocument registry = state.Registry ?? throw new DeploymentException(RegistryDiagnostics.NoRegistry(target.Name));
        if (registry.Pending is { } run)
            throw new DeploymentException(RegistryDiagnostics.DriftWhilePending(target.Name, $"{run.Package.Id} {run.Package.Version}"));
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(request.Repository)
        {
            Revisions = [registry.Find(RepositoryName.BeforeOpening(request))?.Commit ?? "HEAD"],
            Fetch = RepositoryRequest.ParseFetch(request.Fetch),
            TokenVariable = request.TokenVariable,
        }, cancellation);
        string name = RepositoryName.Of(request, repository);
        RegisteredRepository held = registry.Find(name)
            ?? throw new DeploymentException(RegistryDiagnostics.RepositoryNotRegistered(target.Name, name, [.. registry.Repositories.Select(r => r.Name)]));
        SourceVersion version = Read(request, repository, held);
        cancellation.ThrowIfCancellationRequested();

        RepositoryDrift drift = RepositoryDrift.Of(held, state.Schemas);
        string[] schemas = [.. drift.Schemas.Select(s => s.Schema)];
        ImmutableArray<ExtractedSchema> found = schemas.Length == 0 ? [] : target.ReadSchemas(schemas);
        return new DriftFindings
        {
            Database = target.Name,
            Commit = held.Commit,
            Drift = drift,
            Entities = DriftedEntity.Compare([.. version.Schemas.Schemas.Where(s => schemas.Contains(s.Name))], found),
            Unowned = [.. state.Schemas.Keys.Where(s => registry.OwnerOf(s) is null)],
            Waiting = state.Unfinished,
            Paths = version.Paths,
        };
    }

    private static SourceVersion Read(BuildRequest request, GitRepository repository, RegisteredRepository held)
    {
        SourceCommit commit = BuildVersions.ResolveHeld(repository, held);
        SourceVersion version = new SourceReader(new ParsedFileCache())
            .Read(repository.Tree(commit), request.SourcePath, Selections.Older(new SourceSelection(), held));
        ImmutableSortedDictionary<string, ContentDigest> digests =
            version.Schemas.Schemas.ToImmutableSortedDictionary(s => s.Name, SchemaDigest.Of, StringComparer.Ordinal);
        RepositoryDrift difference = RepositoryDrift.Of(held, digests);
        return difference.IsEmpty
            ? version
            : throw new DeploymentException(RegistryDiagnostics.SourceNotRegistered(held.Name, held.Commit, [.. difference.Schemas.Select(s => s.Schema)]));
    }
}
