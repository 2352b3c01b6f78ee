using System.Text;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Scm;

/// <summary>The definitions of Jade, external and web service methods.</summary>
internal static class MethodParts
{
    private static readonly string[] Words =
    [
        "updating", "protected", "unitTest", "unitTestBefore", "unitTestAfter", "unitTestBeforeClass", "unitTestAfterClass",
        "unitTestBeforeAll", "unitTestAfterAll", "unitTestIgnore", "mapping", "abstract", "clientExecution", "serverExecution", "final",
        "typeMethod", "condition", "subschemaHidden", "lockReceiver", "wsdlName=\"\"",
    ];

    private static readonly string[] Types =
        ["Integer", "String", "String[30]", "Boolean", "Decimal[12,2]", "Object", "SupPkg::Account", "Any", "ParamListType", "Date"];

    public static void AddJade(ScmDraft draft, ClassPlan type, int count)
    {
        if (count > 0)
            draft.Text.Add("\tjadeMethodDefinitions\n");
        for (; count > 0; count--)
            Add(draft, type, "jadeMethodSources", "");
    }

    public static void AddExternal(ScmDraft draft, ClassPlan type, int count)
    {
        if (count > 0)
            draft.Text.Add("\texternalMethodDefinitions\n");
        for (; count > 0; count--)
            Add(draft, type, "externalMethodSources", " is \"entry; (x)\" in \"lib\"");
    }

    public static void AddWebService(ScmDraft draft, ClassPlan type, int count)
    {
        if (count > 0)
            draft.Text.Add("\twebServicesMethodDefinitions\n");
        for (; count > 0; count--)
        {
            Add(draft, type, "webServicesMethodSources", "");
            if (draft.Choices.Percent(70))
                draft.Text.Add(
                    "\t\twebServicesMethodProperties\n\t\t(\n\t\t\tinputNamespace = \"urn:a;b\";\n\t\t\tusesRPC = default;\n" +
                    $"\t\t\twsdl = `<a b=\"c\">;\n)</a>{draft.Choices.Next(100)}`;\n\t\t)\n");
        }
    }

    private static void Add(ScmDraft draft, ClassPlan type, string sourceSection, string binding)
    {
        string name = draft.Names.Next();
        string signature = $"{Signature(draft)}{binding}";
        List<string> words = draft.Choices.Some(Words, 8);
        draft.AddUnknown(words);
        draft.Text.Add($"\t\t{name}{signature}");
        draft.Modifiers(words, $"number = {draft.Choices.Between(1001, 9999)}");
        draft.Text.Add(";\n");
        type.Sources.Add((sourceSection, name, $"{name}{signature.Replace("\n", "", StringComparison.Ordinal)}"));
        draft.ExpectDocumented(EntityKind.Method, $"{type.Name}::{name}", ContentField.Definition, "(");
    }

    // From two parameters on an extract writes one a line, with a blank behind the semicolon.
    private static string Signature(ScmDraft draft)
    {
        var text = new StringBuilder("(");
        int parameters = draft.Choices.Any<int>([0, 0, 1, 1, 2, 3, 7]);
        for (int i = 0; i < parameters; i++)
        {
            string usage = draft.Choices.Any<string>(["", "", "", " input", " io", " output", " constant"]);
            text.Append(i > 0 ? "; \n\t\t\t" : "").Append($"p{i}: {draft.Choices.Any(Types)}{usage}");
        }
        text.Append(')');
        return draft.Choices.Percent(50) ? text.Append($": {draft.Choices.Any(Types)}").ToString() : text.ToString();
    }
}
