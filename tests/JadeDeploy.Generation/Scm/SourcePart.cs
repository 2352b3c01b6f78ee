using JadeDeploy.Generation.Words;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Scm;

/// <summary><c>typeSources</c>: the sources of all methods, by type and sort.</summary>
internal static class SourcePart
{
    public static void Add(ScmDraft draft, SchemaPlan plan, MethodBodySource bodies)
    {
        List<ClassPlan> types = [.. plan.Types.Concat(plan.Interfaces).Where(type => type.Sources.Count > 0)];
        draft.Section("typeSources", types.Count == 0);
        foreach (ClassPlan type in types)
        {
            draft.Text.Add($"\t{type.Name} (\n");
            foreach (IGrouping<string, (string Section, string Method, string Signature)> sort in type.Sources.GroupBy(source => source.Section))
            {
                draft.Text.Add($"\t{sort.Key}\n");
                foreach ((_, string method, string signature) in sort)
                {
                    // A saved but uncompiled edit may have another name inside: the definition's name counts.
                    string inside = draft.Choices.Percent(2) ? "renamed" + signature : signature;
                    string body = bodies.Next(inside, out string mark);
                    draft.Text.Add($"{method}\n{{{body}}}\n");
                    draft.Text.Add("\n", Shown.InOldDialect);
                    draft.Expect(EntityKind.Method, $"{type.Name}::{method}", ContentField.Source, mark);
                }
            }
            draft.Text.Add("\t)\n");
        }
    }
}
