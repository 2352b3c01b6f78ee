using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Classification;

/// <summary>
/// What changes of properties mean. Source: Developer's Reference, chapter 14, "Changes Requiring a Reorganization"
/// (2018 and 2022): adding, deleting, and changing the type or length of a property, adding a constraint, and changing a
/// property that is a key.
/// </summary>
internal sealed class PropertyRules(ClassModel before, ClassModel after)
{
    // Who may see or set a property, and how web services show it: instances are not touched.
    private static readonly string[] AccessWords = ["readonly", "protected", "hidden", "subschemaHidden", "final", "subschemaFinal", "webService", "xmlNillable"];

    // A collection with one of these belongs to its object; any other is shared.
    private static readonly string[] ExclusiveWords = ["explicitInverse", "implicitMemberInverse"];

    private readonly TypeChanges _types = new(before, after);

    public Verdict Judge(Change change)
    {
        bool wasStored = change.BeforeRenamed is { } old && HoldsValues(old, before);
        bool isStored = change.After is { } now && HoldsValues(now, after);
        return change.Action switch
        {
            ChangeAction.Add => isStored
                ? Verdict.Reorganise("instances get room for the new property")
                : Unheld(change.After!, "the property is new and the database holds no values of it"),
            ChangeAction.Delete => wasStored
                ? Verdict.Lossy("its values are deleted")
                : Unheld(change.Before!, "the property is deleted; the database holds no values of it"),
            _ => Verdict.Worst([.. Renamed(change, wasStored), .. Content(change, wasStored, isStored)]),
        };
    }

    // A virtual property has no values by definition; any other has none because of its class.
    private static Verdict Unheld(SchemaEntity property, string reason) =>
        PropertyShape.Of(property.Content).IsVirtual ? Verdict.Transition(reason) : Verdict.Unheld(reason);

    private static bool HoldsValues(SchemaEntity property, ClassModel model) =>
        !PropertyShape.Of(property.Content).IsVirtual && model.MayHoldValues(EntityNames.Parent(property.Key.Name));

    // Dictionaries hold the names of their keys' properties; support's bulletin 16 warns of renames of keys.
    private IEnumerable<Verdict> Renamed(Change change, bool wasStored)
    {
        if (change.Action != ChangeAction.Rename)
            yield break;
        yield return wasStored && before.IsKey(change.BeforeRenamed!.Key.SimpleName)
            ? Verdict.Reorganise("the property gets another name and may be a key; its values stay")
            : Verdict.Transition("the property gets another name; its values stay");
    }

    private IEnumerable<Verdict> Content(Change change, bool wasStored, bool isStored)
    {
        EntityContent oldContent = change.BeforeRenamed!.Content;
        EntityContent newContent = change.After!.Content;
        if (oldContent[ContentField.Definition] == newContent[ContentField.Definition])
        {
            if (change.Action != ChangeAction.Rename)
                yield return Verdict.Online("only its documentation changes");
            yield break;
        }
        (PropertyShape old, PropertyShape now) = (PropertyShape.Of(oldContent), PropertyShape.Of(newContent));
        if (!wasStored)
            yield return isStored
                ? Verdict.Reorganise("instances get room for its values")
                : Unheld(change.After, "its definition changes; the database holds no values of it");
        else if (!isStored)
            yield return Verdict.Lossy("the database no longer holds values of it, so they are deleted");
        else
            foreach (Verdict verdict in Stored(old, now, change.After.Key.Schema))
                yield return verdict;
    }

    private IEnumerable<Verdict> Stored(PropertyShape old, PropertyShape now, string schema)
    {
        if (old.Type != now.Type)
            yield return PrimitiveConversions.HasNone(old.TypeName, now.TypeName)
                ? Verdict.Lossy($"no conversion from {old.Type} to {now.Type} is evident, so its values are deleted first")
                : _types.Judge(old.Type, now.Type, schema);
        if (!IsExclusive(old) && IsExclusive(now) && after.MayBeCollection(now.TypeName, schema))
            // "Changing a collection from shared to exclusive does not automatically copy the contents" (chapter 14).
            yield return Verdict.Lossy("a shared collection that becomes exclusive is not copied");
        if (old.Constraint != now.Constraint)
            yield return Verdict.Reorganise("its constraint changes, so the collection is built again from the other side of the inverse");
        string[] changed = [.. old.Modifiers.Except(now.Modifiers), .. now.Modifiers.Except(old.Modifiers)];
        if (changed.Length > 0)
            yield return changed.All(IsAccess)
                ? Verdict.Transition($"only who may use it changes ({string.Join(", ", changed)})")
                : Verdict.Reorganise($"its modifiers change ({string.Join(", ", changed)}), so instances are converted");
    }

    private static bool IsExclusive(PropertyShape shape) => shape.Modifiers.Any(ExclusiveWords.Contains);

    private static bool IsAccess(string modifier) =>
        AccessWords.Contains(modifier) || modifier.StartsWith("wsdlName ", StringComparison.Ordinal) || modifier.StartsWith("_xmlType ", StringComparison.Ordinal);
}
