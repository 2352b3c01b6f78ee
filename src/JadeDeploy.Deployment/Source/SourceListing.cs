using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Source;

/// <summary>The files of a version that may take part, as they are found: nothing is chosen yet.</summary>
/// <param name="Schemas">The schema files, in ordinal order of their paths.</param>
/// <param name="Forms">The forms files and RPS mappings, in ordinal order of their paths.</param>
/// <param name="Paired">The paths of forms files that a <c>.mul</c> names.</param>
internal sealed record SourceListing(IReadOnlyList<SchemaFile> Schemas, IReadOnlyList<FormsFile> Forms, IReadOnlySet<string> Paired)
{
    /// <summary>The schemas that are kept as entity files, in ordinal order of the paths of their own files.</summary>
    public IReadOnlyList<EntitySchema> Entities { get; init; } = [];

    /// <summary>The names of all schemas, as the files say them.</summary>
    public IEnumerable<string> Names => Schemas.Select(s => s.SchemaName).Concat(Entities.Select(e => e.Name)).Where(n => n.Length > 0).Distinct();

    /// <summary>No files.</summary>
    public static SourceListing Empty { get; } = new([], [], new HashSet<string>());
}
