using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Deletions;

/// <summary>
/// Methods and database files under their old names. No command renames them: they are there under the new name when the
/// old one is deleted, a method by its load, a file with the instances that were moved to it.
/// </summary>
internal static class ReplacedByRename
{
    /// <summary>What is deleted for the renames among some changes; owners have their new names by then.</summary>
    public static IEnumerable<SchemaEntity> In(IEnumerable<Change> changes) => changes
        .Where(c => c.Action == ChangeAction.Rename && c.Entity.Kind is EntityKind.Method or EntityKind.DatabaseFile)
        .Select(c => c.BeforeRenamed!.With(
            c.Entity with { Name = $"{EntityNames.Parent(c.BeforeRenamed!.Key.Name)}::{c.Entity.SimpleName}" }, c.Before!.Content));
}
