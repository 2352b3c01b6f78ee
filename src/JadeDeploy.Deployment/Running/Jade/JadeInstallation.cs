using JadeDeploy.Deployment.Diagnostics;

namespace JadeDeploy.Deployment.Running.Jade;

/// <summary>What a connection string names, as it is found on this machine.</summary>
internal static class JadeInstallation
{
    // A batch file is run by a shell, which would interpret the arguments; so only real programs count.
    private static readonly string[] Extensions = OperatingSystem.IsWindows() ? [".exe"] : [""];

    /// <summary>Checks that everything is there, before anything is created in the database's directory.</summary>
    /// <exception cref="DeploymentException">JD6052: something is missing. JD6053: the database's directory is on another machine.</exception>
    public static void Check(JadeSettings settings)
    {
        if (IsRemote(settings.Path))
            throw new DeploymentException(JadeDiagnostics.NotLocal(settings.Path));
        if (!Directory.Exists(settings.Path))
            throw new DeploymentException(JadeDiagnostics.Missing("The directory of the database (Path)", settings.Path));
        if (!File.Exists(settings.Ini))
            throw new DeploymentException(JadeDiagnostics.Missing("The initialization file (Ini)", settings.Ini));
        if (!Directory.Exists(settings.Bin))
            throw new DeploymentException(JadeDiagnostics.Missing("The folder of Jade's programs (Bin)", settings.Bin));
        Program(settings, JadeCommandLines.Loader);
        Program(settings, JadeCommandLines.Client);
    }

    /// <summary>The full path of a program.</summary>
    /// <exception cref="DeploymentException">JD6052: there is none.</exception>
    public static string Program(JadeSettings settings, string name)
    {
        string[] candidates = [.. Extensions.Select(extension => Path.Combine(settings.Bin, name + extension))];
        return candidates.FirstOrDefault(File.Exists)
            ?? throw new DeploymentException(JadeDiagnostics.Missing($"The program {name}", candidates[0]));
    }

    /// <summary>Whether a directory is on another machine, as far as its path and its drive tell.</summary>
    internal static bool IsRemote(string path)
    {
        if (path.StartsWith(@"\\", StringComparison.Ordinal) || (OperatingSystem.IsWindows() && path.StartsWith("//", StringComparison.Ordinal)))
            return true;
        try
        {
            return new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(path)! : path).DriveType == DriveType.Network;
        }
        catch (Exception e) when (e is ArgumentException or IOException or UnauthorizedAccessException)
        {
            // A drive that cannot be told is not known to be remote; whether the directory is there is checked next.
            return false;
        }
    }
}
