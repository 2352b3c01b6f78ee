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
        string[]? handled = EventOf(method);
        method.Inside("interfaceImplement", "interfaceImplements");
        drafts.Define(
            EntityKind.Method, name, method, (ContentField.Definition, Signature(sort, method)),
            (ContentField.Source, Source(method)), DefinitionPhrases.Documentation(method));
        if (handled is not null)
            drafts.Add(new SchemaEntity(
                new EntityKey(EntityKind.EventMapping, $"{drafts.Schema}::{name}"),
                EntityContent.Of((ContentField.Definition, $"{handled[^1]} of {handled[^2]}")), method.Location));
    }

    // Button::click. No public file has one; the name is the platform's own. Another shape stays unread.
    private static string[]? EventOf(EntityElement method)
    {
        string[]? parts = method.Element.Element("controlMethod")?.Attribute("name")?.Value.Split("::");
        if (parts is not { Length: > 1 })
            return null;
        method.Ignore("controlMethod");
        return parts;
    }

    /// <summary><c>jade (p: Integer; q: String io): Boolean updating</c>.</summary>
    public static string Signature(string sort, EntityElement method)
    {
        var text = new StringBuilder(sort).Append(" (");
        text.AppendJoin("; ", method.Inside("Parameter").Select(Parameter)).Append(')');
        foreach (EntityElement result in method.Inside("ReturnType"))
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
        if (method.OneOf("executionLocation", "client", "server", "presentationClient", "applicationServer") is { } location)
            modifiers.Add($"{location}Execution");
        if (method.OneOf("methodInvocation", "mapping", "event", "normal") == "mapping")
            modifiers.Add("mapping");
    }
}
