using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation;

/// <summary>An entity that a generated file states.</summary>
/// <param name="Key">Kind and qualified name.</param>
/// <param name="Field">A field of its content that is known; null when only the key is.</param>
/// <param name="Fragment">A text that the field holds, line ends as <c>\n</c>.</param>
public sealed record ExpectedEntity(EntityKey Key, string? Field = null, string? Fragment = null)
{
    /// <summary>Whether a read entity is this one and says what it must.</summary>
    public bool Describes(SchemaEntity entity) =>
        entity.Key == Key
        && (Field is null || entity.Content[Field]?.Contains(Fragment ?? "", StringComparison.Ordinal) == true);
}
