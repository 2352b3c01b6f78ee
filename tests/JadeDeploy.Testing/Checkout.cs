namespace JadeDeploy.Testing;

/// <summary>Where the project's own files and the real histories are.</summary>
public static class Checkout
{
    /// <summary>The folder that holds <c>JadeDeploy.Build.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>
    /// The folder of real Jade histories (Git bundles), or null where it is not installed. Set
    /// <c>JADEDEPLOY_CORPUS</c> to use another folder than the one beside the checkout.
    /// </summary>
    public static string? Corpus
    {
        get
        {
            string folder = Environment.GetEnvironmentVariable("JADEDEPLOY_CORPUS")
                ?? Path.Combine(Root, "..", "shared", "corpus");
            return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
        }
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "JadeDeploy.Build.sln")))
                return folder.FullName;
        throw new InvalidOperationException("These tests run from inside a checkout.");
    }
}
