using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Schema.EntityFiles;

/// <summary>One half of an inverse, as the reference on that side states it.</summary>
/// <param name="Property">The reference, <c>Customer::allOrders</c>.</param>
/// <param name="Relation"><c>parentOf</c>, <c>childOf</c> or <c>peerOf</c>, seen from this side; null when it is not stated.</param>
/// <param name="Mode"><c>automatic</c>, <c>manual</c> and the like, or empty.</param>
/// <param name="Other">The reference on the other side.</param>
/// <param name="Location">Where the half is stated.</param>
internal sealed record InverseSide(string Property, string? Relation, string Mode, string Other, SourceLocation Location)
{
    /// <summary>Whether this side is the one an inverse is told from: the ordinally smaller.</summary>
    public bool IsFirst => string.CompareOrdinal(Property, Other) <= 0;

    /// <summary>The relation seen from the other side.</summary>
    public string? OppositeRelation => Relation switch { "parentOf" => "childOf", "childOf" => "parentOf", _ => Relation };
}
