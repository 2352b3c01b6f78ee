using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Scm.Writing;

/// <summary>An inverse as a schema file states it: the parent first.</summary>
internal static class InverseText
{
    /// <summary><c>S::A::p&lt;&gt;S::B::q</c> with <c>manual childOf automatic</c> gives <c>q of B automatic parentOf p of A manual;</c>.</summary>
    public static string Of(SchemaEntity inverse)
    {
        string[] sides = EntityNames.LocalName(inverse.Key).Split("<>");
        string first = Side(sides[0]);
        string second = Side(sides[1][(inverse.Key.Schema.Length + 2)..]);
        string[] words = inverse.Content[ContentField.Definition]!.Split(' ');
        int at = Array.FindIndex(words, w => w.EndsWith("Of", StringComparison.Ordinal));
        string relation = words[at];
        string firstMode = at > 0 ? " " + words[0] : "";
        string secondMode = at + 1 < words.Length ? " " + words[at + 1] : "";
        if (relation == "childOf")
            (first, firstMode, relation, second, secondMode) = (second, secondMode, "parentOf", first, firstMode);
        return $"{first}{firstMode} {relation} {second}{secondMode};";
    }

    private static string Side(string qualified)
    {
        int end = qualified.LastIndexOf("::", StringComparison.Ordinal);
        return $"{qualified[(end + 2)..]} of {qualified[..end]}";
    }
}
