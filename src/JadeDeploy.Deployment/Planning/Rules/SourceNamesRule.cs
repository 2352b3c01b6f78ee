using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>
/// A method that names what the plan deletes or renames does not compile any more. Whether a name in a source is that of the entity
/// cannot be told for certain without a compiler, so this is a warning. Sources are read only when something is deleted or renamed.
/// </summary>
internal static class SourceNamesRule
{
    public static void Check(RenameProjection older, IEnumerable<Change> changes, PlanRequest request, List<Diagnostic> problems)
    {
        if (!changes.Any(c => c.Action is ChangeAction.Delete or ChangeAction.Rename))
            return;
        GoneNames gone = GoneNames.Of(older, request.To);
        if (gone.IsEmpty)
            return;
        var scope = new Lazy<SourceScope>(() => new SourceScope(request.To, request.OtherSchemas));
        foreach (SchemaEntity method in request.To.Schemas.SelectMany(s => s.Entities).Where(e => e.Key.Kind == EntityKind.Method))
            if (method.SourceText is { } source && gone.MayBeIn(source.Text))
                foreach ((SourceToken token, GoneName name) in new NamesInSource(gone, scope.Value, method.Key).In(source.Text))
                    problems.Add(GuardDiagnostics.GoneNameInSource(source.LocationOf(token.Start, token.End), method.Key, name.Entity, name.To));
    }
}
