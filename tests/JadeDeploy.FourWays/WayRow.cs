using System.Collections.Immutable;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.FourWays;

/// <summary>The four ways beside each other, each with a database that is empty at first. Each package goes by all of them.</summary>
/// <param name="ways">The ways.</param>
public sealed class WayRow(params ImmutableArray<Way> ways) : IDisposable
{
    /// <summary>The ways without MSBuild around them.</summary>
    /// <param name="platform">The platform version of the databases.</param>
    /// <param name="external">The schemas that the Jade databases count as having; an embedded one is told by the package.</param>
    /// <param name="embedded">The first way, against whose database packages are built.</param>
    public static WayRow InProcess(JadeVersion platform, ImmutableArray<string> external, out EmbeddedRun embedded)
    {
        embedded = new EmbeddedRun();
        return new WayRow(embedded, new JadeRun(platform, external), new ToolRun(), new ScriptRun(platform, external));
    }

    /// <summary>Deploys a package by every way.</summary>
    /// <param name="package">The full path of the package, beside which its formats are.</param>
    /// <returns>What the ways do not leave alike; none when all is well.</returns>
    public ImmutableArray<string> Deploy(string package)
    {
        foreach (Way way in ways)
            way.Deploy(package);
        return [.. WayOutcome.Differences([.. ways.Select(w => w.Outcome)])];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Way way in ways)
            way.Dispose();
    }
}
