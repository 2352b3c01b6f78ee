using System.Security.Cryptography;
using System.Text;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Renames;

/// <summary>Gives the entities of a version the ids that entity files would carry.</summary>
internal static class Identities
{
    public static SchemaSet Give(SchemaSet set, ShopDraft shop, bool isOlder)
    {
        Dictionary<EntityKey, Guid> ids = shop.All.Where(a => !isOlder || !a.Draft.IsNew)
            .ToDictionary(a => isOlder ? a.Before : a.Now, a => IdOf($"{a.Before}{(a.Draft.IsNew ? " new" : "")}"));
        Guid? Id(SchemaEntity entity) =>
            ids.TryGetValue(entity.Key, out Guid id) ? id : entity.Key.Kind == EntityKind.Schema ? IdOf(entity.Key.ToString()) : null;
        return new SchemaSet([.. set.Schemas.Select(s => new SchemaDefinition(
            s.File with { Entities = [.. s.File.Entities.Select(e => e.WithId(Id(e)))] }, s.Forms))]);
    }

    private static Guid IdOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name))[..16]);
}
