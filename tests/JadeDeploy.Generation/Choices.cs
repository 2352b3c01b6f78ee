using CsCheck;

namespace JadeDeploy.Generation;

/// <summary>Random choices from CsCheck's generator, so that its seed repeats a file exactly.</summary>
public readonly struct Choices(PCG random)
{
    /// <summary>The choices of a seed. Neighbouring seeds have nothing in common.</summary>
    public static Choices Of(ulong seed)
    {
        // The finaliser of SplitMix64: PCG alone begins alike for seeds that are alike.
        seed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
        seed = (seed ^ (seed >> 27)) * 0x94D049BB133111EB;
        return new Choices(new PCG(1, seed ^ (seed >> 31)));
    }

    /// <summary>A number from 0 up to, not with, a limit.</summary>
    public int Next(int limit) => (int)random.Next((uint)limit);

    /// <summary>A number between two, both included.</summary>
    public int Between(int least, int most) => least + Next(most - least + 1);

    /// <summary>True so many times in a hundred.</summary>
    public bool Percent(int percent) => Next(100) < percent;

    /// <summary>One of several.</summary>
    public T Any<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    /// <summary>Some of several, in their order.</summary>
    public List<T> Some<T>(IEnumerable<T> items, int percent)
    {
        var chosen = new List<T>();
        foreach (T item in items)
            if (Percent(percent))
                chosen.Add(item);
        return chosen;
    }
}
