using System.Collections.Immutable;
using System.Text;

namespace JadeDeploy.Schema.Model;

/// <summary>
/// What an entity says, in canonical form: named fields of text in ordinal order of their names. Everything that
/// does not count (time stamps, model numbers, layout, line ends, defaults) is already gone, so equal content
/// means equal text, and a definition can be written back from it. The names used are listed at <see cref="ContentField"/>.
/// </summary>
public sealed class EntityContent : IEquatable<EntityContent>
{
    /// <summary>The content of an entity that is nothing but its name.</summary>
    public static EntityContent Empty { get; } = new([]);

    private ContentDigest? _digest;

    private EntityContent(ImmutableArray<KeyValuePair<string, string>> fields) => Fields = fields;

    /// <summary>The fields, in ordinal order of their names.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Fields { get; }

    /// <summary>The SHA-256 over all fields.</summary>
    public ContentDigest Digest => _digest ??= ComputeDigest();

    /// <summary>A field's text, or null when the entity has no such field.</summary>
    public string? this[string field]
    {
        get
        {
            foreach (KeyValuePair<string, string> pair in Fields)
                if (pair.Key == field)
                    return pair.Value;
            return null;
        }
    }

    /// <summary>Makes content from fields in any order; null texts are left out.</summary>
    public static EntityContent Of(params ReadOnlySpan<(string Field, string? Text)> fields)
    {
        var present = new List<KeyValuePair<string, string>>(fields.Length);
        foreach ((string field, string? text) in fields)
            if (text is not null)
                present.Add(new(field, text));
        return Of(present);
    }

    /// <summary>Makes content from fields in any order.</summary>
    public static EntityContent Of(IEnumerable<KeyValuePair<string, string>> fields) =>
        new([.. fields.OrderBy(f => f.Key, StringComparer.Ordinal)]);

    /// <summary>The same content with one field replaced, added, or (null) removed.</summary>
    public EntityContent With(string field, string? text)
    {
        IEnumerable<KeyValuePair<string, string>> others = Fields.Where(f => f.Key != field);
        return Of(text is null ? others : others.Append(new(field, text)));
    }

    /// <inheritdoc/>
    public bool Equals(EntityContent? other) => other is not null && Digest == other.Digest;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EntityContent);

    /// <inheritdoc/>
    public override int GetHashCode() => Digest.GetHashCode();

    private ContentDigest ComputeDigest()
    {
        var text = new StringBuilder();
        foreach ((string field, string value) in Fields)
            text.Append(field).Append('\0').Append(value).Append('\0');
        return ContentDigest.Of(text.ToString());
    }
}
