using JadeDeploy.Database.Names;
using JadeDeploy.Database.Records;
using JadeDeploy.Database.Storage;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading;

/// <summary>What happens to instances when the latest version of their classes becomes the current one.</summary>
internal sealed class PendingConversions(SqliteSession session, ObjectStore objects)
{
    /// <summary>Remembers that a property has another name in the latest version.</summary>
    public void RenameProperty(EntityKey property, string newName) =>
        session.Execute("INSERT INTO pending_property_rename (property, new_name) VALUES ($1, $2)", property.Name, newName);

    /// <summary>Gives a property another name in the instances of its class and subclasses.</summary>
    public void RenamePropertyNow(SchemaGraph graph, EntityKey property, string newName)
    {
        foreach (string type in Descendants(graph, property))
            objects.RenameProperty(type, property.SimpleName, newName);
    }

    /// <summary>Converts the instances of a schema's classes; the current version is still the old one.</summary>
    public void Convert(SchemaGraph current, string schema, IReadOnlyList<(EntityKey Key, EntityContent? Content)> changes)
    {
        foreach ((EntityKey property, string newName) in TakeRenames(schema))
            RenamePropertyNow(current, property, newName);
        foreach ((EntityKey key, _) in changes.Where(c => c.Content is null))
        {
            if (key.Kind == EntityKind.Class)
                objects.Delete(key.Name);
            else if (key.Kind == EntityKind.Property)
                foreach (string type in Descendants(current, key))
                    objects.DropProperty(type, key.SimpleName);
        }
    }

    /// <summary>Forgets what was remembered for a schema.</summary>
    public void Discard(string schema) => TakeRenames(schema);

    private List<(EntityKey Property, string NewName)> TakeRenames(string schema)
    {
        List<(long Sequence, EntityKey Property, string NewName)> renames = session.Query(
            "SELECT sequence, property, new_name FROM pending_property_rename ORDER BY sequence",
            row => (row.GetInt64(0), new EntityKey(EntityKind.Property, row.GetString(1)), row.GetString(2)));
        renames.RemoveAll(r => r.Property.Schema != schema);
        foreach ((long sequence, _, _) in renames)
            session.Execute("DELETE FROM pending_property_rename WHERE sequence = $1", sequence);
        return renames.ConvertAll(r => (r.Property, r.NewName));
    }

    private List<string> Descendants(SchemaGraph graph, EntityKey property)
    {
        var type = new EntityKey(EntityKind.Class, property.Name[..^(property.SimpleName.Length + 2)]);
        return objects.Classes().Where(c => graph.Ancestors(new EntityKey(EntityKind.Class, c)).Contains(type)).ToList();
    }
}
