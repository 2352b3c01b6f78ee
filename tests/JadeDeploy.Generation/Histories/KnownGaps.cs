namespace JadeDeploy.Generation.Histories;

/// <summary>
/// Situations that the product does not get right yet, each with a switch that keeps histories from stopping at it. A gap that is
/// closed is taken out here, and histories check it from then on. The list is meant to be empty.
/// </summary>
internal static class KnownGaps
{
    /// <summary>
    /// The embedded loader keeps, in rows, the values of properties that their class no longer has: inherited ones when the class
    /// moved to another superclass, and those that became virtual. A later property of that name would get them.
    /// </summary>
    public static bool RowsKeepValuesWithoutProperty => true;

    /// <summary>
    /// The classification tells data loss otherwise than <see cref="LossOracle"/>: false alarms for a changed reference whose class
    /// was renamed too, for a class whose superclass was renamed, and for classes below a control that is not Control itself; no
    /// alarm for a class that is renamed and moved away from inherited properties.
    /// </summary>
    public static bool LossIsToldOtherwise => true;

    /// <summary>
    /// Renaming a class renames a locale format of the same name too, as far as the comparison thinks. So formats are named
    /// like no class.
    /// </summary>
    public static bool ClassRenameTakesFormatAlong => true;

    /// <summary>
    /// A class gets the name that a class of another schema has until the same plan renames or deletes that: the renames run in the
    /// wrong order, and the loader refuses (8515).
    /// </summary>
    public static bool RenameToNameThatAnotherSchemaFrees(Transition step)
    {
        Node[] types = [.. step.From.Nodes.Values.Where(n => n.Kind is NodeKind.Class or NodeKind.Interface)];
        return types.Any(t => step.To.Find(t.Id) is { } now && now.Name != t.Name && types.Any(o => o.Id != t.Id && o.Name == now.Name));
    }

    /// <summary>
    /// A schema comes new, with its forms, while a class of controls in one of its superschemas changes: its load has to wait for a
    /// reorganisation and does not (8525).
    /// </summary>
    public static bool NewFormsBeforeControlsAreReorganised(Transition step)
    {
        HashSet<string> old = [.. step.From.OfKind(NodeKind.Schema).Select(s => s.Name)];
        bool hasNewBelowOld = step.To.OfKind(NodeKind.Schema).Any(s => !old.Contains(s.Name) && step.To.Chain(s).Any(a => old.Contains(a.Name)));
        return hasNewBelowOld && step.From.Nodes.Values.Any(n => IsOfControl(step.From, n) && !n.Equals(step.To.Find(n.Id)))
            || (hasNewBelowOld && step.To.Nodes.Values.Any(n => IsOfControl(step.To, n) && !n.Equals(step.From.Find(n.Id))));
    }

    /// <summary>Whether a step is one of the situations that are left out.</summary>
    public static bool Covers(Transition step) => RenameToNameThatAnotherSchemaFrees(step) || NewFormsBeforeControlsAreReorganised(step);

    private static bool IsOfControl(SystemModel model, Node node) => node.Kind switch
    {
        NodeKind.Class => model.Root(node) is "Button" or "TextBox" or "BaseControl",
        NodeKind.Property => IsOfControl(model, model.Nodes[node.Owner]),
        _ => false,
    };
}
