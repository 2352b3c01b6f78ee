using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Classification;

/// <summary>
/// What changes of the keys of a dictionary mean. Source: Developer's Reference, chapter 14, "Changing Dictionary or
/// Collection Definitions": every change sorts all instances again; new external keys are null; a shorter external key
/// stops the reorganisation when a value is longer; the type of an external key cannot change.
/// </summary>
internal sealed class KeyRules(ClassModel after)
{
    private const string Sorted = "the entries of the dictionary are sorted again by the new keys";

    public Verdict Judge(Change change)
    {
        if (change.Before is null)
            return Verdict.Reorganise(Sorted);
        DictionaryKeys old = DictionaryKeys.Of((change.BeforeRenamed ?? change.Before).Content);
        if (change.After is null)
            return old.AreExternal ? Verdict.Lossy("its keys are kept by the dictionary alone and are deleted") : Verdict.Reorganise(Sorted);
        return Verdict.Worst(Parts(old, DictionaryKeys.Of(change.After.Content), TakesEachKeyOnce(change.After.Key.Name)));
    }

    private static IEnumerable<Verdict> Parts(DictionaryKeys old, DictionaryKeys now, bool takesEachKeyOnce)
    {
        if (old.AreExternal != now.AreExternal)
            yield return Verdict.Lossy("member keys and external keys do not become each other");
        else if (now.AreExternal)
            foreach (DictionaryKey key in old.Keys)
                if (now.Find(key.Path) is not { } other)
                    yield return Verdict.Lossy($"the values of its key {key.Path} are deleted");
                else if (other.Type != key.Type && !(NameOf(other.Type) == NameOf(key.Type) && PrimitiveConversions.Keeps(key.Type, other.Type)))
                    yield return Verdict.Lossy($"values of its key {key.Path} may not survive the change from {key.Type} to {other.Type}");
        if (takesEachKeyOnce && old.Keys.FirstOrDefault(k => now.Find(k.Path) is not { } other || other.Distinguishes(k) is false) is { } coarser)
            yield return Verdict.Lossy($"entries that differ only in {coarser.Path} may get equal keys, and the dictionary takes each key once");
        yield return Verdict.Reorganise(Sorted);
    }

    private bool TakesEachKeyOnce(string dictionary) =>
        after.Find(dictionary) is not { } type || !ClassShape.Of(type.Content).Modifiers.Contains("duplicatesAllowed");

    private static string NameOf(string type) => type.Split('[', 2)[0];
}
