using JadeDeploy.Deployment.Source;

namespace JadeDeploy.Deployment.Building;

/// <summary>What a repository is called in registries.</summary>
internal static class RepositoryName
{
    /// <summary>The name asked for, else the last part of the origin's URL, else the name of the folder.</summary>
    public static string Of(BuildRequest request, ISourceRepository repository)
    {
        if (request.RepositoryName.Length > 0)
            return request.RepositoryName;
        return LastPart(repository.OriginUrl ?? repository.WorkFolder ?? request.Repository);
    }

    /// <summary>The name as far as it can be told before the repository is opened: right for a URL.</summary>
    public static string BeforeOpening(BuildRequest request) =>
        request.RepositoryName.Length > 0 ? request.RepositoryName : LastPart(request.Repository);

    private static string LastPart(string address)
    {
        string place = address.TrimEnd('/', '\\');
        string name = place[(place.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        return name.EndsWith(".git", StringComparison.OrdinalIgnoreCase) && name.Length > 4 ? name[..^4] : name;
    }
}
