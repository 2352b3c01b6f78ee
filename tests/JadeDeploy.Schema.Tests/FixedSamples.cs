using CsCheck;

namespace JadeDeploy.Schema.Tests;

/// <summary>
/// Samples that are the same in every run, so that a change that breaks a test is the change that was made. CsCheck's own
/// <c>Sample</c> goes on with random seeds behind the first one.
/// </summary>
internal static class FixedSamples
{
    private const uint Samples = 200;

    /// <summary>Checks a value for each of the seeds 1 to 200; a failure names the seed, and a passed run says which were tried.</summary>
    public static void ForEachSeed<T>(this Gen<T> gen, Action<T> check)
    {
        for (uint seed = 1; seed <= Samples; seed++)
        {
            // PCG begins alike for seeds that are alike.
            T value = gen.Generate(new PCG(seed, seed * 0x9E3779B97F4A7C15), null, out _);
            try
            {
                check(value);
            }
            catch (Exception exception)
            {
                throw new AssertFailedException($"seed {seed}, {Check.Print(value)}: {exception.Message}", exception);
            }
        }
        Console.WriteLine($"Seeds 1 to {Samples}.");
    }

    /// <summary>Checks that something holds for a value of each seed.</summary>
    public static void ForEachSeed<T>(this Gen<T> gen, Func<T, bool> holds) => gen.ForEachSeed(value => Assert.IsTrue(holds(value)));
}
