using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Scm;

/// <summary>What no known release writes: a section, or a part of a type. Each is one entity and one warning.</summary>
internal static class UnknownPart
{
    private static readonly string[] Sections = ["futureDefinitions", "_futureListDefinitions", "futureSources", "futureHeaders"];

    /// <summary>A section, where one may begin.</summary>
    public static void AddSection(ScmDraft draft)
    {
        string[] free = [.. Sections.Where(name => draft.Expected.All(e => !e.Key.Name.EndsWith($"::{name}/", StringComparison.Ordinal)))];
        if (free.Length == 0)
            return;
        string section = draft.Choices.Any(free);
        string literal = draft.Texts.Literal();
        draft.Text.Add($"{section}\n\tThing is odd, with {literal} = 5;\n\tOther\n\t(\n\t\ta;\n\t\tb of c;\n\t)\n");
        Expect(draft, $"{section}/", literal);
    }

    /// <summary>A part of a type's body, behind the methods.</summary>
    public static void AddInType(ScmDraft draft, ClassPlan type)
    {
        string literal = draft.Texts.Literal();
        draft.Text.Add($"\tdynamicClusterDefinitions\n\t\tcluster is {literal}\n\t\t(\n\t\t\tx;\n\t\t)\n");
        Expect(draft, $"dynamicClusterDefinitions/{type.Name}", literal);
    }

    private static void Expect(ScmDraft draft, string name, string literal)
    {
        draft.Expect(EntityKind.Other, name, ContentField.Definition, literal);
        draft.UnknownSections++;
    }
}
