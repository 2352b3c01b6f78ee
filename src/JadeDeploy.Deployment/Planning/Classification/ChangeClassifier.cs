using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Classification;

/// <summary>
/// Says what a change means for applications that run and for data, from the platform's rules: structural changes of
/// classes with instances are converted by a reorganisation, other structure switches with the transition, the rest is
/// safe online. Whether a class has instances is not known here, so a persistent class counts as having some.
/// </summary>
internal sealed class ChangeClassifier(SchemaSet from, SchemaSet to)
{
    private readonly ClassModel _before = new(from);
    private readonly ClassModel _after = new(to);

    /// <summary>Classifies a change.</summary>
    public PlannedChange Classify(Change change)
    {
        Verdict verdict = Judge(change);
        SourceLocation location = (change.After ?? change.Before)!.Location;
        return new PlannedChange(change.Action, change.Entity, verdict.Impact, verdict.LosesData, verdict.Reason, location)
        {
            To = change.To,
            ContentChanged = change.ContentChanged,
        };
    }

    private Verdict Judge(Change change) => change.Entity.Kind switch
    {
        EntityKind.Property => PropertyRules.Judge(change, _before, _after),
        EntityKind.Class => ClassRules.Judge(change, _before, _after),
        EntityKind.Method => MethodRule(change),
        EntityKind.Schema => SchemaRule(change),
        EntityKind.Keys => Verdict.Reorganise("the entries of the dictionary are sorted again by the new keys"),
        EntityKind.Inverse => InverseRule(change.Entity),
        EntityKind.ClassMap => change.Action == ChangeAction.Move
            ? Verdict.Reorganise("instances move to another database file")
            : Verdict.Transition("the class is mapped to a database file"),
        // Instances go with their class or move with their class map; a file is deleted when it is empty.
        EntityKind.DatabaseFile when change.Action == ChangeAction.Rename => Verdict.Reorganise("instances move to the file of the new name"),
        EntityKind.DatabaseFile => Verdict.Transition("the files of the database change"),
        EntityKind.Interface or EntityKind.InterfaceMapping => Verdict.Transition("what classes implement changes"),
        EntityKind.ExportedPackage or EntityKind.ImportedPackage or EntityKind.ExportedType or EntityKind.ImportedType
            or EntityKind.ExportedFeature => Verdict.Transition("what schemas see of each other changes"),
        EntityKind.Form or EntityKind.Control or EntityKind.MenuItem or EntityKind.EventMapping or EntityKind.Application =>
            Verdict.Transition("forms and applications that are open keep the old version"),
        EntityKind.Other or EntityKind.RelationalView or EntityKind.ExternalDatabase => Verdict.Transition("it is not interpreted, so it is not called safe"),
        _ => Verdict.Online("it changes code or texts, not the structure of data"),
    };

    private static Verdict SchemaRule(Change change) => change.Action switch
    {
        ChangeAction.Add => Verdict.Transition("the schema is new, so there is no data yet"),
        ChangeAction.Delete => Verdict.Lossy(Impact.Reorganise, "all instances of its classes are deleted"),
        _ when Differs(change, ContentField.Definition) => Verdict.Transition("options of the schema change"),
        _ when Differs(change, ContentField.Database) => Verdict.Transition("the name or the default file of its database changes"),
        _ => Verdict.Online("only its documentation changes"),
    };

    private Verdict InverseRule(EntityKey inverse)
    {
        (string first, string second) = EntityNames.InverseSides(inverse);
        return new[] { first, second }.Select(EntityNames.Parent).Any(type => IsPersistent(type))
            ? Verdict.Reorganise("references of instances are maintained differently")
            : Verdict.Transition("references are maintained differently; both classes have transient instances only");
    }

    private bool IsPersistent(string type) =>
        !(_after.Find(type) is not null ? _after : _before).IsTransient(type);

    private static Verdict MethodRule(Change change) =>
        change.Action == ChangeAction.Rename ? Verdict.Online("the method is loaded under its new name and deleted under the old one; it changes code, not the structure of data")
        : change.Action == ChangeAction.Change && !Differs(change, ContentField.Definition) && !Differs(change, ContentField.Documentation)
        && MethodSource.WithoutComments(change.Before!.Content[ContentField.Source] ?? "") == MethodSource.WithoutComments(change.After!.Content[ContentField.Source] ?? "")
            ? Verdict.Online("only comments or layout of its source change")
            : Verdict.Online("it changes code, not the structure of data");

    private static bool Differs(Change change, string field) => change.Before!.Content[field] != change.After!.Content[field];
}
