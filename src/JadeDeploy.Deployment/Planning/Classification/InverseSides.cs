using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Classification;

/// <summary>What the canonical definition of an inverse says: <c>automatic parentOf manual</c>.</summary>
/// <param name="First">The qualified name of the reference that comes first.</param>
/// <param name="FirstMode"><c>manual</c>, <c>automatic</c>, <c>automaticDeferred</c>, or empty: both ways.</param>
/// <param name="Relation"><c>parentOf</c>, <c>childOf</c> or <c>peerOf</c>, from the first to the second.</param>
/// <param name="Second">The qualified name of the other reference.</param>
/// <param name="SecondMode">Its mode.</param>
internal sealed record InverseSides(string First, string FirstMode, string Relation, string Second, string SecondMode)
{
    public bool FirstIsAutomatic => FirstMode.StartsWith("automatic", StringComparison.Ordinal);

    public bool SecondIsAutomatic => SecondMode.StartsWith("automatic", StringComparison.Ordinal);

    /// <summary>Reads an inverse.</summary>
    public static InverseSides Of(SchemaEntity inverse)
    {
        (string first, string second) = EntityNames.InverseSides(inverse.Key);
        string[] words = (inverse.Content[ContentField.Definition] ?? "peerOf").Split(' ');
        int relation = Array.FindIndex(words, w => w.EndsWith("Of", StringComparison.Ordinal));
        return new(first, relation > 0 ? words[0] : "", words[relation], second, relation + 1 < words.Length ? words[relation + 1] : "");
    }
}
