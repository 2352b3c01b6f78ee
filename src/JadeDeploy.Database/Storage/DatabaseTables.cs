namespace JadeDeploy.Database.Storage;

/// <summary>The layout of the file.</summary>
internal static class DatabaseTables
{
    /// <summary><c>JADB</c>: says that the SQLite file is one of ours.</summary>
    public const int ApplicationId = 0x4A414442;

    /// <summary>Counts incompatible changes of the tables below.</summary>
    public const int FormatVersion = 1;

    /// <summary>
    /// Entities of version 0 are the current version. Those of version 1 are what the latest version says otherwise;
    /// one without content is deleted there. Only the kinds that are looked for in all schemas are indexed.
    /// </summary>
    public const string Create = """
        CREATE TABLE database (id TEXT NOT NULL, platform_version TEXT NOT NULL, charset TEXT NOT NULL, path TEXT NOT NULL);

        CREATE TABLE entity (
            version INTEGER NOT NULL, schema TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
            content TEXT, digest TEXT,
            PRIMARY KEY (version, schema, name, kind)) WITHOUT ROWID;
        CREATE INDEX entity_kind ON entity (kind)
            WHERE kind IN ('schema', 'importedPackage', 'importedType', 'relationalView', 'locale');
        CREATE VIEW current_entity AS
            SELECT schema, name, kind, content, digest FROM entity WHERE version = 0;
        CREATE VIEW latest_entity AS
            SELECT schema, name, kind, content, digest FROM entity WHERE version = 1 AND content IS NOT NULL
            UNION ALL
            SELECT schema, name, kind, content, digest FROM entity AS c WHERE version = 0 AND NOT EXISTS (
                SELECT 1 FROM entity AS l
                WHERE l.version = 1 AND l.schema = c.schema AND l.name = c.name AND l.kind = c.kind);

        CREATE TABLE external_schema (name TEXT PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE reorganised_schema (name TEXT PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE restart (schema TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE pending_remap (class TEXT PRIMARY KEY, file TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE pending_property_rename (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT, property TEXT NOT NULL, new_name TEXT NOT NULL);

        CREATE TABLE object (id INTEGER PRIMARY KEY AUTOINCREMENT, class TEXT NOT NULL, json TEXT NOT NULL);
        CREATE INDEX object_class ON object (class);

        CREATE TABLE dynamic_object (
            file TEXT NOT NULL, name TEXT NOT NULL, edition INTEGER NOT NULL, json TEXT NOT NULL,
            PRIMARY KEY (file, name)) WITHOUT ROWID;

        CREATE TABLE history (sequence INTEGER PRIMARY KEY AUTOINCREMENT, json TEXT NOT NULL);
        CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history
            BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
        CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history
            BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

        CREATE TABLE journal (run TEXT NOT NULL, step INTEGER NOT NULL, state TEXT NOT NULL, PRIMARY KEY (run, step)) WITHOUT ROWID;
        CREATE TABLE pending_run (only INTEGER PRIMARY KEY CHECK (only = 1), run TEXT NOT NULL, json TEXT NOT NULL);
        """;
}
