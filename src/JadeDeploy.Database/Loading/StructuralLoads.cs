using JadeDeploy.Database.Storage;

namespace JadeDeploy.Database.Loading;

/// <summary>
/// Schemas whose latest version holds the structural part of an <c>onlyStructuralVersioning</c> load: the rest took
/// effect at once and may refer to it, so that it cannot be given up any more. Kept among the dynamic objects, in a file
/// of the loader's own.
/// </summary>
internal sealed class StructuralLoads(SqliteSession session)
{
    private const string File = "_loader";

    public bool Has(string schema) =>
        session.Scalar("SELECT 1 FROM dynamic_object WHERE file = $1 AND name = $2", File, schema) is not null;

    public void Add(string schema) =>
        session.Execute("INSERT OR IGNORE INTO dynamic_object (file, name, edition, json) VALUES ($1, $2, 0, '{}')", File, schema);

    public void Clear(string schema) => session.Execute("DELETE FROM dynamic_object WHERE file = $1 AND name = $2", File, schema);
}
