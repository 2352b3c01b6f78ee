namespace JadeDeploy.Deployment.Comparison;

/// <summary>The words of an inverse, told from its first side: <c>automatic parentOf manual</c>.</summary>
internal static class InverseDefinition
{
    /// <summary>The same inverse told from its other side: <c>manual childOf automatic</c>.</summary>
    public static string Flip(string definition)
    {
        string[] words = definition.Split(' ');
        int at = Array.FindIndex(words, w => w.EndsWith("Of", StringComparison.Ordinal));
        string relation = words[at] switch { "parentOf" => "childOf", "childOf" => "parentOf", var other => other };
        string first = at > 0 ? words[0] : "";
        string second = at + 1 < words.Length ? words[at + 1] : "";
        return $"{second} {relation} {first}".Trim();
    }
}
