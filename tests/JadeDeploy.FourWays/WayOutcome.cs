using System.Collections.Immutable;
using JadeDeploy.Deployment.Registry;

namespace JadeDeploy.FourWays;

/// <summary>What a database holds after a package came to it by one way.</summary>
/// <param name="Way">The way.</param>
/// <param name="Catalogue">Every entity with the digest of its content, one a line.</param>
/// <param name="Registry">The registry.</param>
public sealed record WayOutcome(string Way, ImmutableArray<string> Catalogue, RegistryDocument Registry)
{
    /// <summary>Looks at a database.</summary>
    /// <param name="way">The way that its packages came.</param>
    /// <param name="catalogueFile">The full path of the embedded database in which its catalogue stands.</param>
    /// <param name="registry">Its registry.</param>
    public static WayOutcome Of(string way, string catalogueFile, RegistryDocument registry) => new(way, CatalogueContents.Of(catalogueFile), registry);

    /// <summary>What the outcomes of several ways do not have in common with that of the first, in words; none when they are equal.</summary>
    public static IEnumerable<string> Differences(IReadOnlyList<WayOutcome> outcomes)
    {
        WayOutcome first = outcomes[0];
        string registry = ComparableRegistry.TextOf(first.Registry);
        foreach (WayOutcome other in outcomes.Skip(1))
        {
            foreach (string entity in first.Catalogue.Except(other.Catalogue))
                yield return $"only {first.Way} leaves {entity}";
            foreach (string entity in other.Catalogue.Except(first.Catalogue))
                yield return $"only {other.Way} leaves {entity}";
            string found = ComparableRegistry.TextOf(other.Registry);
            if (found != registry)
                yield return $"registries differ:\n{first.Way}: {registry}\n{other.Way}: {found}";
        }
    }
}
