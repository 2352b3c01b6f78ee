using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Classification;

/// <summary>
/// What changes of inverses mean. Source: Developer's Reference, chapter 14, "Adding or Changing Inverse Definitions":
/// the reorganisation establishes an inverse from values that exist, the automatic side from the manual one; what does
/// not correspond is reported, and what refers to nothing becomes null.
/// </summary>
internal sealed class InverseRules(ClassModel before, ClassModel after)
{
    private const string Manual = "manual";

    public Verdict Judge(Change change)
    {
        if (!HoldsReferences(change))
            return Verdict.Unheld("references are maintained differently; both classes have transient instances only");
        return change.Action switch
        {
            ChangeAction.Delete => Verdict.Reorganise("references are no longer maintained for each other; their values stay"),
            ChangeAction.Add => Added(change.After!),
            _ => Changed(InverseSides.Of(change.BeforeRenamed!), InverseSides.Of(change.After!)),
        };
    }

    private Verdict Added(SchemaEntity inverse)
    {
        InverseSides sides = InverseSides.Of(inverse);
        // What a side held that its counterpart does not mirror cannot be kept; a side that is new held nothing.
        return DeclaredBefore(sides.First) && DeclaredBefore(sides.Second)
            ? Verdict.Lossy("values that do not correspond are not kept when the inverse is established")
            : Verdict.Reorganise("the inverse is established for existing references" + WarnOfChildren(sides));
    }

    // Where one side follows the other, both correspond already, and it does not matter which leads from now on.
    private static Verdict Changed(InverseSides old, InverseSides now) =>
        old is { FirstMode: Manual, SecondMode: Manual } && (now.FirstIsAutomatic || now.SecondIsAutomatic)
            ? Verdict.Lossy("a side that was set by hand becomes automatic and is built again; what only it held is not kept")
            : Verdict.Reorganise("references are maintained differently" + (old.Relation == now.Relation ? "" : WarnOfChildren(now)));

    private static string WarnOfChildren(InverseSides sides) => sides.Relation switch
    {
        "parentOf" => $"; from then on, whoever deletes the object of {sides.First} deletes those of {sides.Second}",
        "childOf" => $"; from then on, whoever deletes the object of {sides.Second} deletes those of {sides.First}",
        _ => "",
    };

    // A property that another one was renamed to counts as new only if nothing held its values: names of both versions count.
    private bool DeclaredBefore(string property) =>
        before.PropertiesOf(EntityNames.Parent(property)).Any(p => p.Key.Name == property);

    private bool HoldsReferences(Change change)
    {
        (string first, string second) = EntityNames.InverseSides((change.After ?? change.Before)!.Key);
        ClassModel model = change.After is null ? before : after;
        return new[] { first, second }.Select(EntityNames.Parent).Any(model.MayHoldValues);
    }
}
