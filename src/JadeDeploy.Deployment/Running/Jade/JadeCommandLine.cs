using System.Collections.Immutable;
using JadeDeploy.Deployment.Planning;

namespace JadeDeploy.Deployment.Running.Jade;

/// <summary>A program of Jade's with its arguments.</summary>
/// <param name="Program">Its name, without extension: <c>jadloadb</c> or <c>jadclient</c>.</param>
/// <param name="Arguments">Its arguments, each as the program is to receive it.</param>
internal sealed record JadeCommandLine(string Program, ImmutableArray<string> Arguments)
{
    /// <summary>Whether it loads files, so that its output is that of a loader.</summary>
    public bool IsLoad { get; init; }
}

/// <summary>
/// The command lines for the steps of a plan. Every option that decides something is stated, because the batch loader
/// reads nothing from the initialization file and its defaults delete (documentation of the batch schema load).
/// </summary>
internal sealed class JadeCommandLines(JadeSettings settings)
{
    internal const string Loader = "jadloadb";
    internal const string Client = "jadclient";

    /// <summary>A load of files, or of a command file.</summary>
    /// <param name="files">The paths of the files on this machine; their extensions say what they are.</param>
    /// <param name="style">The load style.</param>
    /// <param name="deleteIfAbsent">Whether a complete definition deletes what it lacks.</param>
    /// <param name="clearRestart">Whether what a failed load left behind is dropped.</param>
    public JadeCommandLine Load(IEnumerable<string> files, LoadStyle style, bool deleteIfAbsent, bool clearRestart) => Loading(
    [
        .. files.Select(FileArgument),
        $"loadStyle={(style == LoadStyle.CurrentSchemaVersion ? "currentSchemaVersion" : "latestSchemaVersion")}",
        $"deleteIfAbsent={Text(deleteIfAbsent)}",
        $"deleteMethodsIfAbsent={Text(deleteIfAbsent)}",
        $"deletePropertiesIfAbsent={Text(deleteIfAbsent)}",
        "suppressReorg=true",
        $"clearRestart={Text(clearRestart)}",
        $"dontSaveSources={Text(settings.DontSaveSources)}",
        $"compileUnchangedMethods={Text(settings.CompileUnchangedMethods)}",
        "showProgress=false",
    ]) with { IsLoad = true };

    /// <summary>The deletion of a whole schema, a run of the loader of its own.</summary>
    public JadeCommandLine DeleteSchema(string schema) => Loading([$"deleteSchema={schema}", "showProgress=false"]);

    /// <summary>The first load of the schema that keeps the registry: the style of the platform's own first loads.</summary>
    public JadeCommandLine LoadRegistrySchema(string path) => new(Loader,
    [
        .. Connection, $"schemaFile={path}", "loadStyle=onlyStructuralVersioning", "deleteIfAbsent=false", "deleteMethodsIfAbsent=false",
        "deletePropertiesIfAbsent=false", "suppressReorg=false", "initiateTransition=true", "clearRestart=true", "showProgress=false",
    ]);

    /// <summary>A reorganisation of some schemas, up to its transition.</summary>
    public JadeCommandLine Reorganise(IEnumerable<string> schemas) => Application("RootSchema", "JadeReorgApp",
    [
        "action=initiateReorg",
        $"schemas={string.Join(',', schemas)}",
        "waitForReorg=true",
        "initiateTransition=false",
        .. Optional("replayableReorg", settings.ReplayableReorg),
        .. Optional("reorgAllowUpdates", settings.ReorgAllowUpdates),
    ]);

    /// <summary>The transition of the reorganisation that waits.</summary>
    public JadeCommandLine Transition() => Application("RootSchema", "JadeReorgApp", ["action=initiateTransition"]);

    /// <summary>A method that is run for its effect; in RootSchema's application where none was stated (assumption A24).</summary>
    public JadeCommandLine Execute(PlannedScript script)
    {
        string[] application = (script.Application ?? "RootSchema::RootSchemaApp").Split("::");
        return new JadeCommandLine(Client,
        [
            .. Connection, $"schema={application[0]}", $"app={application[1]}",
            $"executeSchema={script.Schema}", $"executeClass={script.Class}", $"executeMethod={script.Method}",
            .. script.Parameter is { } parameter ? [$"executeParam={parameter}"] : Array.Empty<string>(),
            .. script.IsTransient ? ["executeTransient=true"] : Array.Empty<string>(),
            .. script.IsTypeMethod ? ["executeTypeMethod=true"] : Array.Empty<string>(),
        ]);
    }

    /// <summary>An extract of all user schemas as files, without time stamps and model numbers where the release can leave them out.</summary>
    public JadeCommandLine ExtractAll(string listFile) => Application("JadeSchema", "JadeBatchExtract",
        ["Every", listFile, "<utf8encoding>", "<nomodifiedinfo>", "<nomodelnumbers>", "<compactddx>", "<ddxformat>"]);

    private ImmutableArray<string> Connection =>
    [
        $"path={settings.Path}",
        $"ini={settings.Ini}",
        $"server={(settings.Server == JadeServer.SingleUser ? "singleUser" : "multiUser")}",
    ];

    private JadeCommandLine Loading(ImmutableArray<string> arguments) => settings.Loader == JadeLoader.Jadloadb
        ? new JadeCommandLine(Loader, [.. Connection, .. arguments])
        : Application("RootSchema", nameof(JadeLoader.JadeSchemaLoader), arguments);

    private JadeCommandLine Application(string schema, string application, ImmutableArray<string> parameters) => new(Client,
        [.. Connection, $"schema={schema}", $"app={application}", "startAppParameters", .. parameters, "endAppParameters"]);

    private static string FileArgument(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".jcf" => $"commandFile={path}",
        ".scm" or ".mul" => $"schemaFile={path}",
        _ => $"ddbFile={path}",
    };

    private static IEnumerable<string> Optional(string name, bool? value) => value is { } known ? [$"{name}={Text(known)}"] : [];

    private static string Text(bool value) => value ? "true" : "false";
}
