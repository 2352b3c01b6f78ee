using System.Collections.Immutable;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Classification;

/// <summary>
/// Says what a change means for applications that run and for data, from the platform's rules: structural changes of
/// classes with instances are converted by a reorganisation, other structure switches with the transition, the rest is
/// safe online. Whether a class has instances is not known here, so a persistent class counts as having some. Where the
/// documentation leaves a doubt, the stricter reading counts.
/// </summary>
internal sealed class ChangeClassifier
{
    private readonly PropertyRules _properties;
    private readonly ClassRules _classes;
    private readonly KeyRules _keys;
    private readonly InverseRules _inverses;
    private readonly SchemaRules _schemas;
    private readonly ViewRules _views;

    /// <summary>A classifier of changes between two versions.</summary>
    /// <param name="from">The older version.</param>
    /// <param name="renamed">Its entities with the renames made: names of both versions can be compared only then.</param>
    /// <param name="to">The newer version.</param>
    public ChangeClassifier(SchemaSet from, IReadOnlyCollection<SchemaEntity> renamed, SchemaSet to)
    {
        (ClassModel before, ClassModel after) = (new ClassModel(from, renamed), new ClassModel(to));
        _properties = new PropertyRules(before, after);
        _classes = new ClassRules(before, after);
        _keys = new KeyRules(after);
        _inverses = new InverseRules(before, after);
        _schemas = new SchemaRules(before);
        _views = new ViewRules(from, to);
    }

    /// <summary>Classifies a change, and names the assumptions that make it no worse.</summary>
    public (PlannedChange Change, ImmutableArray<Assumption> RestsOn) Classify(Change change)
    {
        Verdict verdict = _views.Raise(change, Judge(change));
        SourceLocation location = (change.After ?? change.Before)!.Location;
        var planned = new PlannedChange(change.Action, change.Entity, verdict.Impact, verdict.LosesData, verdict.Reason, location)
        {
            To = change.To,
            ContentChanged = change.ContentChanged,
            OnlyComments = CodeRules.OnlyComments(change),
        };
        return (planned, verdict.RestsOn);
    }

    private Verdict Judge(Change change) => change.Entity.Kind switch
    {
        EntityKind.Property => _properties.Judge(change),
        EntityKind.Class => _classes.Judge(change),
        EntityKind.Keys => _keys.Judge(change),
        EntityKind.Inverse => _inverses.Judge(change),
        EntityKind.RelationalView => ViewRules.Judge(change),
        _ => CodeRules.Judge(change) ?? _schemas.Judge(change) ?? Definition(change),
    };

    // What applications read when they start, or compile against.
    private static Verdict Definition(Change change) => change.Entity.Kind switch
    {
        _ when CodeRules.OnlyDocumentation(change) => Verdict.Online("only its documentation changes"),
        EntityKind.Interface or EntityKind.InterfaceMapping => Verdict.Transition("what classes implement changes"),
        EntityKind.ExportedPackage or EntityKind.ImportedPackage or EntityKind.ExportedType or EntityKind.ImportedType
            or EntityKind.ExportedFeature => Verdict.Transition("what schemas see of each other changes"),
        EntityKind.Form or EntityKind.Control or EntityKind.MenuItem or EntityKind.EventMapping or EntityKind.Application =>
            Verdict.Transition("forms and applications that are open keep the old version"),
        EntityKind.ExternalDatabase => Verdict.Transition("applications that are connected keep the old definition"),
        _ => Verdict.Transition("it is not interpreted, so it is not called safe"),
    };
}
