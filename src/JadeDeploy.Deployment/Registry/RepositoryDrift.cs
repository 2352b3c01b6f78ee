using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using JadeDeploy.Deployment.Registry.Json;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Registry;

/// <summary>
/// How a database differs from the version of one repository that its registry names. The digest stands for exactly this
/// state: whoever accepts it accepts no other change.
/// </summary>
/// <param name="Repository">The repository's name in the registry.</param>
/// <param name="Schemas">The schemas that differ, in ordinal order of their names; none when there is no drift.</param>
/// <param name="Digest">The digest of the drift, as <see cref="DigestOf"/> gives it.</param>
public sealed record RepositoryDrift(string Repository, ImmutableArray<SchemaDifference> Schemas, ContentDigest Digest)
{
    /// <summary>Whether the database holds what the registry names.</summary>
    public bool IsEmpty => Schemas.IsEmpty;

    /// <summary>Members that this version does not know, where the drift is recorded.</summary>
    public ImmutableSortedDictionary<string, JsonElement> OtherMembers { get; init; } = JsonMembers.None;

    /// <summary>Compares what a database holds with what a repository should have there.</summary>
    /// <param name="repository">The repository's name.</param>
    /// <param name="expected">The digest of each of its schemas, by name.</param>
    /// <param name="found">The digest of each schema in the database, by name.</param>
    public static RepositoryDrift Of(
        string repository,
        ImmutableSortedDictionary<string, ContentDigest> expected,
        ImmutableSortedDictionary<string, ContentDigest> found)
    {
        ImmutableArray<SchemaDifference> schemas = [.. SchemaDifference.Compare(found, expected, []).OrderBy(s => s.Schema, StringComparer.Ordinal)];
        return new RepositoryDrift(repository, schemas, DigestOf(schemas));
    }

    /// <summary>Compares what a database holds with what its registry says of a repository.</summary>
    public static RepositoryDrift Of(RegisteredRepository repository, ImmutableSortedDictionary<string, ContentDigest> found) => Of(
        repository.Name,
        repository.Schemas.ToImmutableSortedDictionary(s => s.Name, s => s.Digest, StringComparer.Ordinal),
        found);

    /// <summary>
    /// The SHA-256 of a line for each schema, in ordinal order: name, expected digest, found digest, each followed by a
    /// tab or, at the end, LF; <c>-</c> for a digest that is not there. It needs neither Git nor a package, so the command
    /// that shows drift and the run that is to accept it compute the same one.
    /// </summary>
    public static ContentDigest DigestOf(IEnumerable<SchemaDifference> schemas)
    {
        var text = new StringBuilder();
        foreach (SchemaDifference schema in schemas.OrderBy(s => s.Schema, StringComparer.Ordinal))
            text.Append($"{schema.Schema}\t{Text(schema.Expected)}\t{Text(schema.Found)}\n");
        return ContentDigest.Of(text.ToString());
    }

    private static string Text(ContentDigest? digest) => digest?.ToString() ?? "-";
}
