using System.Text.Json;
using JadeDeploy.Testing;

namespace JadeDeploy.LongRuns;

/// <summary>What was reached, over all runs of one mode, seed and commit.</summary>
internal sealed record RunState
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public required string Mode { get; init; }

    /// <summary>The last commit of what is checked and of the generator; <c>+</c> behind it when their source differed from it.</summary>
    public required string Commit { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>How many files are wanted.</summary>
    public long Goal { get; set; }

    /// <summary>How many were checked. Less than the goal says so.</summary>
    public long Reached { get; set; }

    /// <summary>The number of the next file of the row.</summary>
    public long Next { get; set; }

    /// <summary>The time of all runs together.</summary>
    public double Seconds { get; set; }

    /// <summary>The processor time of all runs together: what a core would have taken that had nothing else to do.</summary>
    public double CpuSeconds { get; set; }

    /// <summary>How many at a time, in the last run.</summary>
    public int Workers { get; set; }

    /// <summary>How many real files mutation began from; 0 where the corpus is not installed.</summary>
    public int RealFiles { get; set; }

    /// <summary>Places of the coverage map that were reached, in the coverage-guided mode.</summary>
    public int? Coverage { get; set; }

    /// <summary>What was done for what was reached: plans that were made, edits that were compared. 0 in modes that do one thing each.</summary>
    public long Steps { get; set; }

    /// <summary>How many of the steps ended in a refusal whose reason is known.</summary>
    public long Refused { get; set; }

    /// <summary>What the mode could not do here, in words.</summary>
    public string? Limitation { get; set; }

    /// <summary>Broken promises, one example of each.</summary>
    public List<Finding> Findings { get; init; } = [];

    /// <summary>Files a second of processor time: what one core does. It does not depend on what else the machine had to do.</summary>
    public double PerCpuSecond => CpuSeconds == 0 ? 0 : Math.Round(Reached / CpuSeconds, 1);

    // A longer input may hold parts of a real file, which is not this project's to publish.
    private const int LongestPublishedInput = 300;

    private static string Folder { get; } = Directory.CreateDirectory(Path.Combine(Checkout.Root, "artifacts", "long-runs")).FullName;

    private string StateFile => Path.Combine(Folder, $"{Mode}-{Seed}.json");

    /// <summary>A file or folder beside the state, which no commit has.</summary>
    public static string Artifact(string name) => Path.Combine(Folder, name);

    /// <summary>Goes on with the state of an earlier run, if it was for the same commit.</summary>
    public static RunState Continue(RunOptions options)
    {
        var fresh = new RunState { Mode = options.Mode, Commit = CurrentCommit(options.Mode), Seed = options.Seed };
        RunState state = File.Exists(fresh.StateFile)
            ? JsonSerializer.Deserialize<RunState>(File.ReadAllText(fresh.StateFile), Json)!
            : fresh;
        state = state.Commit == fresh.Commit ? state : fresh;
        (state.Goal, state.Workers) = (options.Goal, options.Workers);
        return state;
    }

    /// <summary>Records a finding unless one of its sort is recorded.</summary>
    public bool Add(Finding finding)
    {
        if (Findings.Any(f => f.Sort == finding.Sort))
            return false;
        Findings.Add(finding);
        return true;
    }

    /// <summary>Keeps the state, so that the next run goes on from here.</summary>
    public void Save()
    {
        // A killed run leaves the old state or the new one, never half of one.
        string unfinished = StateFile + ".new";
        File.WriteAllText(unfinished, JsonSerializer.Serialize(this, Json) + "\n");
        File.Move(unfinished, StateFile, overwrite: true);
    }

    /// <summary>Writes the result that is committed.</summary>
    /// <returns>The file.</returns>
    public string Publish()
    {
        string folder = Path.Combine(Checkout.Root, "tests", "JadeDeploy.LongRuns", "results");
        string file = Path.Combine(Directory.CreateDirectory(folder).FullName, $"{Mode}.json");
        RunState published = this with { Findings = [.. Findings.Select(f => f.Input?.Length > LongestPublishedInput ? f with { Input = null } : f)] };
        File.WriteAllText(file, JsonSerializer.Serialize(published, Json) + "\n");
        return file;
    }

    // What was checked is the readers or the whole product, with these inputs: a later commit of anything else does not
    // make it unchecked.
    private static string CurrentCommit(string mode)
    {
        string[] product = mode switch
        {
            "generated" or "fuzz" or "coverage" => [],
            "ways" => ["src/JadeDeploy.Deployment", "src/JadeDeploy.Database", "src/JadeDeploy.StandIns", "src/JadeDeploy.Tool", "tests/JadeDeploy.FourWays"],
            _ => ["src/JadeDeploy.Deployment", "src/JadeDeploy.Database"],
        };
        string[] paths = ["--", "src/JadeDeploy.Schema", "tests/JadeDeploy.Generation", .. product];
        string last = GitProgram.Run(Checkout.Root, ["log", "-1", "--format=%H", .. paths]).Trim();
        return GitProgram.Run(Checkout.Root, ["status", "--porcelain", .. paths]).Length == 0 ? last : last + "+";
    }
}
