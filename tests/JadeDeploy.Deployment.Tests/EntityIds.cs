using System.Security.Cryptography;
using System.Text;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests;

/// <summary>Versions as if they came from entity files: with ids, and without the bytes of an extract.</summary>
internal static class EntityIds
{
    /// <summary>The id of a name: equal names, equal ids.</summary>
    public static Guid Of(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name))[..16]);

    /// <summary>Gives every entity an id made of its kind and name, or of the name it once had.</summary>
    /// <param name="set">The version.</param>
    /// <param name="formerly">Former names by the present ones.</param>
    public static SchemaSet WithIds(this SchemaSet set, params (string Name, string Former)[] formerly)
    {
        Dictionary<string, string> former = formerly.ToDictionary(f => f.Name, f => f.Former);
        string First(string name) => former.TryGetValue(name, out string? older) ? older
            : EntityNames.Parent(name) is { Length: > 0 } owner && name.Contains("::", StringComparison.Ordinal) && !name.Contains("<>", StringComparison.Ordinal)
                ? $"{First(owner)}::{name[(owner.Length + 2)..]}" : name;
        return set.Select(e => e.WithId(Of($"{e.Key.Kind} {First(e.Key.Name)}")));
    }

    /// <summary>Takes the bytes of all files away.</summary>
    public static SchemaSet WithoutBytes(this SchemaSet set) => new(
        [.. set.Schemas.Select(s => new SchemaDefinition(s.File with { Bytes = default }, [.. s.Forms.Select(f => f with { Bytes = default })]))]);

    private static SchemaSet Select(this SchemaSet set, Func<SchemaEntity, SchemaEntity> change) => new(
        [.. set.Schemas.Select(s => new SchemaDefinition(
            s.File with { Entities = [.. s.File.Entities.Select(change)] },
            [.. s.Forms.Select(f => f with { Entities = [.. f.Entities.Select(change)] })]))]);
}
