using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using JadeDeploy.Deployment.Diagnostics;

namespace JadeDeploy.Deployment.Running.Jade;

/// <summary>Reads the keys of <c>Provider=Jade;Bin=…;Path=…;Ini=…</c>. A value is never part of a message, except one of a closed list.</summary>
internal sealed class JadeSettingsReader(DbConnectionStringBuilder keys, string baseFolder)
{
    /// <summary>Every key of the provider.</summary>
    public static ImmutableArray<string> Keys { get; } =
    [
        "Provider", nameof(JadeSettings.Bin), nameof(JadeSettings.Path), nameof(JadeSettings.Ini), nameof(JadeSettings.Server),
        nameof(JadeSettings.Loader), nameof(JadeSettings.Registry), nameof(JadeSettings.Verify), nameof(JadeSettings.TimeLimit),
        nameof(JadeSettings.LoaderSuccessPattern), nameof(JadeSettings.ReplayableReorg), nameof(JadeSettings.ReorgAllowUpdates),
        nameof(JadeSettings.DontSaveSources), nameof(JadeSettings.CompileUnchangedMethods),
    ];

    /// <summary>Reads them.</summary>
    /// <exception cref="DeploymentException">JD6003: an unknown key. JD6046: one is missing or has a wrong value.</exception>
    public JadeSettings Read()
    {
        foreach (string key in keys.Keys)
            if (!Keys.Contains(key, StringComparer.OrdinalIgnoreCase))
                throw new DeploymentException(RunDiagnostics.UnknownKey("Jade", key, Keys));
        return new JadeSettings
        {
            Bin = FullPath(nameof(JadeSettings.Bin), "the folder with jadloadb and jadclient"),
            Path = FullPath(nameof(JadeSettings.Path), "the directory of the database"),
            Ini = FullPath(nameof(JadeSettings.Ini), "the initialization file"),
            Server = OneOf(nameof(JadeSettings.Server), JadeServer.SingleUser),
            Loader = OneOf(nameof(JadeSettings.Loader), JadeLoader.Jadloadb),
            Registry = OneOf(nameof(JadeSettings.Registry), JadeRegistryStore.File),
            Verify = OneOf(nameof(JadeSettings.Verify), JadeVerification.ExitCodes),
            TimeLimit = Seconds(nameof(JadeSettings.TimeLimit)),
            LoaderSuccessPattern = Pattern(nameof(JadeSettings.LoaderSuccessPattern)),
            ReplayableReorg = Flag(nameof(JadeSettings.ReplayableReorg)),
            ReorgAllowUpdates = Flag(nameof(JadeSettings.ReorgAllowUpdates)),
            DontSaveSources = Flag(nameof(JadeSettings.DontSaveSources)) ?? false,
            CompileUnchangedMethods = Flag(nameof(JadeSettings.CompileUnchangedMethods)) ?? false,
        };
    }

    // Jade's programs take quotes around a value away, so a path with quotes would arrive as another one.
    private string FullPath(string key, string meaning)
    {
        string value = Value(key);
        if (value.Length == 0)
            throw Wrong(key, $"is missing: give {meaning}");
        return value.AsSpan().IndexOfAny('"', '\'') >= 0 || !JadePlanCheck.IsPassable(value)
            ? throw Wrong(key, "has a quotation mark, a control character or half of a surrogate pair, which a path of a Jade database cannot have here")
            : Path.TrimEndingDirectorySeparator(Path.GetFullPath(value, baseFolder));
    }

    private T OneOf<T>(string key, T whenMissing) where T : struct, Enum
    {
        string value = Value(key);
        if (value.Length == 0)
            return whenMissing;
        return Enum.TryParse(value, ignoreCase: true, out T parsed) && char.IsLetter(value[0])
            ? parsed
            : throw Wrong(key, $"must be one of {string.Join(", ", Enum.GetNames<T>())}");
    }

    private TimeSpan? Seconds(string key)
    {
        string value = Value(key);
        if (value.Length == 0)
            return null;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) && seconds > 0
            ? TimeSpan.FromSeconds(seconds)
            : throw Wrong(key, "must be a whole number of seconds above 0");
    }

    private string? Pattern(string key)
    {
        string value = Value(key);
        if (value.Length == 0)
            return null;
        try
        {
            _ = new Regex(value, RegexOptions.NonBacktracking);
            return value;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw Wrong(key, "is not a regular expression without look-around and back-references");
        }
    }

    private bool? Flag(string key) => Value(key) switch
    {
        "" => null,
        string text when bool.TryParse(text, out bool value) => value,
        _ => throw Wrong(key, "must be true or false"),
    };

    private string Value(string key) => keys.TryGetValue(key, out object? value) ? $"{value}".Trim() : "";

    private static DeploymentException Wrong(string key, string what) => new(JadeDiagnostics.WrongKey(key, what));
}
