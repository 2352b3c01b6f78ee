using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Classification;

/// <summary>What a property, a collection or a key keeps of its values when its type changes.</summary>
internal sealed class TypeChanges(ClassModel before, ClassModel after)
{
    /// <summary>Judges a change of type. Both types are as a definition states them.</summary>
    /// <param name="old">The type in the older version, with the renames made.</param>
    /// <param name="now">The type in the newer version.</param>
    /// <param name="schema">The schema in which they stand.</param>
    public Verdict Judge(string old, string now, string schema)
    {
        (string oldName, string newName) = (NameOf(old), NameOf(now));
        if (PrimitiveConversions.IsPrimitive(oldName) || PrimitiveConversions.IsPrimitive(newName))
            return PrimitiveConversions.Keeps(old, now)
                ? Verdict.Reorganise($"values are converted from {old} to {now}") with { RestsOn = oldName == newName ? [] : [Assumptions.WiderTypesKeepValues] }
                : Verdict.Lossy($"values may not survive the change from {old} to {now}");
        CollectionKind oldKind = before.CollectionKindOf(oldName, schema);
        CollectionKind newKind = after.CollectionKindOf(newName, schema);
        if (oldKind != CollectionKind.None || newKind != CollectionKind.None)
            return Collections(oldName, oldKind, newName, newKind, schema);
        return after.IsSameOrSubclass(oldName, newName, schema)
            ? Verdict.Reorganise($"references are converted; every {oldName} is a {newName}")
            : Verdict.Lossy($"a reference to {oldName} may not be one to {newName}");
    }

    private Verdict Collections(string oldName, CollectionKind oldKind, string newName, CollectionKind newKind, string schema)
    {
        if (oldKind == CollectionKind.None || newKind == CollectionKind.None)
            return Verdict.Lossy($"a reference to {oldName} may not be one to {newName}");
        if (!CollectionKinds.Keeps(oldKind, newKind))
            return Verdict.Lossy($"not everything that is in a collection of class {oldName} has room in one of class {newName}");
        if (newKind == CollectionKind.MemberKeys && !DictionaryKeepsAll(oldName, newName, schema))
            return Verdict.Lossy($"{newName} has other keys than {oldName} and takes each key once, so entries may be dropped");
        if (newKind == CollectionKind.ExternalKeys && KeysOf(before, oldName, schema) != KeysOf(after, newName, schema))
            return Verdict.Lossy($"the keys of {oldName} are not those of {newName}");
        return MembershipOf(before, oldName, schema) is { } oldMembers && MembershipOf(after, newName, schema) is { } newMembers && oldMembers != newMembers
            ? Judge(oldMembers, newMembers, schema)
            : Verdict.Reorganise($"collections are converted from {oldName} to {newName}");
    }

    // Two dictionary classes with the same keys refuse the same duplicates.
    private bool DictionaryKeepsAll(string oldName, string newName, string schema) =>
        after.Resolve(newName, schema) is { } name
        && (ClassShape.Of(after.Find(name)!.Content).Modifiers.Contains("duplicatesAllowed")
            || KeysOf(before, oldName, schema) is { } keys && keys == KeysOf(after, newName, schema));

    private static string? KeysOf(ClassModel model, string name, string schema) =>
        model.Resolve(name, schema) is { } type ? model.KeysOf(type) : null;

    private static string? MembershipOf(ClassModel model, string name, string schema) =>
        model.Resolve(name, schema) is { } type ? model.Find(type)!.Content[ContentField.Membership] : null;

    private static string NameOf(string type) => type.Split('[', 2)[0];
}
