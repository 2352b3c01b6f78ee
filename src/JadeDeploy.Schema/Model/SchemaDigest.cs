using System.Text;

namespace JadeDeploy.Schema.Model;

/// <summary>The digest of a whole schema: the same entities with the same content give the same digest, whatever the order.</summary>
public static class SchemaDigest
{
    /// <summary>Digests entities by kind, name and content digest, in key order.</summary>
    public static ContentDigest Of(IEnumerable<(EntityKey Key, ContentDigest Digest)> entities)
    {
        var text = new StringBuilder();
        foreach ((EntityKey key, ContentDigest digest) in entities.OrderBy(e => e.Key))
            text.Append(key.Kind.ToText()).Append('\t').Append(key.Name).Append('\t').Append(digest).Append('\n');
        return ContentDigest.Of(text.ToString());
    }

    /// <summary>Digests the entities of a schema.</summary>
    public static ContentDigest Of(SchemaDefinition schema) => Of(schema.Entities.Select(e => (e.Key, e.Content.Digest)));
}
