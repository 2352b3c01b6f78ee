using System.Text;
using System.Text.RegularExpressions;

namespace JadeDeploy.Generation.Histories;

/// <summary>
/// Makes a failing step smaller: takes nodes out of both versions, and takes differences back, as long as the step fails in the
/// same way.
/// </summary>
public static partial class TransitionShrinker
{
    // A shrunk step is for a person: after so many tries it is small enough, or will not get smaller.
    private const int Tries = 400;

    /// <summary>The smallest step found, with both versions as files.</summary>
    public static string Describe(Transition transition, string broken)
    {
        var text = new VersionText(transition.Platform);
        (Transition smallest, string what) = Shrink(transition, broken);
        var description = new StringBuilder($"{what}\non {transition.Platform}");
        foreach ((string name, SystemModel model) in ((string, SystemModel)[])[("from", smallest.From), ("to", smallest.To)])
            foreach (Node schema in model.OfKind(NodeKind.Schema))
                description.Append($"\n--- {name}\n{SchemaText.Of(model, schema, transition.Platform)}{FormsText.Of(model, schema, transition.Platform)}");
        description.Append($"\nrenames: {string.Join(' ', smallest.Request(text.Read(smallest.From, 0), text.Read(smallest.To, 0)).Renames)}");
        return description.ToString();
    }

    private static (Transition Smallest, string Broken) Shrink(Transition transition, string broken)
    {
        string sort = Sort(broken);
        int tries = 0;
        for (bool shrank = true; shrank;)
        {
            shrank = false;
            foreach (Transition smaller in Smaller(transition))
                if (tries++ < Tries && ModelCheck.IsSound(smaller.From) && ModelCheck.IsSound(smaller.To) && Broken(smaller) is { } still && Sort(still) == sort)
                {
                    (transition, broken, shrank) = (smaller, still, true);
                    break;
                }
        }
        return (transition, broken);
    }

    private static IEnumerable<Transition> Smaller(Transition transition)
    {
        foreach (int id in transition.From.Nodes.Keys.Union(transition.To.Nodes.Keys).OrderDescending())
        {
            Node? old = transition.From.Find(id);
            Node? now = transition.To.Find(id);
            yield return transition with { From = old is null ? transition.From : transition.From.Without(id), To = now is null ? transition.To : transition.To.Without(id) };
            if (old is null)
                yield return transition with { To = transition.To.Without(id) };
            else if (now is null)
                yield return transition with { From = transition.From.Without(id) };
            else if (!old.Equals(now))
                yield return transition with { To = transition.To.With(old) };
            if (now is not null && old is not null)
                foreach (string field in old.Fields.Keys.Union(now.Fields.Keys).Where(f => old[f] != now[f]))
                    yield return transition with { From = transition.From.With(old.With(field, now[field])), To = transition.To };
        }
    }

    private static string? Broken(Transition transition)
    {
        try
        {
            return TransitionCheck.Check(transition, new VersionText(transition.Platform)).Broken;
        }
        catch (InvalidOperationException)
        {
            // A model that was cut too far is no file any more.
            return null;
        }
    }

    private static string Sort(string broken) => Particular().Replace(broken.Split('\n')[0].Split("steps:")[0], "#");

    [GeneratedRegex(@"\S*::\S*|'[^']*'|\d+|[A-Z]\w*[a-z]\w*|\(.*\)")]
    private static partial Regex Particular();
}
