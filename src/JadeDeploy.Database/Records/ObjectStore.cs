using System.Collections.Immutable;
using System.Text.Json.Nodes;
using JadeDeploy.Database.Storage;

namespace JadeDeploy.Database.Records;

/// <summary>An instance of a class.</summary>
/// <param name="Id">Its identity in the database.</param>
/// <param name="Class">The qualified name of its class, <c>S::C</c>.</param>
/// <param name="Json">Its property values: a JSON object with a member for each property.</param>
public sealed record StoredObject(long Id, string Class, string Json);

/// <summary>
/// Instances of classes: enough of an object store that renames, deletions and reorganisations have data to keep or to
/// lose.
/// </summary>
public sealed class ObjectStore
{
    private readonly SqliteSession _session;

    internal ObjectStore(SqliteSession session) => _session = session;

    /// <summary>Adds an instance and gives its identity.</summary>
    /// <param name="className">The qualified name of its class, <c>S::C</c>.</param>
    /// <param name="json">Its property values, a JSON object.</param>
    public long Add(string className, string json) =>
        (long)_session.Scalar("INSERT INTO object (class, json) VALUES ($1, $2) RETURNING id", className, json)!;

    /// <summary>The instances of a class itself, not of its subclasses, in order of identity.</summary>
    public ImmutableArray<StoredObject> Read(string className) =>
        [.. _session.Query(
            "SELECT id, json FROM object WHERE class = $1 ORDER BY id",
            row => new StoredObject(row.GetInt64(0), className, row.GetString(1)),
            className)];

    /// <summary>How many instances a class itself has, not its subclasses.</summary>
    public long Count(string className) => (long)_session.Scalar("SELECT count(*) FROM object WHERE class = $1", className)!;

    /// <summary>The qualified names of classes with instances.</summary>
    internal IReadOnlyList<string> Classes() => _session.Query("SELECT DISTINCT class FROM object", row => row.GetString(0));

    internal void Delete(string className) => _session.Execute("DELETE FROM object WHERE class = $1", className);

    internal void RenameClass(string className, string newName) =>
        _session.Execute("UPDATE object SET class = $2 WHERE class = $1", className, newName);

    /// <summary>Changes the values of a class's instances.</summary>
    /// <param name="className">The class itself, not its subclasses.</param>
    /// <param name="write">Whether the changed values are kept.</param>
    /// <param name="change">Changes the values of one instance.</param>
    internal void Rewrite(string className, bool write, Action<StoredValues> change)
    {
        foreach (StoredObject stored in Read(className))
        {
            JsonObject values = JsonNode.Parse(stored.Json)!.AsObject();
            change(new StoredValues(stored.Id, values));
            if (write && values.ToJsonString() is var json && json != stored.Json)
                _session.Execute("UPDATE object SET json = $2 WHERE id = $1", stored.Id, json);
        }
    }
}
