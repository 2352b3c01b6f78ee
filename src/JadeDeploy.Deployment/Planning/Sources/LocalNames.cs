using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>
/// The names that a method declares itself, each with the type it states or an empty one: parameters and variables (<c>a, b : Order;</c>) and
/// constants (<c>Most = 5;</c>). A label counts too, since its name means nothing else.
/// </summary>
internal static class LocalNames
{
    /// <summary>The names a source declares.</summary>
    public static Dictionary<string, string> Of(IReadOnlyList<SourceToken> tokens)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        bool isInConstants = false;
        for (int i = 1; i < tokens.Count; i++)
        {
            SourceToken before = tokens[i - 1];
            if (before.IsName)
                isInConstants = before.Text == "constants" || (isInConstants && before.Text is not ("vars" or "begin"));
            if (tokens[i].Text == ":" && before.IsName)
                Declare(i - 1, TypeAt(tokens, i + 1));
            else if (tokens[i].Text == "=" && before.IsName && isInConstants)
                names.TryAdd(before.Text, "");
        }
        return names;

        void Declare(int last, string type)
        {
            names[tokens[last].Text] = type;
            for (int i = last; i >= 2 && tokens[i - 1].Text == "," && tokens[i - 2].IsName; i -= 2)
                names[tokens[i - 2].Text] = type;
        }
    }

    // Order, or Pkg::Order.
    private static string TypeAt(IReadOnlyList<SourceToken> tokens, int index)
    {
        if (index >= tokens.Count || !tokens[index].IsName)
            return "";
        bool isQualified = index + 2 < tokens.Count && tokens[index + 1].Text == "::";
        return isQualified ? $"{tokens[index].Text}::{tokens[index + 2].Text}" : tokens[index].Text;
    }
}
