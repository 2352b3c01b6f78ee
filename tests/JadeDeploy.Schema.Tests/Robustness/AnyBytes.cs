using System.Collections.Concurrent;
using System.Diagnostics;
using JadeDeploy.Generation.Fuzzing;

namespace JadeDeploy.Schema.Tests.Robustness;

/// <summary>
/// Whatever the bytes are, every reader keeps its promises (<see cref="ReaderInvariants"/>). The long runs try a hundred times
/// as many, in processes of their own.
/// </summary>
[TestClass]
public class AnyBytes
{
    private const ulong Seed = 3;
    private const int Inputs = 100_000;
    private const int MostFindings = 20;

    public required TestContext TestContext { get; set; }

    [TestMethod]
    public void AreRead_WithDiagnosticsInsideTheFile_Soon_AndTheSameWayAgain()
    {
        var time = Stopwatch.StartNew();
        var findings = new ConcurrentQueue<string>();
        var row = new FuzzStream(FuzzSeeds.Generated, Seed);
        int next = -1;

        // A small stack: a reader whose recursion follows its input does not survive here.
        Thread[] threads = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(
            () =>
            {
                for (int number = Interlocked.Increment(ref next); number < Inputs && findings.Count < MostFindings; number = Interlocked.Increment(ref next))
                    if (ReaderInvariants.FirstBroken(row[number]) is { } broken)
                        findings.Enqueue($"seed {Seed}, number {number}: {row[number].Path} {broken}");
            },
            ReaderInvariants.SmallStack))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();

        TestContext.WriteLine($"Seed {Seed}: {Math.Min(next, Inputs)} inputs in {time.Elapsed.TotalSeconds:0.0} s.");
        Assert.IsEmpty(findings, string.Join('\n', findings));
    }
}
