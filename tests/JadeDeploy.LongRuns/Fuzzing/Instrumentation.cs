using SharpFuzz;

namespace JadeDeploy.LongRuns.Fuzzing;

/// <summary>A copy of this program whose schema library tells which branches it takes.</summary>
internal static class Instrumentation
{
    private const string Library = "JadeDeploy.Schema.dll";

    /// <summary>Copies the program and instruments the library in the copy.</summary>
    /// <returns>The program of the copy.</returns>
    public static string Prepare()
    {
        string copy = RunState.Artifact("instrumented");
        if (Directory.Exists(copy))
            Directory.Delete(copy, recursive: true);
        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(copy, Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        // Everything in the library: there is no part of it that an input cannot reach.
        int types = Fuzzer.Instrument(Path.Combine(copy, Library), _ => true, Options.Value).Count();
        Console.WriteLine($"{types} types of {Library} are instrumented.");
        return Path.Combine(copy, Path.GetFileName(typeof(Instrumentation).Assembly.Location));
    }
}
