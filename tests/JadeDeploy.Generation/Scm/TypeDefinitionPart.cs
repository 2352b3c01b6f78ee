using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Scm;

/// <summary><c>interfaceDefs</c> and <c>typeDefinitions</c>: the bodies of types.</summary>
internal static class TypeDefinitionPart
{
    private static readonly string[] Events = ["click", "keyDown", "mouseMove"];

    public static void AddInterfaces(ScmDraft draft, SchemaPlan plan)
    {
        draft.Section("interfaceDefs", plan.Interfaces.Count == 0);
        foreach (ClassPlan type in plan.Interfaces)
        {
            draft.Text.Add($"\t{type.Name}");
            draft.Text.Add($" number = {draft.Choices.Between(1280, 9999)}", Shown.WithNumbers);
            draft.Text.Add("\n\t(\n");
            string? documentation = draft.StampAndDocumentation();
            bool hasSuper = draft.Choices.Percent(30);
            if (hasSuper)
                draft.Text.Add("\tsubInterfaceOf\n\t\tSupPkg::IBase\n\t\tIOther\n");
            if (documentation is not null)
                draft.Expect(EntityKind.Interface, type.Name, ContentField.Documentation, documentation);
            else
                draft.Expect(EntityKind.Interface, type.Name, hasSuper ? ContentField.Definition : null, hasSuper ? "SupPkg::IBase" : null);
            ConstantParts.AddMembers(draft, type.Name, draft.Choices.Percent(15) ? 2 : 0);
            MethodParts.AddJade(draft, type, draft.Choices.Next(4));
            draft.Text.Add("\t)\n");
            draft.Separator();
        }
    }

    public static void AddTypes(ScmDraft draft, SchemaPlan plan)
    {
        draft.Section("typeDefinitions", plan.Types.Count == 0);
        foreach (ClassPlan type in plan.Types)
        {
            string completeness = plan.IsComplete || draft.Choices.Percent(30) ? " completeDefinition" : "";
            draft.Text.Add($"\t{type.Name}{completeness}\n\t(\n");
            AddBody(draft, type, plan);
            draft.Text.Add("\t)\n");
            draft.Separator();
        }
    }

    private static void AddBody(ScmDraft draft, ClassPlan type, SchemaPlan plan)
    {
        Choices choices = draft.Choices;
        bool isOwn = type.Sort != TypeSort.Foreign;
        bool isStub = choices.Percent(15);
        // Most entries without a header are stubs, and documentation of one is rare.
        string? documentation = draft.StampAndDocumentation(isOwn ? 15 : 3);
        if (documentation is not null && isOwn)
            draft.Expect(EntityKind.Class, type.Name, ContentField.Documentation, documentation);
        else if (documentation is not null)
            draft.Expect(EntityKind.Other, $"typeDocumentation/{type.Name}", ContentField.Documentation, documentation);
        if (isStub)
            return;
        if (isOwn && choices.Percent(5))
            draft.Text.Add("\twebServicesClassProperties\n\t(\n\t\twsdl = `<x>;\n)\n</x>`;\n\t\tadditionalInfo = ``;\n\t)\n");
        ConstantParts.AddMembers(draft, type.Name, choices.Percent(30) ? choices.Next(4) : 0);
        if (isOwn)
        {
            PropertyParts.AddAttributes(draft, type, choices.Next(5));
            PropertyParts.AddReferences(draft, type, plan, choices.Next(4));
        }
        MethodParts.AddJade(draft, type, choices.Next(5));
        MethodParts.AddExternal(draft, type, choices.Percent(10) ? choices.Next(3) : 0);
        MethodParts.AddWebService(draft, type, choices.Percent(10) ? choices.Next(3) : 0);
        if (choices.Percent(2))
            UnknownPart.AddInType(draft, type);
        if (type.Sort == TypeSort.Form)
            AddEvents(draft, type);
        if (isOwn)
            AddInterfaceMappings(draft, type, plan);
    }

    private static void AddEvents(ScmDraft draft, ClassPlan type)
    {
        draft.Text.Add("\teventMethodMappings\n");
        for (int i = draft.Choices.Next(4); i > 0; i--)
        {
            string method = $"{draft.Names.Next()}_click";
            string what = draft.Choices.Any(Events);
            draft.Text.Add($"\t\t{method} = {what} of Button;\n");
            draft.Expect(EntityKind.EventMapping, $"{type.Name}::{method}", ContentField.Definition, $"{what} of Button");
        }
    }

    private static void AddInterfaceMappings(ScmDraft draft, ClassPlan type, SchemaPlan plan)
    {
        List<string> interfaces = draft.Choices.Some(plan.Interfaces.Select(i => i.Name).Append("SupPkg::IThing"), 12);
        if (interfaces.Count == 0)
            return;
        draft.Text.Add("\timplementInterfaces\n");
        foreach (string name in interfaces)
        {
            string lines = draft.Choices.Any<string>(["", "\t\t\tim is im;\n", "\t\t\tim is im;\n\t\t\tother is mapped;\n"]);
            draft.Text.Add($"\t\t{name}\n\t\t(\n{lines}\t\t)\n");
            draft.Expect(EntityKind.InterfaceMapping, $"{type.Name}::{name}", ContentField.Definition, name);
        }
    }
}
