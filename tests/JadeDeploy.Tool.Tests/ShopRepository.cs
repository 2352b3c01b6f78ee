using JadeDeploy.Testing;

namespace JadeDeploy.Tool.Tests;

/// <summary>A repository with one schema that a database takes, and a folder in which the tool is called.</summary>
internal sealed class ShopRepository : IDisposable
{
    /// <summary>The connection string of the database in the folder.</summary>
    public const string Database = "Provider=Embedded;Path=shop.jadedb";

    private readonly GitRepositoryBuilder _repository = new("shop");

    /// <summary>The folder.</summary>
    public TemporaryFolder Folder { get; } = new();

    /// <summary>The repository's folder.</summary>
    public string Path => _repository.Path;

    /// <summary>The full path of a file of the repository.</summary>
    public string this[string file] => _repository[file];

    /// <summary>Commits the schema and gives the commit's id.</summary>
    /// <param name="attributes">The attributes of its class <c>Order</c>, one a line.</param>
    /// <param name="sections">Sections behind the definitions of types.</param>
    /// <param name="more">Other files.</param>
    public string Commit(string attributes, string sections = "", params (string, string?)[] more) => _repository.Commit("Change", [("Shop.scm", Schema(attributes, sections)), ("Shop.ddx", Forms), .. more]);

    /// <summary>Calls the tool.</summary>
    public ToolRun Tool(params string[] arguments) => ToolRun.In(Folder.Path, arguments);

    /// <summary>Calls <c>plan</c> from one revision to another.</summary>
    public ToolRun Plan(string from, string to, params string[] arguments) => Tool(["plan", "--repository", Path, "--from", from, "--to", to, .. arguments]);

    /// <summary>Builds a package for the database and gives its path.</summary>
    public string Build(params string[] arguments)
    {
        string output = Folder[System.IO.Path.GetRandomFileName()];
        ToolRun build = Tool(["build", "--repository", Path, "--database", Database, "--output", output, .. arguments]);
        Assert.AreEqual(0, build.ExitCode, build.ToString());
        return Directory.GetFiles(output, "*.nupkg").Single();
    }

    /// <summary>Runs a package.</summary>
    public ToolRun Run(string package, params string[] arguments) => Tool(["run", package, "--database", Database, .. arguments]);

    /// <inheritdoc/>
    public void Dispose()
    {
        _repository.Dispose();
        Folder.Dispose();
    }

    private const string Forms = """
        <?xml version="1.0" encoding="UTF-8"?>
        <schema name="Shop" JadeVersionNumber="20.0.02" CompleteDefinition="true">
          <Application name="Shop"><name>Shop</name></Application>
        </schema>
        """;

    private static string Schema(string attributes, string sections) => $"""
        jadeVersionNumber "20.0.02";
        schemaDefinition
        Shop subschemaOf RootSchema completeDefinition;
        typeHeaders
        	Shop subclassOf RootSchemaApp transient;
        	GShop subclassOf RootSchemaGlobal transient;
        	SShop subclassOf RootSchemaSession transient;
        	Order subclassOf Object;
        typeDefinitions
        	Order completeDefinition
        	(
        	attributeDefinitions
        {attributes}
        	jadeMethodDefinitions
        		print();
        	)
        databaseDefinitions
        	ShopDb
        	(
        	databaseFileDefinitions
        		"shop";
        	defaultFileDefinition "shop";
        	classMapDefinitions
        		GShop in "shop";
        		Order in "shop";
        		SShop in "_environ";
        		Shop in "_usergui";
        	)
        {sections}
        """;
}
