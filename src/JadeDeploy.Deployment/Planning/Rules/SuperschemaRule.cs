using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>
/// A schema stays below its superschema. The documentation names a command <c>Modify Schema</c> without its arguments, and
/// does not say what a load with another superschema does, so neither is relied on.
/// </summary>
internal static class SuperschemaRule
{
    public static void Check(IEnumerable<Change> changes, List<Diagnostic> problems)
    {
        foreach (Change change in changes)
            if (change is { Action: ChangeAction.Change, Entity.Kind: EntityKind.Schema } && SuperschemaOf(change.Before!) is var before
                && SuperschemaOf(change.After!) is var after && before != after)
                problems.Add(RenameDiagnostics.OtherSuperschema(change.After!.Location, change.Entity.Name, before, after));
    }

    private static string SuperschemaOf(SchemaEntity schema) =>
        DefinitionWords.In(schema.Content[ContentField.Definition]).SkipWhile(w => w.Text != "subschemaOf").Skip(1).Select(w => w.Text).FirstOrDefault("");
}
