using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Diagnostics;

/// <summary>JD4030 to JD4039: what can be wrong with a feed, and with the packages that lead from one version to another.</summary>
internal static class FeedDiagnostics
{
    public static Diagnostic InvalidFeed(string problem) => Error("JD4030",
        $"The feed cannot be used: {problem} Give a folder, the URL of a NuGet feed (https://…/index.json), or the name of a source in nuget.config.");

    public static Diagnostic FeedFailed(string feed, string cause) => Error("JD4031",
        $"The feed {feed} could not be read: {cause} Nothing was changed. Check that it can be reached and that its credentials are right, then try again.");

    public static Diagnostic NoDeployments(string feed, string id, IReadOnlyList<string> deployments, string? wanted) => Error("JD4032",
        deployments.Count == 0
            ? $"The feed {feed} has no deployment package with the id {id}. Check the id and whether the package was pushed."
            : $"The feed {feed} has no deployment package {id} {wanted}; it has {Listed(deployments)}. Name one of these.");

    public static Diagnostic Ignored(string package, string reason) => Diagnostic.Warning("JD4033", new SourceLocation(package),
        $"This package of the feed is not used: {reason}");

    public static Diagnostic SignatureRefused(string package, string problem) => Diagnostic.Error("JD4034", new SourceLocation(package),
        $"The package does not have the signature that is required: {problem} Sign it with 'dotnet nuget sign' and push it again, or correct --require-signature.");

    public static Diagnostic NoPath(string database, string repository, string? held, string? wanted, IReadOnlyList<string> packages) =>
        Diagnostic.Error("JD4035", new SourceLocation(database),
            $"No packages of the feed lead from what the database holds of the repository '{repository}' ({held ?? "nothing"}) to "
            + $"{wanted ?? "a newer version"}. The feed has {Listed(packages)}. Push the missing package: build the range that begins with what the database holds.");

    public static Diagnostic SeveralEnds(string database, string? held, IReadOnlyList<string> ends) => Diagnostic.Error("JD4036", new SourceLocation(database),
        $"The packages of the feed lead from what the database holds ({held ?? "nothing"}) to more than one version: {Listed(ends)}. "
        + "Say which is wanted with --to.");

    public static Diagnostic Unfinished(string database, string package, bool isInFeed, string command) => Diagnostic.Error("JD4037", new SourceLocation(database),
        $"A run of {package} has started and not ended. "
        + (isInFeed ? $"Continue: {command}" : "The feed does not have this package, and only the same package can continue it: finish the run with 'jadedeploy run PACKAGE --database CS --resume'."));

    public static Diagnostic IdNeeded(string database, IReadOnlyList<string> ids) => Diagnostic.Error("JD4038", new SourceLocation(database),
        (ids.Count == 0
            ? "The database was not deployed by a package yet, so its registry does not say which one to look for. "
            : $"The database was deployed by several packages: {Listed(ids)}. ")
        + "Give the id with --package.");

    public static Diagnostic Stopped(string database, string package, int number, int count, string? held, string command) =>
        Diagnostic.Error("JD4039", new SourceLocation(database),
            $"The update stopped at package {number} of {count}, {package}. The registry names {held ?? "no version"}. When the cause is gone, continue: {command}");

    private static Diagnostic Error(string code, string message) => Diagnostic.Error(code, SourceLocation.None, message);

    private static string Listed(IReadOnlyList<string> items) => items.Count == 0 ? "none" : string.Join("; ", items);
}
