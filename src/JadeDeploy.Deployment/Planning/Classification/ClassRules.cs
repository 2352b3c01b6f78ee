using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Classification;

/// <summary>What changes of classes mean.</summary>
internal static class ClassRules
{
    public static Verdict Judge(Change change, ClassModel before, ClassModel after) => change.Action switch
    {
        ChangeAction.Add => Verdict.Transition("the class is new, so it has no instances"),
        ChangeAction.Delete => before.IsTransient(change.Entity.Name)
            ? Verdict.Transition("the class is deleted; it has transient instances only")
            : Verdict.Lossy(Impact.Reorganise, "all its instances are deleted"),
        ChangeAction.Rename when RenameCommands.MovedClasses([change]).Any() => Move(change, before, after),
        ChangeAction.Rename when change.ContentChanged => Content(change, after),
        ChangeAction.Rename => Verdict.Transition("the class gets another name; its instances stay"),
        ChangeAction.Move => Move(change, before, after),
        _ => Content(change, after),
    };

    private static Verdict Move(Change change, ClassModel before, ClassModel after)
    {
        if (before.IsTransient(change.Entity.Name) && after.IsTransient(change.After!.Key.Name))
            return Verdict.Transition("the class gets another superclass; it has transient instances only");
        HashSet<string> lost = before.StoredProperties(change.Entity.Name);
        lost.ExceptWith(before.PropertiesOf(change.Entity.Name).Select(p => p.Key.SimpleName));
        lost.ExceptWith(after.StoredProperties(change.After!.Key.Name));
        return lost.Count > 0
            ? Verdict.Lossy(Impact.Reorganise, $"below its new superclass it no longer has {string.Join(", ", lost.Order(StringComparer.Ordinal))}")
            : Verdict.Reorganise("instances are converted for the new superclass");
    }

    private static Verdict Content(Change change, ClassModel after)
    {
        EntityContent old = change.BeforeRenamed!.Content;
        EntityContent now = change.After!.Content;
        if (old[ContentField.Definition] == now[ContentField.Definition] && old[ContentField.Membership] == now[ContentField.Membership])
            return Verdict.Online("only its documentation or web service options change");
        if (after.IsTransient(change.After.Key.Name) && !ClassShape.Of(old).IsTransient)
            return Verdict.Lossy(Impact.Reorganise, "it can no longer have persistent instances");
        return after.IsTransient(change.After.Key.Name)
            ? Verdict.Transition("its definition changes; it has transient instances only")
            : Verdict.Reorganise("its definition changes, so its instances are converted");
    }
}
