using System.Data.Common;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Running.Jade;

namespace JadeDeploy.Deployment.Running;

/// <summary>Where a target database is: a connection string, read and checked.</summary>
/// <param name="Path">The full path of an embedded database's file, or of a Jade database's directory.</param>
public sealed record TargetConnection(string Path)
{
    /// <summary>Everything about a Jade database; null for an embedded one.</summary>
    public JadeSettings? JadeSettings { get; private init; }

    private const string Provider = "Provider";
    private const string Embedded = "Embedded";
    private const string Jade = "Jade";

    private static readonly string[] EmbeddedKeys = [Provider, nameof(Path)];
    private static readonly string[] SecretWords = ["password", "passwd", "pwd", "passphrase", "token", "secret", "apikey", "accesskey", "credential"];

    /// <summary>Reads <c>Provider=Embedded;Path=…</c> or <c>Provider=Jade;Bin=…;Path=…;Ini=…</c>; keys and provider in any case.</summary>
    /// <param name="text">The connection string.</param>
    /// <param name="baseFolder">The full path of the folder that a relative path starts from.</param>
    /// <exception cref="DeploymentException">JD6001 to JD6006, JD6046. A value is never part of the message.</exception>
    public static TargetConnection Parse(string text, string baseFolder)
    {
        DbConnectionStringBuilder keys = Read(text);
        CheckSecrets(keys);
        string provider = Value(keys, Provider);
        if (provider.Equals(Jade, StringComparison.OrdinalIgnoreCase))
        {
            JadeSettings settings = new JadeSettingsReader(keys, baseFolder).Read();
            return new TargetConnection(settings.Path) { JadeSettings = settings };
        }
        if (!provider.Equals(Embedded, StringComparison.OrdinalIgnoreCase))
            throw new DeploymentException(RunDiagnostics.UnknownProvider(provider));
        foreach (string key in keys.Keys)
            if (!EmbeddedKeys.Contains(key, StringComparer.OrdinalIgnoreCase))
                throw new DeploymentException(RunDiagnostics.UnknownKey(Embedded, key, EmbeddedKeys));
        string path = Value(keys, nameof(Path));
        return path.Length == 0
            ? throw new DeploymentException(RunDiagnostics.PathMissing())
            : new TargetConnection(System.IO.Path.GetFullPath(path, baseFolder));
    }

    /// <summary>The database, not opened yet.</summary>
    public ITarget ToTarget() => JadeSettings is { } settings ? new JadeTarget(settings) : new EmbeddedTarget(Path);

    /// <summary>The connection string.</summary>
    public override string ToString() => JadeSettings is { } settings ? settings.ToConnectionString() : new DbConnectionStringBuilder { [Provider] = Embedded, [nameof(Path)] = Path }.ConnectionString;

    private static DbConnectionStringBuilder Read(string text)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = text };
        }
        catch (ArgumentException e)
        {
            throw new DeploymentException(RunDiagnostics.MalformedConnection(e.Message));
        }
    }

    private static void CheckSecrets(DbConnectionStringBuilder keys)
    {
        foreach (string key in keys.Keys)
        {
            string word = string.Concat(key.Where(char.IsAsciiLetter)).ToLowerInvariant();
            if (SecretWords.Any(secret => word.Contains(secret, StringComparison.Ordinal)))
                throw new DeploymentException(RunDiagnostics.SecretInConnection(key));
        }
    }

    private static string Value(DbConnectionStringBuilder keys, string key) => keys.TryGetValue(key, out object? value) ? $"{value}".Trim() : "";
}
