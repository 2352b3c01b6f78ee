using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Schema.Model;
using JadeDeploy.StandIns.Arguments;

namespace JadeDeploy.StandIns.Client;

/// <summary>
/// <c>executeSchema=… executeClass=… executeMethod=… [executeParam=…]</c>. No Jade code runs here: the method has to
/// exist, and the call is printed.
/// </summary>
internal sealed class MethodCommand(TextWriter output)
{
    /// <summary>Runs it.</summary>
    /// <returns>The exit code.</returns>
    public int Run(EmbeddedDatabase database, NamedArguments arguments)
    {
        string schema = arguments.Required("executeSchema");
        string type = arguments.Required("executeClass");
        string method = arguments.Required("executeMethod");
        if (RegistrySchema.IsCall(schema, type))
            return new RegistrySchema(output).Run(database, method, arguments.Required("executeParam"));
        var key = new EntityKey(EntityKind.Method, $"{schema}::{type}::{method}");
        if (schema != "RootSchema" && !database.Catalogue.Contains(key, CatalogueVersion.Current))
            throw new ArgumentError($"There is no {key}.");
        output.WriteLine(arguments.Find("executeParam") is { } parameter
            ? $"Executed {schema}::{type}::{method} with {parameter}"
            : $"Executed {schema}::{type}::{method}");
        return ExitCodes.Done;
    }
}
