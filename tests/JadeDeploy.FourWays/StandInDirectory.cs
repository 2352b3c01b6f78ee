using System.Collections.Immutable;
using JadeDeploy.Schema.Model;
using JadeDeploy.StandIns;

namespace JadeDeploy.FourWays;

/// <summary>A database directory as Jade has one, with stand-ins as its programs, in a folder.</summary>
/// <param name="folder">The full path of the folder.</param>
public sealed class StandInDirectory(string folder)
{
    /// <summary>The folder of the programs. The blank is there on purpose.</summary>
    public string Bin { get; } = System.IO.Path.Combine(folder, "programs of Jade");

    /// <summary>The directory.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder, "the system");

    /// <summary>The initialization file.</summary>
    public string Ini => System.IO.Path.Combine(Path, "jade.ini");

    /// <summary>The connection string.</summary>
    public string Connection => $"Provider=Jade;Bin={Bin};Path={Path};Ini={Ini}";

    /// <summary>The embedded database behind the programs.</summary>
    public string CatalogueFile => System.IO.Path.Combine(Path, StandInDatabase.FileName);

    /// <summary>The registry file.</summary>
    public string RegistryFile => System.IO.Path.Combine(Path, "jadedeploy", "registry.json");

    /// <summary>Makes the database and installs the programs, which run in processes of their own.</summary>
    /// <param name="platform">The platform version it stands for.</param>
    /// <param name="external">The schemas that it counts as having.</param>
    public StandInDirectory Create(JadeVersion platform, params ImmutableArray<string> external)
    {
        StandInDatabase.Create(Path, platform, externalSchemas: external);
        new Installation(["dotnet", System.IO.Path.Combine(AppContext.BaseDirectory, "jadedeploy.dll"), "run-stand-in"]).Into(Bin);
        return this;
    }
}
