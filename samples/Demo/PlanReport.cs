namespace JadeDeploy.Samples.Demo;

/// <summary>The report that each build writes into the package and beside it.</summary>
internal static class PlanReport
{
    private const string FileName = "plan.md";

    /// <summary>Prints the report of the newest package.</summary>
    public static void Print()
    {
        FileInfo? report = new DirectoryInfo(Path.Combine(Layout.DeployFolder, "bin"))
            .EnumerateFiles(FileName, SearchOption.AllDirectories)
            .MaxBy(f => f.LastWriteTimeUtc);
        if (report is null)
            return;
        Console.WriteLine();
        foreach (string line in File.ReadLines(report.FullName))
            Console.WriteLine($"    | {line}");
        Console.WriteLine();
    }
}
