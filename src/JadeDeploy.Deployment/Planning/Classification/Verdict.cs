using System.Collections.Immutable;

namespace JadeDeploy.Deployment.Planning.Classification;

/// <summary>What a change means.</summary>
/// <param name="Impact">For applications that run.</param>
/// <param name="LosesData">For data.</param>
/// <param name="Reason">Why, in words that continue the sentence "because …".</param>
internal sealed record Verdict(Impact Impact, bool LosesData, string Reason)
{
    /// <summary>The assumptions that make it no worse.</summary>
    public ImmutableArray<Assumption> RestsOn { get; init; } = [];

    public static Verdict Online(string reason) => new(Impact.Online, false, reason);

    public static Verdict Transition(string reason) => new(Impact.Transition, false, reason);

    public static Verdict Reorganise(string reason) => new(Impact.Reorganise, false, reason);

    public static Verdict Lossy(Impact impact, string reason) => new(impact, true, reason);

    /// <summary>The database holds nothing of what changes, because only transient instances have it (A18).</summary>
    public static Verdict Unheld(string reason) => Transition(reason) with { RestsOn = [Assumptions.TransientHoldsNothing] };

    /// <summary>Data is converted, and some of it may be lost.</summary>
    public static Verdict Lossy(string reason) => new(Impact.Reorganise, true, reason);

    /// <summary>The verdict on a change that is several things at once: the worst of them, with the reasons of the worst.</summary>
    public static Verdict Worst(IEnumerable<Verdict> parts)
    {
        Verdict[] all = [.. parts];
        Impact impact = all.Max(v => v.Impact);
        bool losesData = all.Any(v => v.LosesData);
        IEnumerable<Verdict> decisive = losesData ? all.Where(v => v.LosesData) : all.Where(v => v.Impact == impact);
        return new Verdict(impact, losesData, string.Join("; ", decisive.Select(v => v.Reason).Distinct()))
        {
            RestsOn = [.. all.SelectMany(v => v.RestsOn).Distinct()],
        };
    }
}
