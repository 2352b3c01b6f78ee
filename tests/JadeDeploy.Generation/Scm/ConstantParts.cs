using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Scm;

/// <summary>Constants: of the schema by category, of classes and of interfaces.</summary>
internal static class ConstantParts
{
    /// <summary><c>constantDefinitions</c> of the schema.</summary>
    public static void AddGlobal(ScmDraft draft, int size)
    {
        int categories = draft.Choices.Next(size + 1);
        draft.Section("constantDefinitions", categories == 0);
        for (; categories > 0; categories--)
        {
            string category = draft.Names.Next();
            draft.Text.Add($"\tcategoryDefinition {category}\n");
            string? documentation = draft.StampAndDocumentation();
            draft.Expect(EntityKind.GlobalConstantCategory, category, documentation is null ? null : ContentField.Documentation, documentation);
            for (int i = draft.Choices.Next(4); i > 0; i--)
                Add(draft, EntityKind.GlobalConstant, owner: "");
        }
    }

    /// <summary>The constants of a type.</summary>
    public static void AddMembers(ScmDraft draft, string type, int count)
    {
        if (count == 0)
            return;
        draft.Text.Add("\tconstantDefinitions\n");
        for (; count > 0; count--)
            Add(draft, EntityKind.Constant, $"{type}::");
    }

    private static void Add(ScmDraft draft, EntityKind kind, string owner)
    {
        string name = draft.Names.Next();
        (string type, string value, string fragment) = Value(draft);
        draft.Text.Add($"\t\t{name}:{draft.Gap()}{type} = {value}");
        if (kind == EntityKind.Constant)
            draft.Text.Add($" number = {draft.Choices.Between(1001, 9999)}", Shown.WithNumbers);
        draft.Text.Add(";\n");
        draft.ExpectDocumented(kind, owner + name, ContentField.Definition, fragment);
    }

    private static (string Type, string Value, string Fragment) Value(ScmDraft draft)
    {
        int number = draft.Choices.Next(100000);
        switch (draft.Choices.Next(9))
        {
            case 0:
                return ("Integer", $"-{number}", $"{number}");
            case 1:
                return ("Integer", $"other_{number} + 1", $"other_{number} + 1");
            case 2:
                return ("Integer", $"n{number}*m - 1", $"n{number} * m - 1");
            case 3:
                return ("Binary", draft.Texts.Binary(), "Binary = #[");
            case 4:
                return ("String", "CR & LF", "CR & LF");
            case 5:
                return ("Decimal[12,2]", $"{number}.25", $"{number}.25");
            case 6:
                return ("Integer", $"{number}", $"Integer = {number}");
            case 7:
                string right = draft.Texts.Literal();
                return ("String", $"{draft.Texts.Literal()} & {right}", right);
            default:
                string literal = draft.Texts.Literal();
                return (draft.Choices.Any<string>(["String", "String[30]", "Character", "StringUtf8"]), literal, literal);
        }
    }
}
