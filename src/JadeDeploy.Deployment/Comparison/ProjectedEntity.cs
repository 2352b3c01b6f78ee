using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>An entity of the older version as the renames leave it.</summary>
/// <param name="Original">As the older version states it.</param>
/// <param name="Projected">With the new names in its key and content.</param>
/// <param name="RenamedTo">The new simple name when this very entity was renamed, else null.</param>
internal sealed record ProjectedEntity(SchemaEntity Original, SchemaEntity Projected, string? RenamedTo);
