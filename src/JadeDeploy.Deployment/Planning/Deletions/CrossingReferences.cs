using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Deletions;

/// <summary>
/// References of deleted classes that go before their class: those to another deleted class, since classes that are
/// deleted together may refer to each other, and those with an inverse in another class, since a class is in use while
/// an inverse has a reference of it as one side.
/// </summary>
internal static class CrossingReferences
{
    /// <summary>Finds them.</summary>
    /// <param name="commanded">What commands delete.</param>
    /// <param name="before">Everything in the version it stands in.</param>
    public static IEnumerable<SchemaEntity> Of(IReadOnlyCollection<SchemaEntity> commanded, IReadOnlyCollection<SchemaEntity> before)
    {
        HashSet<string> classes = [.. commanded.Where(e => e.Key.Kind == EntityKind.Class).Select(e => e.Key.Name)];
        if (classes.Count == 0)
            return [];
        HashSet<string> types = [.. commanded.Where(e => e.Key.Kind is EntityKind.Class or EntityKind.Interface).Select(e => e.Key.SimpleName)];
        HashSet<string> sides = [.. before.Where(e => e.Key.Kind == EntityKind.Inverse).Select(e => EntityNames.InverseSides(e.Key))
            .Where(s => EntityNames.Parent(s.First) != EntityNames.Parent(s.Second)).SelectMany(s => new[] { s.First, s.Second })];
        return [.. before.Where(e => e.Key.Kind == EntityKind.Property && classes.Contains(EntityNames.Parent(e.Key.Name))
            && (types.Contains(PropertyShape.Of(e.Content).TypeName) || sides.Contains(e.Key.Name)))];
    }
}
