using JadeDeploy.Deployment.Running;

namespace JadeDeploy.Deployment.Feeds;

/// <summary>The command line of an update: what to type to do it again.</summary>
internal static class UpdateCommand
{
    // Neither a feed nor a connection string holds a secret (JD4030, JD6006), so they can be shown.
    public static string For(UpdateRequest request) => string.Join(' ', (string[])
    [
        "jadedeploy update",
        $"--feed {ShellWord.Of(request.Feed)}",
        $"--database {ShellWord.Of(request.TargetDatabase)}",
        .. Option("--package", request.PackageId),
        .. Option("--to", request.To?.ToNormalizedString()),
        .. request.Signatures is { } policy ? [$"--require-signature {(policy.Fingerprints.IsEmpty ? "trusted" : string.Join(' ', policy.Fingerprints))}"] : Array.Empty<string>(),
        .. Option("--token-variable", request.TokenVariable),
    ]) + ResumeCommand.Hooks(request.HooksFile);

    private static string[] Option(string name, string? value) => string.IsNullOrEmpty(value) ? [] : [$"{name} {value}"];
}
