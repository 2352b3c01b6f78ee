using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Storage;

/// <summary>What a database says about itself.</summary>
internal static class DatabaseIdentity
{
    /// <summary>Gives what writes the identity of a new database.</summary>
    public static Action<SqliteSession> Writer(string path, JadeVersion platformVersion, string charset)
    {
        if (charset is not ("unicode" or "ansi"))
            throw new ArgumentException($"A database is unicode or ansi; found '{charset}'.", nameof(charset));
        return session => session.Execute(
            "INSERT INTO database (id, platform_version, charset, path) VALUES ($1, $2, $3, $4)",
            Guid.NewGuid().ToString("d"), platformVersion.ToString(), charset, path);
    }

    /// <summary>Reads the identity.</summary>
    /// <exception cref="InvalidDataException">The database does not state it.</exception>
    public static (Guid Id, JadeVersion PlatformVersion, string Charset, string Path) Read(SqliteSession session)
    {
        var rows = session.Query(
            "SELECT id, platform_version, charset, path FROM database",
            row => (Guid.Parse(row.GetString(0)), ReadVersion(row.GetString(1)), row.GetString(2), row.GetString(3)));
        return rows is [var identity] ? identity : throw new InvalidDataException("It does not state its identity.");
    }

    private static JadeVersion ReadVersion(string text) =>
        JadeVersion.TryParse(text, out JadeVersion version)
            ? version
            : throw new InvalidDataException($"It states the platform version '{text}', which is not a version.");
}
