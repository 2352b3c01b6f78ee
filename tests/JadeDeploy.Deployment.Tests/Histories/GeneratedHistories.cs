using System.Collections.Concurrent;
using JadeDeploy.Generation.Histories;

namespace JadeDeploy.Deployment.Tests.Histories;

/// <summary>
/// Generated systems with generated histories: versions with edits of every kind, branches that are merged, reverts. The long run
/// <c>histories</c> checks many more.
/// </summary>
[TestClass]
public class GeneratedHistories
{
    private const ulong FirstSeed = 1000;
    private const int Histories = 100;

    /// <summary>Set by the test runner: takes the seeds and what was done.</summary>
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void DeployStepByStep_WhatTheyDeployAtOnce_AndKeepEveryRow()
    {
        var results = new ConcurrentDictionary<ulong, HistoryResult>();

        Parallel.For(0, Histories, i => results[FirstSeed + (ulong)i] = HistoryCheck.Check(HistoryGen.Default.Generate(FirstSeed + (ulong)i)));

        TestContext.WriteLine($"Seeds {FirstSeed} to {FirstSeed + Histories - 1}: {results.Values.Sum(r => r.Steps)} plans, {results.Values.Sum(r => r.Refused)} refused.");
        string[] broken = [.. results.Where(r => r.Value.Broken is not null).OrderBy(r => r.Key).Select(r => $"seed {r.Key}: {r.Value.Broken}")];
        Assert.IsEmpty(broken, string.Join("\n\n", broken.Take(3)));
    }

    // 4294974321: a name of an imported type in a source. 8589935289: a schema that goes first. 8589937426: a part that goes with a
    // load. 17179870301: a key that is renamed and gets another type.
    [TestMethod]
    [DataRow(4294974321UL)]
    [DataRow(8589935289UL)]
    [DataRow(8589937426UL)]
    [DataRow(17179870301UL)]
    public void ThatFailedOnce_FailNoMore(ulong seed) => Assert.IsNull(HistoryCheck.Check(HistoryGen.Default.Generate(seed)).Broken);

    [TestMethod]
    public void AreMostlyDeployed_NotRefused()
    {
        SystemHistory[] histories = [.. Enumerable.Range(0, 20).Select(i => HistoryGen.Default.Generate(FirstSeed + (ulong)i))];

        HistoryResult[] results = [.. histories.Select(HistoryCheck.Check)];

        Assert.IsLessThan(results.Sum(r => r.Steps), results.Sum(r => r.Refused) * 2);
    }
}
