using System.Collections.Immutable;
using JadeDeploy.Deployment.Building;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Source;
using JadeDeploy.Deployment.Source.Git;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment;

/// <summary>Takes over a database that was deployed by other means: its registry records the version it holds already.</summary>
public static class VersionAdoption
{
    /// <summary>Reads the version, compares the database's catalogue with it, and records it when they are equal.</summary>
    /// <param name="request">Repository, source path, revision, schemas and target database; nothing else is looked at.</param>
    /// <param name="clock">Tells the time for the registry.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="isUnverified">Whether the version is recorded without a comparison.</param>
    /// <param name="update">Whether it may take the place of a version that the registry holds already.</param>
    /// <returns>The commit, and what a person should know about the files of the version.</returns>
    /// <exception cref="DeploymentException">
    /// JD1, JD2: the version cannot be read. JD5014: the catalogue differs. JD5, JD6: the registry cannot be changed.
    /// </exception>
    public static (string Commit, ImmutableArray<Diagnostic> Warnings) Adopt(
        BuildRequest request, TimeProvider clock, string by, bool isUnverified = false, bool update = false)
    {
        ITarget target = TargetConnection.Parse(request.TargetDatabase ?? "", request.BaseDirectory).ToTarget();
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(request.Repository)
        {
            Revisions = [request.Revision],
            Fetch = RepositoryRequest.ParseFetch(request.Fetch),
            TokenVariable = request.TokenVariable,
        });
        SourceCommit commit = repository.Resolve(request.Revision);
        SourceVersion version = new SourceReader(new ParsedFileCache())
            .Read(repository.Tree(commit), request.SourcePath, Selections.Newer(request, held: null));
        (JadeVersion, string)? stated = string.IsNullOrEmpty(request.PlatformVersion)
            ? null
            : (PlatformChoice.Parse(request.PlatformVersion), request.Charset ?? "unicode");
        new TargetRegistry(target, clock, by) { Stated = stated }.Adopt(new DeployedVersion
        {
            Repository = RepositoryName.Of(request, repository),
            Origin = repository.OriginUrl ?? "",
            Commit = commit.Id,
            Description = repository.TagsAt(commit.Id) is [var tag, ..] ? tag : request.Revision,
            Schemas = version.Schemas.Schemas.ToImmutableSortedDictionary(s => s.Name, SchemaDigest.Of, StringComparer.Ordinal),
            Verified = VerificationLevel.Catalogue,
        }, isUnverified, update);
        return (commit.Id, version.Warnings);
    }
}
