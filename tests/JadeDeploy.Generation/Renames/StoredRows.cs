using System.Text.Json.Nodes;
using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Records;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Renames;

/// <summary>Rows of every class, before and after the steps of a plan.</summary>
internal static class StoredRows
{
    private const int RowsOfAClass = 2;

    /// <summary>Runs the steps on a database with rows. Gives the first value that is lost, or null.</summary>
    public static string? FirstLost(ShopDraft shop, SchemaSet from, IEnumerable<PlannedStep> steps, JadeVersion platform)
    {
        using EmbeddedDatabase database = EmbeddedDatabase.CreateInMemory(platform);
        database.Catalogue.Seed(SchemaOrder.ProvidersFirst(from).Select(s => new SeedSchema(s.Name, s.Superschema, s.Entities)));
        ClassDraft[] types = [.. shop.Classes.Where(c => c.Kind == EntityKind.Class && c != shop.Main && !c.IsNew)];
        foreach (ClassDraft type in types)
            for (int row = 0; row < RowsOfAClass; row++)
                database.Objects.Add(type.FirstKey, Values(type, row, p => p.FirstName).ToJsonString());
        foreach (PlannedStep step in steps)
            EmbeddedStep.Run(database.Loader, step);
        foreach (ClassDraft type in types)
        {
            StoredObject[] rows = [.. database.Objects.Read(type.Key)];
            if (rows.Length != RowsOfAClass)
                return $"{type.Key} has {rows.Length} rows instead of {RowsOfAClass}";
            for (int row = 0; row < RowsOfAClass; row++)
            {
                JsonObject held = JsonNode.Parse(rows[row].Json)!.AsObject();
                foreach ((string name, JsonNode? value) in Values(type, row, p => p.Name))
                    if (held[name]?.ToString() != value!.ToString())
                        return $"{type.Key}::{name} of row {row} is '{held[name]}' instead of '{value}'";
            }
        }
        return null;
    }

    // What the class declares itself; what it inherits goes when it moves.
    private static JsonObject Values(ClassDraft type, int row, Func<PropertyDraft, string> name) => new(
        type.Properties.Where(p => p.Target is null && !p.IsNew).Select(p => KeyValuePair.Create<string, JsonNode?>(name(p), $"{type.FirstKey}::{p.FirstName} {row}")));
}
