using System.CommandLine;
using JadeDeploy.LongRuns;
using JadeDeploy.LongRuns.Fuzzing;
using JadeDeploy.LongRuns.Hostile;

var mode = new Option<string>("--long") { Description = "generated, fuzz, coverage, renames, histories, cosmetic, edits, ways or hostile", DefaultValueFactory = _ => "generated" };
mode.AcceptOnlyFromAmong("generated", "fuzz", "coverage", "renames", "histories", "cosmetic", "edits", "ways", "hostile");
var minutes = new Option<double>("--minutes") { Description = "when to stop; what was reached is kept", DefaultValueFactory = _ => 10 };
var seed = new Option<ulong>("--seed") { Description = "which files are made up", DefaultValueFactory = _ => 1 };
var count = new Option<long?>("--count") { Description = "the goal, if another than that of the mode" };
var workers = new Option<int>("--workers") { Description = "how many at a time", DefaultValueFactory = _ => Environment.ProcessorCount };
var root = new RootCommand("Checks the product with very many generated inputs. Goes on where the last run stopped.")
{
    mode, minutes, seed, count, workers,
};
root.SetAction(arguments =>
{
    string name = arguments.GetValue(mode)!;
    var options = new RunOptions(
        name,
        arguments.GetValue(seed),
        arguments.GetValue(count) ?? Goal(name),
        TimeSpan.FromMinutes(arguments.GetValue(minutes)),
        arguments.GetValue(workers));
    return name switch
    {
        "generated" => GeneratedRun.Run(options),
        "renames" => RenamesRun.Run(options),
        "histories" => HistoryRun.Run(options),
        "cosmetic" => CosmeticRun.Run(options),
        "edits" => EditRun.Run(options),
        "ways" => WaysRun.Run(options),
        "hostile" => HostileRun.Run(options),
        _ => new FuzzRun(options).Run(),
    };
});
// The processes in which readers run, so that the end of one is a finding and not the end of the run.
root.Subcommands.Add(FuzzWorker.Command());
return root.Parse(args).Invoke();

static long Goal(string mode) => mode switch
{
    "renames" => 5_000,
    "histories" or "hostile" => 10_000,
    "generated" or "edits" => 100_000,
    "cosmetic" or "ways" => long.MaxValue,
    _ => 10_000_000,
};
