using System.Collections.Immutable;
using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.FourWays;

/// <summary>A commit of a repository, deployed in four ways onto nothing or onto another commit.</summary>
/// <param name="source">The repository, its name and source path.</param>
public sealed class HistoryDeployment(BuildRequest source)
{
    // The schema whose packages one history imports and does not have.
    private static readonly ImmutableArray<string> External = ["JadeOrbSchema"];

    private static readonly JadeVersion Platform = new(25, 0, 1);

    /// <summary>Of a real history.</summary>
    public static HistoryDeployment Of(CorpusHistory history) => new(new BuildRequest
    {
        Repository = history.Repository,
        RepositoryName = history.Name,
        SourcePath = history.SourcePath,
        ExternalSchemas = External,
        NotRenames = ["all"],
        AllowedDataLoss = ["all"],
    });

    /// <summary>Deploys.</summary>
    /// <param name="from">The commit that is deployed first, if it can be; null for none.</param>
    /// <param name="to">The commit.</param>
    /// <param name="renames">The renames between them that files do not show.</param>
    public HistoryDeploymentResult Deploy(string? from, string to, params ImmutableArray<DeclaredRename> renames)
    {
        using TemporaryFolder folder = new();
        using WayRow row = WayRow.InProcess(Platform, External, out EmbeddedRun embedded);
        var result = new HistoryDeploymentResult([], 0, Refused: null);
        foreach (string commit in from is null ? [to] : new[] { from, to })
        {
            BuildResult built;
            try
            {
                built = DeploymentBuild.Build(
                    source with
                    {
                        Revision = commit,
                        Renames = commit == to ? renames : [],
                        PlatformVersion = $"{Platform}",
                        TargetDatabase = embedded.Connection,
                        // A Jade database does not tell that it is empty.
                        InitializeRegistry = !embedded.IsThere,
                        OutputDirectory = folder[commit],
                        Formats = ["pwsh"],
                    },
                    CancellationToken.None);
            }
            catch (DeploymentException refusal)
            {
                result = result with { Refused = $"{refusal.Diagnostics[0].Code} at {commit}" };
                continue;
            }
            result = result with { Differences = row.Deploy(built.PackagePath!), Steps = result.Steps + built.Plan.Steps.Length };
            if (!result.Differences.IsEmpty)
                break;
        }
        return result;
    }
}

/// <summary>What came of it.</summary>
/// <param name="Differences">What the ways did not leave alike; none when all is well.</param>
/// <param name="Steps">How many steps of plans each way ran.</param>
/// <param name="Refused">The code with which a build refused the last commit that it refused, and the commit; null when all were built.</param>
public sealed record HistoryDeploymentResult(ImmutableArray<string> Differences, int Steps, string? Refused);
