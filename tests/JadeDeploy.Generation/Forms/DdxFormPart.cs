using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Forms;

/// <summary>A form in one locale, with its controls and its menu.</summary>
internal static class DdxFormPart
{
    private static readonly string[] Classes = ["Button", "Label", "TextBox", "Table", "MyControl"];

    public static void Add(DdxDraft draft)
    {
        string form = $"{draft.Names.Next()}@{draft.Choices.Any<string>(["5129", "1033"])}";
        string name = form.Split('@')[0];
        draft.Text.Add($"\t<Form locale=\"{form.Split('@')[1]}\" name=\"{name}\">\n\t\t<name>{name}</name>\n");
        draft.Noise("\t\t");
        draft.Expect(EntityKind.Form, form, draft.Scalars("\t\t"));
        AddControls(draft, form);
        AddMenu(draft, form);
        draft.Text.Add("\t</Form>\n");
    }

    private static void AddControls(DdxDraft draft, string form)
    {
        int count = draft.Choices.Next(5);
        if (count == 0)
        {
            draft.Text.Add("\t\t<controlList/>\n", Shown.InOldDialect);
            return;
        }
        draft.Text.Add("\t\t<controlList>\n");
        for (; count > 0; count--)
            AddPart(draft, EntityKind.Control, form, draft.Choices.Any(Classes));
        draft.Text.Add("\t\t</controlList>\n");
    }

    private static void AddMenu(DdxDraft draft, string form)
    {
        int count = draft.Choices.Percent(30) ? draft.Choices.Between(1, 3) : 0;
        if (count == 0)
            return;
        draft.Text.Add("\t\t<menuList>\n");
        for (; count > 0; count--)
            AddPart(draft, EntityKind.MenuItem, form, "MenuItem");
        draft.Text.Add("\t\t</menuList>\n");
    }

    private static void AddPart(DdxDraft draft, EntityKind kind, string form, string tag)
    {
        string name = draft.Names.Next();
        draft.Text.Add($"\t\t\t<{tag} name=\"{name}\">\n\t\t\t\t<name>{name}</name>\n");
        draft.Expect(kind, $"{form}::{name}", draft.Scalars("\t\t\t\t"));
        draft.Text.Add($"\t\t\t</{tag}>\n");
    }
}
