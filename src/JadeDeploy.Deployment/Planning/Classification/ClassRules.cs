using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Classification;

/// <summary>What changes of classes mean.</summary>
internal sealed class ClassRules(ClassModel before, ClassModel after)
{
    private const string HeldNoMembers = "it becomes a collection and held no members until now";

    private readonly TypeChanges _types = new(before, after);

    public Verdict Judge(Change change) => change.Action switch
    {
        ChangeAction.Add => Verdict.Transition("the class is new, so it has no instances"),
        // An abstract class counts too: it may have instances from before it became abstract.
        ChangeAction.Delete => before.IsTransient(change.BeforeRenamed!.Key.Name)
            ? Verdict.Unheld("the class is deleted; it has transient instances only")
            : Verdict.Lossy("all its instances are deleted"),
        _ => Verdict.Worst(Parts(change)),
    };

    private IEnumerable<Verdict> Parts(Change change)
    {
        EntityContent old = change.BeforeRenamed!.Content;
        EntityContent now = change.After!.Content;
        bool wasTransient = before.IsTransient(change.BeforeRenamed.Key.Name);
        bool isTransient = after.IsTransient(change.After.Key.Name);
        if (change.Action == ChangeAction.Rename)
            yield return Verdict.Transition("the class gets another name; its instances stay");
        // A transient class may have persistent subclasses, whose instances change with it.
        if (!before.MayHoldValues(change.BeforeRenamed.Key.Name))
        {
            if (!old.With(ContentField.Documentation, null).Equals(now.With(ContentField.Documentation, null)))
                yield return Verdict.Unheld(isTransient
                    ? "its definition changes; it has transient instances only"
                    : "its definition changes; until now it has transient instances only");
        }
        else if (!wasTransient && isTransient)
            // "You cannot set the persistentAllowed option to false for a class where persistent instances exist."
            yield return Verdict.Lossy("it can no longer have persistent instances, so those it has are deleted first");
        else
            foreach (Verdict verdict in Moved(change, old, now).Concat(ClassModifiers.Judge(ClassShape.Of(old).Modifiers, ClassShape.Of(now).Modifiers)))
                yield return verdict;
        if (old[ContentField.Membership] != now[ContentField.Membership])
            yield return Members(change.BeforeRenamed, old[ContentField.Membership], now[ContentField.Membership], change.After.Key.Schema);
        if (old[ContentField.WebService] != now[ContentField.WebService])
            yield return Verdict.Transition("its web service options change, and applications read them when they start");
        if (old[ContentField.Documentation] != now[ContentField.Documentation])
            yield return Verdict.Online("only its documentation changes");
        if (old[ContentField.Unread] != now[ContentField.Unread])
            yield return Verdict.Transition("what changes of it is not interpreted, so it is not called safe");
    }

    // "Properties are matched by name within the hierarchy" (chapter 14): what has the same name below the new superclass
    // keeps its values as far as the type does.
    private IEnumerable<Verdict> Moved(Change change, EntityContent oldContent, EntityContent newContent)
    {
        (string old, string now) = (ClassShape.Of(oldContent).Superclass, ClassShape.Of(newContent).Superclass);
        if (old == now)
            yield break;
        (string oldClass, string newClass, string schema) = (change.BeforeRenamed!.Key.Name, change.After!.Key.Name, change.After.Key.Schema);
        HashSet<string> own = [.. before.PropertiesOf(oldClass).Select(p => p.Key.SimpleName)];
        Dictionary<string, SchemaEntity> kept = after.StoredProperties(newClass);
        KeyValuePair<string, SchemaEntity>[] inherited =
            [.. before.StoredProperties(oldClass).Where(p => !own.Contains(p.Key)).OrderBy(p => p.Key, StringComparer.Ordinal)];
        string[] lost = [.. inherited.Where(p => !kept.ContainsKey(p.Key)).Select(p => p.Key)];
        if (lost.Length > 0)
            yield return Verdict.Lossy($"below its new superclass it no longer has {string.Join(", ", lost)}");
        // The same property, inherited from a superclass of both, has a record of its own.
        foreach ((string name, SchemaEntity property) in inherited)
            if (kept.TryGetValue(name, out SchemaEntity? other) && other.Key != property.Key && LossBetween(property, other, schema) is { } loss)
                yield return loss with { Reason = $"below its new superclass {name} is another property: {loss.Reason}" };
        if (CollectionLoss(old, now, newClass, schema) is { } collection)
            yield return collection;
        yield return Verdict.Reorganise("instances are converted for the new superclass");
    }

    private Verdict? LossBetween(SchemaEntity property, SchemaEntity other, string schema)
    {
        (string old, string now) = (PropertyShape.Of(property.Content).Type, PropertyShape.Of(other.Content).Type);
        return old != now && _types.Judge(old, now, schema) is { LosesData: true } loss ? loss : null;
    }

    private Verdict? CollectionLoss(string old, string now, string newClass, string schema)
    {
        (CollectionKind oldKind, CollectionKind newKind) = (before.CollectionKindOf(old, schema), after.CollectionKindOf(now, schema));
        bool takesEachKeyOnce = newKind == CollectionKind.MemberKeys
            && !ClassShape.Of(after.Find(newClass)!.Content).Modifiers.Contains("duplicatesAllowed");
        if (oldKind == newKind)
            return null;
        if (oldKind == CollectionKind.None || newKind == CollectionKind.None)
            return Verdict.Lossy($"nothing says that instances below {old} become instances below {now}, and one of them is a collection");
        return !CollectionKinds.Keeps(oldKind, newKind) || takesEachKeyOnce
            ? Verdict.Lossy($"not everything that is in a collection of class {old} has room in one of class {now}")
            : null;
    }

    // "Changing the membership of a collection" is a reorganisation. What becomes of instances that were no collection is a
    // matter of the superclass.
    private Verdict Members(SchemaEntity type, string? old, string? now, string schema)
    {
        if (!before.MayBeCollection(type.Key.SimpleName, type.Key.Schema))
            return before.MayHoldValues(type.Key.Name) ? Verdict.Reorganise(HeldNoMembers) : Verdict.Transition(HeldNoMembers);
        if (old is null || now is null)
            return Verdict.Lossy("it is stated to have members of another type");
        return _types.Judge(old, now, schema) is { LosesData: true } loss
            ? loss with { Reason = $"members are no longer {old} but {now}: {loss.Reason}" }
            : Verdict.Reorganise($"collections are converted from members of type {old} to {now}");
    }
}
