using System.Collections.Immutable;

namespace JadeDeploy.Database.Loading.Conversion;

/// <summary>Counts what is lost.</summary>
internal sealed class LossCount
{
    private readonly Dictionary<(string Class, string? Property, LossKind Kind), long> _counts = [];

    public void Add(LossKind kind, string className, string? property, long count = 1)
    {
        if (count == 0)
            return;
        (string, string?, LossKind) key = (className, property, kind);
        _counts[key] = _counts.GetValueOrDefault(key) + count;
    }

    public void Add(IEnumerable<DataLoss> losses)
    {
        foreach (DataLoss loss in losses)
            Add(loss.Kind, loss.Class, loss.Property, loss.Count);
    }

    public ImmutableArray<DataLoss> ToLosses() =>
        [.. _counts
            .Select(p => new DataLoss(p.Key.Kind, p.Key.Class, p.Key.Property, p.Value))
            .OrderBy(l => l.Class, StringComparer.Ordinal).ThenBy(l => l.Property, StringComparer.Ordinal).ThenBy(l => l.Kind)];
}
