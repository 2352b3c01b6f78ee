using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Source;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Building;

/// <summary>The schemas of the two versions.</summary>
/// <param name="From">What the target holds.</param>
/// <param name="Newer">What it is to hold, with the findings about its files.</param>
/// <param name="Tree">The files of the newer version.</param>
internal sealed record SchemaVersions(SchemaSet From, SourceVersion Newer, ISourceTree Tree)
{
    /// <summary>The files of the older version; null for a complete deployment.</summary>
    public ISourceTree? OlderTree { get; private init; }

    /// <summary>What the target is to hold.</summary>
    public SchemaSet To => Newer.Schemas;

    /// <summary>
    /// Schemas of other repositories that these build on, or that build on these, as the target holds them; empty where that cannot be read.
    /// </summary>
    public ImmutableArray<SchemaDefinition> Neighbours { get; private init; } = [];

    /// <summary>Reads both versions; a file that is the same in both is parsed once.</summary>
    /// <exception cref="DeploymentException">Files are missing, broken or contradict each other.</exception>
    public static SchemaVersions Read(BuildContext context, CancellationToken cancellation)
    {
        (BuildRequest request, BuildVersions versions) = (context.Request, context.Versions);
        SourceSelection wanted = Selections.Newer(request, context.Held);
        var reader = new SourceReader(new ParsedFileCache());
        ISourceTree tree = versions.Range.IsWorkFolder ? context.Repository.WorkTree() : context.Repository.Tree(versions.To);
        SourceVersion newer = reader.Read(tree, request.SourcePath, wanted with { MayBeEmpty = versions.From is not null });
        cancellation.ThrowIfCancellationRequested();
        SchemaSet from = versions.From is null
            ? SchemaSet.Empty
            : reader.Read(context.Repository.Tree(versions.From), request.SourcePath, Selections.Older(wanted, context.Held)).Schemas;
        cancellation.ThrowIfCancellationRequested();
        return new SchemaVersions(from, newer, tree)
        {
            OlderTree = versions.From is null ? null : context.Repository.Tree(versions.From),
            Neighbours = context.Target is { Schemas.Count: > 0, Catalogue: { } catalogue }
                ? catalogue.ReadNeighbours([.. newer.Schemas.Schemas, .. from.Schemas.Where(s => newer.Schemas.Find(s.Name) is null)])
                : [],
        };
    }
}
