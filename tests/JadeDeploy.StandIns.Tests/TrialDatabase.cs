using JadeDeploy.Database;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.StandIns.Tests;

/// <summary>A directory with an empty database, and files to load.</summary>
internal sealed class TrialDatabase : IDisposable
{
    /// <summary>A small complete schema without forms.</summary>
    public const string Schema = """
        jadeVersionNumber "22.0.05";
        schemaDefinition
        Shop subschemaOf RootSchema completeDefinition;
        localeDefinitions
        	5129 "English (New Zealand)" schemaDefaultLocale;
        typeHeaders
        	Shop subclassOf RootSchemaApp transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
        	Customer subclassOf Object;
        	GShop subclassOf RootSchemaGlobal transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
        	SShop subclassOf RootSchemaSession transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
        typeDefinitions
        	Object completeDefinition
        	(
        	)
        	Application completeDefinition
        	(
        	)
        	RootSchemaApp completeDefinition
        	(
        	)
        	Shop completeDefinition
        	(
        	)
        	Customer completeDefinition
        	(
        	attributeDefinitions
        		name: String[31];
        	jadeMethodDefinitions
        		tidy();
        	)
        	Global completeDefinition
        	(
        	)
        	RootSchemaGlobal completeDefinition
        	(
        	)
        	GShop completeDefinition
        	(
        	)
        	WebSession completeDefinition
        	(
        	)
        	RootSchemaSession completeDefinition
        	(
        	)
        	SShop completeDefinition
        	(
        	)
        databaseDefinitions
        ShopDb
        	(
        	databaseFileDefinitions
        		"shop";
        	defaultFileDefinition "shop";
        	classMapDefinitions
        		Customer in "shop";
        		GShop in "_environ";
        		SShop in "_environ";
        		Shop in "_usergui";
        	)
        typeSources
        	Customer (
        	jadeMethodSources
        tidy
        {
        tidy();
        begin
        end;
        }
        	)
        """;

    private readonly TemporaryFolder _folder = new();

    public TrialDatabase() => StandInDatabase.Create(Path, new JadeVersion(22, 0, 5));

    /// <summary>The directory.</summary>
    public string Path => _folder["system"];

    /// <summary>The arguments that name it.</summary>
    public string[] Connection => [$"path={Path}", $"ini={System.IO.Path.Combine(Path, "jade.ini")}", "server=singleUser"];

    /// <summary>The arguments that keep a load from deleting and reorganising.</summary>
    public static string[] Careful => ["deleteIfAbsent=false", "deleteMethodsIfAbsent=false", "deletePropertiesIfAbsent=false", "suppressReorg=true"];

    /// <summary>Writes a file.</summary>
    public string Write(string name, string text) => _folder.Write(name, text);

    /// <summary>The path of a file that need not exist.</summary>
    public string this[string name] => _folder[name];

    /// <summary>Runs the loader.</summary>
    public StandInRun Load(params string[] arguments) => StandInRun.Of("jadloadb", [.. Connection, .. arguments]);

    /// <summary>Runs an application of the client.</summary>
    public StandInRun Run(string schema, string application, params string[] entries) =>
        StandInRun.Of("jadclient", [.. Connection, $"schema={schema}", $"app={application}", "startAppParameters", .. entries, "endAppParameters"]);

    /// <summary>Looks at what the database holds.</summary>
    public T Read<T>(Func<EmbeddedDatabase, T> look)
    {
        using EmbeddedDatabase database = EmbeddedDatabase.Open(System.IO.Path.Combine(Path, StandInDatabase.FileName), readOnly: true);
        return look(database);
    }

    public void Dispose() => _folder.Dispose();
}
