using JadeDeploy.Deployment.Diagnostics;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>
/// How large a package may be. A complete deployment of the largest public Jade systems is far below; the limits
/// are there so that a hostile or mistaken file cannot exhaust the machine that deploys.
/// </summary>
internal static class PackageLimits
{
    /// <summary>Bytes of the whole file, which is held in memory while it runs.</summary>
    public const long Bytes = 1L << 30;

    /// <summary>Entries in the file.</summary>
    public const int Entries = 20_000;

    /// <summary>Characters of an entry's name.</summary>
    public const int NameLength = 200;

    /// <exception cref="DeploymentException">JD4005.</exception>
    public static void CheckBytes(string package, long bytes)
    {
        if (bytes > Bytes)
            throw new DeploymentException(PackageDiagnostics.TooLarge(package, $"{bytes} bytes", $"{Bytes} bytes"));
    }

    /// <exception cref="DeploymentException">JD4005.</exception>
    public static void CheckEntries(string package, int entries)
    {
        if (entries > Entries)
            throw new DeploymentException(PackageDiagnostics.TooLarge(package, $"{entries} entries", $"{Entries} entries"));
    }
}
