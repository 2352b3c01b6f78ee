using JadeDeploy.Database.Storage;

namespace JadeDeploy.Database.Records;

/// <summary>A named document.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Edition">Counts its changes.</param>
/// <param name="Json">Its text.</param>
public sealed record DynamicObject(string Name, long Edition, string Json);

/// <summary>
/// Named documents in the <c>_rootdef</c> system file, where the platform keeps persistent dynamic objects. What a
/// document means is its owner's business.
/// </summary>
public sealed class DynamicObjects
{
    private const string SystemFile = "_rootdef";

    private readonly SqliteSession _session;

    internal DynamicObjects(SqliteSession session) => _session = session;

    /// <summary>Reads a document, or null when there is none of that name.</summary>
    public DynamicObject? Read(string name) =>
        _session.Query(
            "SELECT edition, json FROM dynamic_object WHERE file = $1 AND name = $2",
            row => new DynamicObject(name, row.GetInt64(0), row.GetString(1)),
            SystemFile, name).SingleOrDefault();

    /// <summary>Writes a document if nobody else changed it since it was read.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="expectedEdition">The edition that was read; null when there was no document.</param>
    /// <param name="newEdition">The edition to write.</param>
    /// <param name="json">The text to write.</param>
    /// <returns>False, and nothing written, when the document has another edition than expected.</returns>
    public bool CompareAndSwap(string name, long? expectedEdition, long newEdition, string json) =>
        expectedEdition is null
            ? _session.Execute(
                "INSERT INTO dynamic_object (file, name, edition, json) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
                SystemFile, name, newEdition, json) == 1
            : _session.Execute(
                "UPDATE dynamic_object SET edition = $4, json = $5 WHERE file = $1 AND name = $2 AND edition = $3",
                SystemFile, name, expectedEdition, newEdition, json) == 1;
}
