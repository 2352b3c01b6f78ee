using JadeDeploy.Database.Loading;
using JadeDeploy.StandIns.Arguments;

namespace JadeDeploy.StandIns.Loading;

/// <summary>The arguments of the loader, which are the same for <c>jadloadb</c> and for the application <c>JadeSchemaLoader</c>.</summary>
internal static class LoaderArguments
{
    /// <summary>Every documented loader argument that is understood, or accepted without effect on a catalogue.</summary>
    public static IReadOnlyCollection<string> Names { get; } =
    [
        "schemaFile", "ddbFile", "commandFile", "loadStyle", "deleteIfAbsent", "deleteMethodsIfAbsent",
        "deletePropertiesIfAbsent", "deleteSchema", "clearRestart", "suppressReorg", "initiateTransition",
        "reorgAllowUpdates", "replayableReorg", "noReorgRecovery", "compileUnchangedMethods", "dontSaveSources",
        "ignoreEmptyMethods", "loadOrder", "allowCircularPackages", "overridePatchVersion", "production", "showProgress",
    ];

    /// <summary>The load that arguments ask for.</summary>
    /// <exception cref="ArgumentError">A value is wrong, or a file does not exist.</exception>
    public static LoadRequest Request(NamedArguments arguments) => new()
    {
        CommandFile = LoadedFile(arguments, "commandFile"),
        SchemaFile = LoadedFile(arguments, "schemaFile"),
        FormsFile = LoadedFile(arguments, "ddbFile"),
        ResolveFile = Beside(arguments.Find("schemaFile")),
        LoadStyle = Style(arguments.Find("loadStyle")),
        DeleteIfAbsent = arguments.Flag("deleteIfAbsent") ?? true,
        DeleteMethodsIfAbsent = arguments.Flag("deleteMethodsIfAbsent"),
        DeletePropertiesIfAbsent = arguments.Flag("deletePropertiesIfAbsent"),
        SuppressReorg = arguments.Flag("suppressReorg") ?? false,
        InitiateTransition = arguments.Flag("initiateTransition") ?? true,
        ClearRestart = arguments.Flag("clearRestart") ?? false,
    };

    private static LoadFile? LoadedFile(NamedArguments arguments, string name)
    {
        if (arguments.Find(name) is not { } path)
            return null;
        return File.Exists(path)
            ? new LoadFile(path, File.ReadAllBytes(path))
            : throw new ArgumentError($"The file '{path}' does not exist.");
    }

    private static Func<string, ReadOnlyMemory<byte>?> Beside(string? listFile) => name =>
    {
        string path = Path.Combine(Path.GetDirectoryName(listFile) ?? "", name);
        // Not as one expression: null would become bytes first, and so an empty file.
        if (!File.Exists(path))
            return null;
        return File.ReadAllBytes(path);
    };

    private static LoadStyle Style(string? text) =>
        text is null ? LoadStyle.LatestSchemaVersion
        : Enum.TryParse(text, ignoreCase: true, out LoadStyle style) && !char.IsDigit(text[0]) ? style
        : throw new ArgumentError($"The argument 'loadStyle' is '{text}': expected latestSchemaVersion, currentSchemaVersion or onlyStructuralVersioning.");
}
