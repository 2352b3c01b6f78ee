using CsCheck;

namespace JadeDeploy.Generation;

/// <summary>Random choices from CsCheck's generator, so that its seed repeats a file exactly.</summary>
internal readonly struct Choices(PCG random)
{
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
