using CsCheck;
using JadeDeploy.Generation.Renames;

namespace JadeDeploy.Deployment.Tests.Generated;

/// <summary>
/// Generated renames and moves whose truth is known: each is a rename in the plan, never a deletion and an addition; the
/// package is proven; every row keeps its values.
/// </summary>
[TestClass]
public class RenamesAndMoves
{
    private const uint Samples = 60;

    [TestMethod]
    [DataRow(false, DisplayName = "declared")]
    [DataRow(true, DisplayName = "shown by ids")]
    public void KeepEveryRow(bool byIds)
    {
        List<string> broken = [];
        for (uint seed = 1; seed <= Samples; seed++)
        {
            // PCG begins alike for seeds that are alike.
            int[] numbers = RenameProperties.Numbers.Generate(new PCG(seed, seed * 0x9E3779B97F4A7C15), null, out _);
            if (RenameProperties.FirstBroken(numbers, byIds) is { } problem)
                broken.Add($"seed {seed}: {problem}");
        }
        Console.WriteLine($"Seeds 1 to {Samples}.");
        Assert.IsEmpty(broken, string.Join('\n', broken));
    }
}
