using JadeDeploy.Database.Loading.Conversion;
using JadeDeploy.Database.Storage;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading;

/// <summary>What happens to instances when the latest version of their classes becomes the current one, and no catalogue shows: renames.</summary>
internal sealed class PendingConversions(SqliteSession session)
{
    /// <summary>Remembers that a property has another name in the latest version.</summary>
    public void RenameProperty(EntityKey property, string newName) =>
        session.Execute("INSERT INTO pending_property_rename (property, new_name) VALUES ($1, $2)", property.Name, newName);

    /// <summary>The renames of some schemas, in the order in which they were asked for.</summary>
    public IReadOnlyList<PropertyRename> Renames(IReadOnlyCollection<string> schemas) =>
        [.. session.Query(
                "SELECT property, new_name FROM pending_property_rename ORDER BY sequence",
                row => new PropertyRename(new EntityKey(EntityKind.Property, row.GetString(0)), row.GetString(1)))
            .Where(r => schemas.Contains(r.Property.Schema))];

    /// <summary>Forgets what was remembered for a schema.</summary>
    public void Discard(string schema) =>
        session.Execute("DELETE FROM pending_property_rename WHERE substr(property, 1, length($1) + 2) = $1 || '::'", schema);
}
