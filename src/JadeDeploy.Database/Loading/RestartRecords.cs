using JadeDeploy.Database.Storage;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading;

/// <summary>What a failed load leaves behind: which file it was, so that another one is not taken for its continuation.</summary>
internal sealed class RestartRecords(SqliteSession session)
{
    /// <summary>Checks that a file continues the last failed load of its schema, if there was one.</summary>
    /// <exception cref="LoaderException">It is another file, and the load does not clear the restart.</exception>
    public void Check(SchemaFile file, bool clearRestart)
    {
        object? digest = session.Scalar("SELECT digest FROM restart WHERE schema = $1", file.SchemaName);
        if (digest is not null && !clearRestart && (string)digest != DigestOf(file))
            throw LoaderErrors.OtherFileThanBefore(new SourceLocation(file.Path), file.SchemaName);
    }

    public bool Has(string schema) => session.Scalar("SELECT 1 FROM restart WHERE schema = $1", schema) is not null;

    public void Write(SchemaFile file) =>
        session.Execute("INSERT OR REPLACE INTO restart (schema, digest) VALUES ($1, $2)", file.SchemaName, DigestOf(file));

    public void Clear(string schema) => session.Execute("DELETE FROM restart WHERE schema = $1", schema);

    private static string DigestOf(SchemaFile file) => ContentDigest.Of(file.Bytes.Span).ToString();
}
