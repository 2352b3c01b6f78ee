using System.Collections.Immutable;
using System.Text;

namespace JadeDeploy.Schema.Model;

/// <summary>
/// What an entity says, in canonical form: named fields of text in ordinal order of their names. Everything that
/// does not count (time stamps, model numbers, layout, line ends, defaults) is already gone, so equal content
/// means equal text, and a definition can be written back from it. The names used are listed at <see cref="ContentField"/>.
/// </summary>
/// <remarks>Content that was read from a file is interpreted when it is first looked at; to compare it needs no more than its fingerprint.</remarks>
public sealed class EntityContent : IEquatable<EntityContent>
{
    /// <summary>The content of an entity that is nothing but its name.</summary>
    public static EntityContent Empty { get; } = new([]);

    private readonly Func<ImmutableArray<KeyValuePair<string, string>>>? _interpret;
    private ImmutableArray<KeyValuePair<string, string>> _fields;
    private ContentFingerprint? _fingerprint;
    private ContentDigest? _digest;

    private EntityContent(ImmutableArray<KeyValuePair<string, string>> fields) => _fields = fields;

    /// <summary>Makes content that is interpreted later.</summary>
    /// <param name="fingerprint">The fingerprint of the fields.</param>
    /// <param name="interpret">Gives the fields in ordinal order of their names.</param>
    internal EntityContent(ContentFingerprint fingerprint, Func<ImmutableArray<KeyValuePair<string, string>>> interpret) =>
        (_fingerprint, _interpret) = (fingerprint, interpret);

    /// <summary>The fields, in ordinal order of their names.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Fields => _fields.IsDefault ? _fields = _interpret!() : _fields;

    /// <summary>The SHA-256 over all fields: what is recorded and sent.</summary>
    public ContentDigest Digest => _digest ??= ComputeDigest();

    /// <summary>The fingerprint over all fields: what is compared.</summary>
    public ContentFingerprint Fingerprint => _fingerprint ??= ComputeFingerprint();

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
    public bool Equals(EntityContent? other) => other is not null && Fingerprint == other.Fingerprint;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EntityContent);

    /// <inheritdoc/>
    public override int GetHashCode() => Fingerprint.GetHashCode();

    private ContentDigest ComputeDigest()
    {
        var text = new StringBuilder();
        foreach ((string field, string value) in Fields)
            text.Append(field).Append('\0').Append(value).Append('\0');
        return ContentDigest.Of(text.ToString());
    }

    private ContentFingerprint ComputeFingerprint()
    {
        ContentFingerprint sum = default;
        foreach ((string field, string value) in Fields)
            sum = sum.With(ContentFingerprint.Of(field, Encoding.UTF8.GetBytes(value)));
        return sum;
    }
}
