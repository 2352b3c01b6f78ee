using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Catalogues;

/// <summary>How to take back one change of the rows in memory.</summary>
/// <param name="Rows">Where a row was written, or the rows of a schema that were taken away.</param>
/// <param name="Key">The row; that of a schema when all its rows were taken away or made.</param>
/// <param name="Schemas">What the rows of the schema belong to; null when only one row is concerned.</param>
internal readonly record struct Undo(EntityRows? Rows, EntityKey Key, Dictionary<string, EntityRows>? Schemas)
{
    /// <summary>What the row had; null as well when it was deleted there.</summary>
    public EntityContent? Before { get; private init; }

    /// <summary>Whether there was such a row.</summary>
    public bool WasThere { get; private init; }

    /// <summary>Takes back the writing or removing of one row, which has not happened yet.</summary>
    public static Undo OfRow(EntityRows rows, EntityKey key) =>
        new(rows, key, null) { WasThere = rows.TryGet(key, out EntityContent? before), Before = before };

    /// <summary>Brings the rows that a schema has now, or none, back.</summary>
    public static Undo OfSchema(Dictionary<string, EntityRows> schemas, string schema) =>
        new(schemas.GetValueOrDefault(schema), new EntityKey(EntityKind.Schema, schema), schemas);

    /// <summary>Takes the change back.</summary>
    public void Run()
    {
        if (Schemas is not null && Rows is not null)
            Schemas[Key.Name] = Rows;
        else if (Schemas is not null)
            Schemas.Remove(Key.Name);
        else if (WasThere)
            Rows!.Set(Key, Before);
        else
            Rows!.Remove(Key);
    }
}
