using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading.Conversion;
using JadeDeploy.Database.Names;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Platform;

namespace JadeDeploy.Database.Loading;

/// <summary>What one load works on: the version it reads, and where its changes go.</summary>
internal sealed class LoadContext(EmbeddedDatabase database, EntityStore store, LoadRequest request)
{
    private ClassesWithInstances? _instances;

    public LoadRequest Request { get; } = request;

    public EmbeddedDatabase Database { get; } = database;

    public EntityStore Store { get; } = store;

    /// <summary>Reads the version in which the load works.</summary>
    public CatalogueEditor Editor { get; } = new(
        store, request.LoadStyle == LoadStyle.CurrentSchemaVersion ? CatalogueVersion.Current : CatalogueVersion.Latest);

    /// <summary>The data that was lost so far.</summary>
    public LossCount Losses { get; private set; } = new();

    /// <summary>How the schemas build on each other now.</summary>
    public SchemaGraph ReadGraph() => new(Editor);

    /// <summary>Whether a schema counts as present.</summary>
    public bool Knows(string schema) => IsForeign(schema) || Editor.Contains(QualifiedNames.Schema(schema));

    /// <summary>Whether a schema counts as present without being in the catalogue.</summary>
    public bool IsForeign(string schema) =>
        SuppliedSchemas.Contains(schema) || Database.Catalogue.ExternalSchemas.Contains(schema, StringComparer.Ordinal);

    /// <summary>Runs work whose losses count only if it succeeds.</summary>
    public void Transact(Action work)
    {
        LossCount outer = Losses;
        Losses = new LossCount();
        try
        {
            Database.Transact(work);
            outer.Add(Losses.ToLosses());
        }
        finally
        {
            Losses = outer;
        }
    }

    /// <summary>Writes an entity.</summary>
    /// <exception cref="LoaderException">A structural change of the current version.</exception>
    public void Put(EntityKey key, EntityContent content, SourceLocation location)
    {
        EntityContent? before = Editor.Find(key);
        if (!content.Equals(before))
            Store.Put(key, content, Target(key, before, content) ?? throw LoaderErrors.ReorganisationRequired(location, key));
    }

    /// <summary>Writes an entity that a file states.</summary>
    /// <param name="stated">The entity.</param>
    /// <param name="before">Its content now, or null.</param>
    /// <param name="content">Its content from now on.</param>
    /// <exception cref="LoaderException">A structural change of the current version.</exception>
    public void Put(SchemaEntity stated, EntityContent? before, EntityContent content)
    {
        if (content.Equals(before))
            return;
        // The place only now: whoever asks for one makes the file count its lines.
        Store.Put(stated.Key, content, Target(stated.Key, before, content) ?? throw LoaderErrors.ReorganisationRequired(stated.Location, stated.Key));
    }

    /// <summary>Removes an entity that is there.</summary>
    /// <exception cref="LoaderException">A structural change of the current version.</exception>
    public void Remove(EntityKey key, SourceLocation location) =>
        Store.Remove(key, Target(key, Editor.Find(key), null) ?? throw LoaderErrors.ReorganisationRequired(location, key));

    // Null for a structural change that the load may not make.
    private CatalogueVersion? Target(EntityKey key, EntityContent? before, EntityContent? after)
    {
        if (Request.LoadStyle == LoadStyle.LatestSchemaVersion)
            return CatalogueVersion.Latest;
        bool structural = StructuralChange.Is(key.Kind, before, after);
        switch (Request.LoadStyle)
        {
            case LoadStyle.CurrentSchemaVersion when structural:
                return null;
            case LoadStyle.CurrentSchemaVersion:
                return CatalogueVersion.Current;
            default:
                // A new schema without instances becomes current as a whole.
                return IsVersionedAlready(key) || structural && HasInstances(key) ? CatalogueVersion.Latest : CatalogueVersion.Current;
        }
    }

    private bool HasInstances(EntityKey key) => (_instances ??= new ClassesWithInstances(Database.Objects, Store)).Concerns(key);

    // What belongs to a type that exists in the latest version only cannot take effect before it.
    private bool IsVersionedAlready(EntityKey key)
    {
        string type = Parts.IsMember(key) ? QualifiedNames.TypeOfMember(key) : QualifiedNames.Local(key);
        return Store.IsVersioned(key)
            || Store.IsVersioned(QualifiedNames.Schema(key.Schema))
            || Store.IsVersioned(QualifiedNames.Class(key.Schema, type))
            || Store.IsVersioned(QualifiedNames.Class(key.Schema, type) with { Kind = EntityKind.Interface });
    }
}
