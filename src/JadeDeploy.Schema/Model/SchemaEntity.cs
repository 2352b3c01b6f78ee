using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Schema.Model;

/// <summary>One entity of a schema, as a file states it.</summary>
/// <param name="Key">Kind and qualified name.</param>
/// <param name="Content">The canonical content.</param>
/// <param name="Location">Where the file states it (the name in its definition).</param>
public sealed record SchemaEntity(EntityKey Key, EntityContent Content, SourceLocation Location)
{
    /// <summary>The id that entity files carry; null in extracts, which have none.</summary>
    public Guid? Id { get; init; }

    /// <summary>Model numbers as written (<c>number</c>, <c>ordinal</c>, <c>subId</c>): hints for a person, never identity.</summary>
    public int? ModelNumber { get; init; }
}
