using System.Text;
using System.Text.Json;
using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Records;
using JadeDeploy.Schema.Model;
using JadeDeploy.StandIns.Arguments;

namespace JadeDeploy.StandIns.Client;

/// <summary>
/// Stands in for the code of the shipped registry schema, which keeps the registry in a persistent dynamic object and
/// gives and takes it through files: <c>executeParam</c> is the file's path.
/// </summary>
internal sealed class RegistrySchema(TextWriter output)
{
    private const string Schema = "JadeDeployRegistrySchema";
    private const string Class = "JadeDeployRegistry";

    /// <summary>Whether a call goes to the registry schema.</summary>
    public static bool IsCall(string schema, string type) => schema == Schema && type == Class;

    /// <summary>Runs a method of its class.</summary>
    /// <returns>The exit code.</returns>
    public int Run(EmbeddedDatabase database, string method, string path)
    {
        if (!database.Catalogue.Contains(new EntityKey(EntityKind.Class, $"{Schema}::{Class}"), CatalogueVersion.Current))
            throw new ArgumentError($"Unknown schema '{Schema}'.");
        DynamicObject? stored = database.DynamicObjects.Read(Class);
        switch (method)
        {
            case "extractTo":
                File.WriteAllText(path, stored?.Json ?? "");
                break;
            case "loadFrom":
                string text = File.ReadAllText(path, Encoding.UTF8);
                using (JsonDocument document = JsonDocument.Parse(text))
                    if (!database.DynamicObjects.CompareAndSwap(Class, stored?.Edition, document.RootElement.GetProperty("edition").GetInt64(), text))
                        throw new ArgumentError("The registry was changed meanwhile.");
                break;
            default:
                throw new ArgumentError($"There is no method '{method}' of {Schema}::{Class}.");
        }
        output.WriteLine($"Executed {Schema}::{Class}::{method}");
        return ExitCodes.Done;
    }
}
