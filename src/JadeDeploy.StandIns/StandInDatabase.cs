using JadeDeploy.Database;
using JadeDeploy.Schema.Model;
using JadeDeploy.StandIns.Arguments;

namespace JadeDeploy.StandIns;

/// <summary>The embedded database behind a database directory.</summary>
public static class StandInDatabase
{
    /// <summary>Its file in the directory.</summary>
    public const string FileName = "_stand-in.jadedb";

    /// <summary>Makes an empty database, with an initialization file, in a directory.</summary>
    /// <param name="directory">The directory; it is created.</param>
    /// <param name="platformVersion">The platform version it stands for.</param>
    /// <param name="charset"><c>unicode</c> or <c>ansi</c>.</param>
    /// <param name="externalSchemas">Schemas that count as present although nobody loads them.</param>
    /// <exception cref="IOException">There is a database already, or it cannot be written.</exception>
    public static void Create(string directory, JadeVersion platformVersion, string charset = "unicode", IEnumerable<string>? externalSchemas = null)
    {
        Directory.CreateDirectory(directory);
        using (EmbeddedDatabase database = EmbeddedDatabase.Create(Path.Combine(directory, FileName), platformVersion, charset))
            database.Catalogue.DeclareExternalSchemas(externalSchemas ?? []);
        string ini = Path.Combine(directory, "jade.ini");
        if (!File.Exists(ini))
            File.WriteAllText(ini, "[JadeServer]\r\n");
    }

    /// <summary>Opens the database that a command line names by <c>path</c> and <c>ini</c>.</summary>
    /// <exception cref="ArgumentError">One of them is missing or does not exist.</exception>
    internal static EmbeddedDatabase Open(NamedArguments arguments, bool readOnly = false)
    {
        string directory = arguments.Required("path");
        CheckInitializationFile(arguments, directory);
        string file = Path.Combine(directory, FileName);
        return File.Exists(file)
            ? EmbeddedDatabase.Open(file, readOnly)
            : throw new ArgumentError($"There is no database in '{directory}'.");
    }

    // Error 125 is documented for an initialization file that does not exist; the text was reported for Jade 2025.
    private static void CheckInitializationFile(NamedArguments arguments, string directory)
    {
        string name = arguments.Find("ini") ?? "jade.ini";
        string file = Path.GetDirectoryName(name) is { Length: > 0 } ? name : Path.Combine(directory, name);
        if (!File.Exists(file))
            throw new ArgumentError($"125 - INI file not found: {file}");
    }
}
