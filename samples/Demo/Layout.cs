namespace JadeDeploy.Samples.Demo;

/// <summary>Where the demonstration finds things and where it puts them.</summary>
internal static class Layout
{
    public static string Root { get; } = FindRoot();

    public static string SdkProject { get; } = Path.Combine(Root, "sdk", "JadeDeploy.Build.csproj");

    public static string Packages { get; } = Path.Combine(Root, "artifacts", "packages");

    public static string Releases { get; } = Path.Combine(Root, "samples", "Shop", "releases");

    public static string DeployFolder { get; } = Path.Combine(Root, "samples", "deploy");

    /// <summary>Everything a run leaves behind: the repository, the database and the unpacked SDK.</summary>
    public static string DemoFolder { get; } = Path.Combine(Root, "artifacts", "demo");

    public static string Repository { get; } = Path.Combine(DemoFolder, "shop-schemas");

    /// <summary>Removes what an earlier run left, so that every run tells the whole story.</summary>
    public static void Clear()
    {
        string[] folders = [DemoFolder, Path.Combine(DeployFolder, "bin"), Path.Combine(DeployFolder, "obj")];
        foreach (string folder in folders.Where(Directory.Exists))
        {
            // Git marks object files read-only, which stops a recursive delete on Windows.
            foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                File.SetAttributes(file, FileAttributes.Normal);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "JadeDeploy.Build.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The demonstration runs from inside a checkout: dotnet run --project samples/Demo");
    }
}
