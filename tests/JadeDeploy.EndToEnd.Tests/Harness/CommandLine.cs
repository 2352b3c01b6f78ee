using System.Diagnostics;
using System.Text;

namespace JadeDeploy.EndToEnd.Tests.Harness;

/// <summary>Runs programs in an environment that does not depend on who runs the tests: no CI, no outer build, English.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // MSBuild and the .NET CLI hand their own settings down to what they start; Git does so in hooks.
    private static readonly string[] ForeignPrefixes = ["MSBUILD", "NUGET_", "DOTNET_CLI_", "GIT_", "JADE", "TESTINGPLATFORM_"];

    private static readonly string[] ForeignNames =
    [
        "CI", "TF_BUILD", "GITHUB_ACTIONS", "GITLAB_CI", "TEAMCITY_VERSION", "APPVEYOR", "BUILDKITE", "JENKINS_URL", "CIRCLECI",
        "TRAVIS", "CODEBUILD_BUILD_ID", "Configuration", "Platform", "Version", "SOURCE_DATE_EPOCH", "LANG", "LC_ALL",
    ];

    /// <summary>Runs a program to its end.</summary>
    public static CommandResult Run(
        string program, string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        Neutralise(start.Environment);
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', start.ArgumentList)} did not end within {Patience}.");
        }
        return new CommandResult(string.Join(' ', [program, .. start.ArgumentList]), process.ExitCode, output.Result, error.Result);
    }

    private static void Neutralise(IDictionary<string, string?> environment)
    {
        foreach (string name in environment.Keys.Where(IsForeign).ToList())
            environment.Remove(name);
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE"] = "1";
        environment["DOTNET_NOLOGO"] = "1";
        environment["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false";
        environment["MSBUILDTERMINALLOGGER"] = "off";
        environment["MSBUILDDISABLENODEREUSE"] = "1";
    }

    private static bool IsForeign(string name) =>
        ForeignNames.Contains(name, StringComparer.OrdinalIgnoreCase)
        || ForeignPrefixes.Any(p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase));
}
