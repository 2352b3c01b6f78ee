using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Classification;

/// <summary>What changes of properties mean.</summary>
internal static class PropertyRules
{
    // 2147483647
    private const int IntegerDigits = 10;

    public static Verdict Judge(Change change, ClassModel before, ClassModel after)
    {
        SchemaEntity entity = (change.After ?? change.Before)!;
        bool hasValues = !PropertyShape.Of((change.Before ?? change.After)!.Content).IsVirtual
            && !(change.Before is null ? after : before).IsTransient(EntityNames.Parent((change.Before ?? entity).Key.Name));
        return change.Action switch
        {
            ChangeAction.Add when hasValues => Verdict.Reorganise("instances get room for the new property"),
            ChangeAction.Add => Verdict.Transition("the property is new and the database holds no values of it"),
            ChangeAction.Delete when hasValues => Verdict.Lossy(Impact.Reorganise, "its values are deleted"),
            ChangeAction.Delete => Verdict.Transition("the property is deleted; the database holds no values of it"),
            ChangeAction.Rename when !change.ContentChanged => Verdict.Transition("the property gets another name; its values stay"),
            _ => Content(change, hasValues),
        };
    }

    private static Verdict Content(Change change, bool hasValues)
    {
        if (change.BeforeRenamed!.Content[ContentField.Definition] == change.After!.Content[ContentField.Definition])
            return Verdict.Online("only its documentation changes");
        if (!hasValues)
            return Verdict.Transition("its definition changes; the database holds no values of it");
        PropertyShape old = PropertyShape.Of(change.BeforeRenamed!.Content);
        PropertyShape now = PropertyShape.Of(change.After.Content);
        if (now.IsVirtual)
            return Verdict.Lossy(Impact.Reorganise, "it becomes virtual, so its values are deleted");
        if (old.Type == now.Type)
            return Verdict.Reorganise("its modifiers change, so instances are converted");
        return Widens(old, now)
            ? Verdict.Reorganise($"values are converted from {old.Type} to {now.Type}")
            : Verdict.Lossy(Impact.Reorganise, $"values may not survive the change from {old.Type} to {now.Type}");
    }

    // Every value of the old type is a value of the new one.
    private static bool Widens(PropertyShape old, PropertyShape now)
    {
        if (old.TypeName == now.TypeName)
            return now.Lengths.IsEmpty || (old.Lengths.Length == now.Lengths.Length && NotShorter(old, now));
        return (old.TypeName, now.TypeName) switch
        {
            ("Integer", "Integer64" or "Real") or ("Character", "String") => true,
            ("Integer", "Decimal") => now.Lengths is [var digits, ..] && digits - now.Lengths.ElementAtOrDefault(1) >= IntegerDigits,
            _ => false,
        };
    }

    // Decimal[12, 2] has ten digits before the point; both parts must be kept.
    private static bool NotShorter(PropertyShape old, PropertyShape now) =>
        now.Lengths.Length == 2
            ? now.Lengths[1] >= old.Lengths[1] && now.Lengths[0] - now.Lengths[1] >= old.Lengths[0] - old.Lengths[1]
            : now.Lengths.Zip(old.Lengths).All(pair => pair.First >= pair.Second);
}
