using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Planning.Classification;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Platform;

namespace JadeDeploy.Deployment.Planning.Loads;

/// <summary>
/// A change of a class of controls needs its reorganisation before forms that may use it can be loaded; otherwise the
/// loader refuses the forms file (error 8525).
/// </summary>
internal static class ControlChanges
{
    /// <summary>Whether the forms of a schema have to wait for a reorganisation.</summary>
    public static bool Precede(SchemaDefinition forms, IEnumerable<Change> changes, PlanRequest request)
    {
        var model = new ClassModel(request.To);
        HashSet<string> chain = [.. Chain(forms, request.To)];
        return changes.Any(c => c.After is { } after && chain.Contains(after.Key.Schema) && IsStructural(c) && IsOfControl(after, model));
    }

    // What was never in the database has no windows open.
    private static IEnumerable<string> Chain(SchemaDefinition schema, SchemaSet set)
    {
        for (SchemaDefinition? next = schema; next is not null; next = set.Find(next.Superschema))
            yield return next.Name;
    }

    private static bool IsStructural(Change change) =>
        change.Entity.Kind is EntityKind.Class or EntityKind.Property
        && !(change.Action == ChangeAction.Change
            && change.Before!.Content.With(ContentField.Documentation, null).Equals(change.After!.Content.With(ContentField.Documentation, null)));

    private static bool IsOfControl(SchemaEntity entity, ClassModel model)
    {
        string type = entity.Key.Kind == EntityKind.Class ? entity.Key.Name : EntityNames.Parent(entity.Key.Name);
        return model.Superclasses(type).Prepend(type)
            .Any(name => ControlClasses.Contains(model.Find(name) is { } known ? ClassShape.Of(known.Content).Superclass : name[(name.LastIndexOf(':') + 1)..]));
    }
}
