using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>Names that no entity of two versions has, for entities that exchange theirs. Equal versions give equal names.</summary>
internal sealed class FreeNames(SchemaSet from, SchemaSet to)
{
    private HashSet<string>? _taken;
    private int _number;

    /// <summary>A free simple name; types and constants begin with a capital, as the language wants it.</summary>
    public string For(EntityKey key)
    {
        _taken ??= new HashSet<string>(
            from.Schemas.Concat(to.Schemas).SelectMany(s => s.Entities).Select(e => e.Key.SimpleName), StringComparer.OrdinalIgnoreCase);
        string stem = key.Kind == EntityKind.Property ? "renaming" : "Renaming";
        while (true)
            if (_taken.Add($"{stem}{++_number}"))
                return $"{stem}{_number}";
    }
}
