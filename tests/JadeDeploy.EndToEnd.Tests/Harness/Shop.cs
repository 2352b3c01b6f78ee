using JadeDeploy.Testing;
using Microsoft.Data.Sqlite;

namespace JadeDeploy.EndToEnd.Tests.Harness;

/// <summary>A repository with a schema, and a project that deploys it to a database beside it.</summary>
internal sealed class Shop : IDisposable
{
    /// <summary>The project file.</summary>
    public const string ProjectFile = "deploy.jadeproj";

    /// <summary>The database, when the project says nothing else.</summary>
    public const string Database = "deploy.jadedb";

    /// <summary>Makes both; the repository has one commit.</summary>
    /// <param name="properties">More properties of the project, as XML.</param>
    public Shop(string properties = "")
    {
        Commit(Schema);
        Project(properties);
    }

    /// <summary>The folder of the project.</summary>
    public Workspace Workspace { get; } = new();

    /// <summary>The repository.</summary>
    public GitRepositoryBuilder Repository { get; } = new("shop");

    /// <summary>The schema as first committed.</summary>
    public ShopSchema Schema { get; } = new();

    /// <summary>The schema with another attribute, which needs a reorganisation.</summary>
    public ShopSchema WithFax => Schema with { Attributes = ["fax: String[31];", "name: String[101];"] };

    /// <summary>The schema with another method body.</summary>
    public ShopSchema WithOtherGreeting => Schema with { Greeting = "Good day" };

    /// <summary>Commits a schema and gives the commit's id.</summary>
    public string Commit(ShopSchema schema) => Repository.Commit("Change", schema.Files);

    /// <summary>Writes the project.</summary>
    /// <param name="properties">Properties, as XML.</param>
    /// <param name="items">Items, as XML.</param>
    public void Project(string properties = "", string items = "") => Workspace.Project(ProjectFile, $"""
          <PropertyGroup>
            <JadeSourceRepository>{Repository.Path}</JadeSourceRepository>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        """);

    /// <summary>Runs <c>dotnet build</c>.</summary>
    public CommandResult Build(params string[] arguments) => Workspace.Dotnet(["build", .. arguments]);

    /// <summary>Runs <c>dotnet publish</c>.</summary>
    public CommandResult Publish(params string[] arguments) => Workspace.Dotnet(["publish", .. arguments]);

    /// <summary>The packages in the output folder, by file name.</summary>
    public string[] Packages(string folder = "bin/Debug") =>
        [.. Workspace.Files(folder).Where(f => f.EndsWith(".nupkg", StringComparison.Ordinal))];

    /// <summary>A digest of the database's bytes.</summary>
    public string DatabaseDigest(string file = Database) =>
        Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Workspace[file])));

    /// <summary>What the registry of the project's database says.</summary>
    public string Registry(params string[] arguments) => Workspace.Dotnet(["msbuild", "-t:JadeRegistry", .. arguments]).Succeeds().Output;

    /// <summary>Takes the registry out of the database, as if its version had been kept elsewhere.</summary>
    public void ForgetRegistry()
    {
        using SqliteConnection connection = new($"Data Source={Workspace[Database]};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "DELETE FROM dynamic_object";
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Repository.Dispose();
        Workspace.Dispose();
    }
}
