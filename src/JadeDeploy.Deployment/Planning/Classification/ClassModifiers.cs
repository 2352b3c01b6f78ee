using System.Collections.Immutable;

namespace JadeDeploy.Deployment.Planning.Classification;

/// <summary>What changes of the modifiers of a class that has persistent instances mean.</summary>
internal static class ClassModifiers
{
    // Who may use or derive a class, and which instances may be made from now on: those that exist stay as they are.
    private static readonly string[] AccessWords =
    [
        "final", "subschemaFinal", "subschemaHidden", "protected", "hidden", "webService",
        "transientAllowed", "sharedTransientAllowed", "subclassTransientAllowed", "subclassSharedTransientAllowed",
        "persistentAllowed", "subclassPersistentAllowed", "transient",
    ];

    /// <summary>Judges the difference; nothing when there is none.</summary>
    public static IEnumerable<Verdict> Judge(ImmutableArray<string> old, ImmutableArray<string> now)
    {
        foreach (string gone in old.Except(now))
            yield return gone == "duplicatesAllowed"
                ? Verdict.Lossy("it no longer takes equal keys twice, so entries may be dropped")
                : Either(gone);
        foreach (string come in now.Except(old))
            yield return come switch
            {
                "abstract" => Verdict.Lossy("an abstract class has no instances, so those it has are deleted first"),
                "transientsOnly" => Verdict.Lossy("it can no longer have persistent instances"),
                _ => Either(come),
            };
    }

    private static Verdict Either(string modifier)
    {
        string word = modifier.Split(' ', 2)[0];
        // "Changing a class's volatility does not affect existing instances" (Class Volatility).
        if (word == "objectVolatility")
            return Verdict.Transition("instances made from now on are kept otherwise in caches; those that exist stay as they are");
        return AccessWords.Contains(word) || word.Contains("wsdl", StringComparison.OrdinalIgnoreCase)
            ? Verdict.Transition($"only who may use or make instances changes ({word})")
            // Duplicates allowed, load factor, block sizes: "changing tuning parameters for a collection" is a reorganisation.
            : Verdict.Reorganise($"its definition changes ({word}), so its instances are converted");
    }
}
