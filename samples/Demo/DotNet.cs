using System.Diagnostics;

namespace JadeDeploy.Samples.Demo;

/// <summary>Runs <c>dotnet</c> and shows the command and what it says.</summary>
internal static class DotNet
{
    private static readonly string Program = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs a command to its end.</summary>
    /// <returns>Whether it succeeded.</returns>
    public static bool Run(string folder, params string[] arguments)
    {
        Console.WriteLine($"> dotnet {string.Join(' ', arguments.Select(a => Path.IsPathRooted(a) ? Path.GetRelativePath(folder, a) : a))}");

        var start = new ProcessStartInfo(Program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // 'dotnet run' sets variables for its own MSBuild; another one must find its own way.
        foreach (string name in Environment.GetEnvironmentVariables().Keys.Cast<string>()
                     .Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)))
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        using Process process = Process.Start(start)!;
        process.OutputDataReceived += Show;
        process.ErrorDataReceived += Show;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static void Show(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
            Console.WriteLine($"  {text}");
    }
}
