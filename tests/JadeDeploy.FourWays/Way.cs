using JadeDeploy.Deployment.Registry;
using JadeDeploy.Testing;

namespace JadeDeploy.FourWays;

/// <summary>One way by which packages get into a database, with a database of its own.</summary>
/// <param name="name">What to call it in findings.</param>
public abstract class Way(string name) : IDisposable
{
    /// <summary>What to call it in findings.</summary>
    public string Name => name;

    /// <summary>What its database holds now.</summary>
    public WayOutcome Outcome => WayOutcome.Of(Name, CatalogueFile, Registry);

    /// <summary>Everything of this way is below it.</summary>
    protected TemporaryFolder Folder { get; } = new();

    /// <summary>The full path of the embedded database in which the catalogue stands.</summary>
    protected abstract string CatalogueFile { get; }

    /// <summary>The registry, read anew.</summary>
    protected abstract RegistryDocument Registry { get; }

    /// <summary>Deploys a package.</summary>
    /// <param name="package">The full path of the package, beside which its formats are.</param>
    /// <exception cref="InvalidOperationException">It was not deployed; the message has what was said.</exception>
    public abstract void Deploy(string package);

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Fails unless a program ended well.</summary>
    protected void Require(int exitCode, string said)
    {
        if (exitCode != 0)
            throw new InvalidOperationException($"{Name} ended with exit code {exitCode}: {said}");
    }
}
