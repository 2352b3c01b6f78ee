using System.Text;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.EntityFiles;

/// <summary>
/// Methods. Public files have <c>JadeMethod</c> with <c>source</c>, <c>updating</c>, <c>abstract</c>, <c>Parameter</c> and
/// <c>ReturnType</c>. The parts of the signature are elements, so the source is not asked for them: it can be an edit
/// that was never compiled.
/// </summary>
internal static class MethodElements
{
    private static readonly string[] Flags =
    [
        "abstract", "clientExecution", "condition", "final", "lockReceiver", "mapping", "serverExecution", "subschemaFinal",
        "subschemaHidden", "typeMethod", "unitTest", "unitTestAfter", "unitTestAfterAll", "unitTestAfterClass", "unitTestBefore",
        "unitTestBeforeAll", "unitTestBeforeClass", "unitTestIgnore", "updating", "webService",
    ];

    /// <summary>Whether a kind is a method.</summary>
    public static bool IsMethod(string kind) => kind.EndsWith("Method", StringComparison.Ordinal);

    /// <summary>Reads a method with its definition, source and event mapping.</summary>
    public static void Read(string type, EntityElement method, EntityFileDrafts drafts)
    {
        string sort = method.Kind switch
        {
            "ExternalMethod" or "JadeExternalMethod" => "external",
            "JadeWebServicesMethod" or "WebServicesMethod" => "webService",
            _ => "jade",
        };
        string name = $"{type}::{method.Name}";
        string? event_ = method.Reference("controlMethod");
        method.Parts(_ => false, "interfaceImplements");
        drafts.Define(
            EntityKind.Method, name, method, (ContentField.Definition, Signature(sort, method)),
            (ContentField.Source, Source(method)), DefinitionPhrases.Documentation(method));
        if (event_?.Split("::") is [.., var control, var handled])
            drafts.Add(new SchemaEntity(
                new EntityKey(EntityKind.EventMapping, $"{drafts.Schema}::{name}"),
                EntityContent.Of((ContentField.Definition, $"{handled} of {control}")), method.Location));
    }

    /// <summary><c>jade (p: Integer; q: String io): Boolean updating</c>.</summary>
    public static string Signature(string sort, EntityElement method)
    {
        var text = new StringBuilder(sort).Append(" (");
        text.AppendJoin("; ", method.Parts(kind => kind == "Parameter").Select(Parameter)).Append(')');
        foreach (EntityElement result in method.Parts(kind => kind == "ReturnType"))
            text.Append(": ").Append(DefinitionPhrases.Type(result));
        if (method.Word("entrypoint") is { } entry)
            text.Append($" is {ExtractText.Quoted(entry)} in {ExtractText.Quoted(method.Reference("library") ?? "")}");
        SortedSet<string> modifiers = DefinitionPhrases.Flags(method, Flags);
        DefinitionPhrases.AddValues(modifiers, method, "wsdlName");
        DefinitionPhrases.AddAccess(modifiers, method);
        AddExecution(modifiers, method);
        return DefinitionPhrases.WithModifiers(text.ToString(), modifiers);
    }

    /// <summary>The source, or null when there is none.</summary>
    public static string? Source(EntityElement method) => method.Text("source") is { } text ? ExtractText.Source(text) : null;

    // A parameter is a constant unless it says otherwise, and an extract leaves that out.
    private static string Parameter(EntityElement parameter)
    {
        string usage = parameter.Word("usage") is { } word and not "constant" ? " " + word : "";
        return $"{parameter.Name}: {DefinitionPhrases.Type(parameter)}{usage}";
    }

    private static void AddExecution(SortedSet<string> modifiers, EntityElement method)
    {
        if (method.Word("executionLocation") is { } location)
            modifiers.Add($"{location}Execution");
        if (method.Word("methodInvocation") == "mapping")
            modifiers.Add("mapping");
    }
}
