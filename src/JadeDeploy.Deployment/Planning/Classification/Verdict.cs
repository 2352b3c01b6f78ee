namespace JadeDeploy.Deployment.Planning.Classification;

/// <summary>What a change means.</summary>
/// <param name="Impact">For applications that run.</param>
/// <param name="LosesData">For data.</param>
/// <param name="Reason">Why, in words that continue the sentence "because …".</param>
internal sealed record Verdict(Impact Impact, bool LosesData, string Reason)
{
    public static Verdict Online(string reason) => new(Impact.Online, false, reason);

    public static Verdict Transition(string reason) => new(Impact.Transition, false, reason);

    public static Verdict Reorganise(string reason) => new(Impact.Reorganise, false, reason);

    public static Verdict Lossy(Impact impact, string reason) => new(impact, true, reason);
}
