using System.Diagnostics;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using JadeDeploy.Benchmarks;
using JadeDeploy.Benchmarks.Measuring;

// On one core: what a second one would take over, garbage collection above all, is part of the cost.
if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
    Process.GetCurrentProcess().ProcessorAffinity = 1;

if (args is ["proof"])
{
    ProofCost.Print();
    return 0;
}

// Measured before the runs, while nothing else comes and goes on the heap.
Dictionary<SchemaInput, double> liveBytesPerByte = SchemaInput.All.ToDictionary(input => input, LiveMemory.PerByteRead);

// In this process: the default toolchain would restore and build projects of its own beside ours, against the central
// package versions and lock files, for no gain here.
IConfig config = DefaultConfig.Instance
    .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "results"))
    .AddJob(Job.Default.WithWarmupCount(12).WithIterationCount(15).WithToolchain(InProcessEmitToolchain.Instance))
    .AddDiagnoser(MemoryDiagnoser.Default);
Summary summary = BenchmarkRunner.Run<SchemaReading>(config);

var table = ReadingTable.From(summary, liveBytesPerByte);
Console.WriteLine();
Console.WriteLine(table.ToString());
return table.IsComplete ? 0 : 1;
