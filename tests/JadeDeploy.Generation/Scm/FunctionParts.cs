using JadeDeploy.Generation.Words;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Scm;

/// <summary>Libraries and external functions.</summary>
internal sealed class FunctionParts(ScmDraft draft, MethodBodySource bodies)
{
    private readonly List<(string Name, string Signature)> _functions = [];

    public void AddDefinitions(int size)
    {
        int libraries = draft.Choices.Percent(30) ? draft.Choices.Next(3) : 0;
        draft.Section("libraryDefinitions", libraries == 0);
        for (; libraries > 0; libraries--)
        {
            string name = draft.Names.Next() + draft.Choices.Any<string>(["", ".dll", "; (x)"]);
            draft.Text.Add($"\t\"{name}\";\n");
            string? documentation = draft.StampAndDocumentation();
            draft.Expect(EntityKind.Library, name, documentation is null ? null : ContentField.Documentation, documentation);
        }
        int functions = draft.Choices.Percent(30) ? draft.Choices.Next(size + 1) : 0;
        draft.Section("externalFunctionDefinitions", functions == 0);
        for (; functions > 0; functions--)
            AddFunction();
    }

    public void AddSources()
    {
        draft.Section("externalFunctionSources", _functions.Count == 0);
        foreach ((string name, string signature) in _functions)
        {
            string body = bodies.Next(signature, out string mark);
            draft.Text.Add($"{name}\n{{{body}}}\n");
            draft.Text.Add("\n", Shown.InOldDialect);
            draft.Expect(EntityKind.ExternalFunction, name, ContentField.Source, mark);
        }
    }

    private void AddFunction()
    {
        string name = draft.Names.Next();
        string entry = draft.Names.Next();
        string signature = $"(a: String; b: String[50] output): Integer is \"{entry}\" in \"lib; x\"";
        draft.Text.Add($"\t{name}{signature}");
        draft.Modifiers(draft.Choices.Some<string>(["presentationClientExecution", "applicationServerExecution"], 40), "number = 12");
        draft.Text.Add(";\n");
        draft.StampAndDocumentation();
        _functions.Add((name, name + signature));
    }
}
