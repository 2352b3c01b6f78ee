namespace JadeDeploy.EndToEnd.Tests.Harness;

/// <summary>A schema of one class, as the platform extracts it: the schema file and the forms file with its application.</summary>
/// <param name="Name">The schema's name.</param>
internal sealed record ShopSchema(string Name = "Shop")
{
    /// <summary>The superschema.</summary>
    public string Superschema { get; init; } = "RootSchema";

    /// <summary>The attributes of its customer class: <c>name: String[101];</c>, one a line.</summary>
    public string[] Attributes { get; init; } = ["name: String[101];"];

    /// <summary>What the method <c>greet</c> of that class returns.</summary>
    public string Greeting { get; init; } = "Hello";

    /// <summary>Both files, for a commit.</summary>
    public (string Path, string? Text)[] Files => [($"{Name}.scm", SchemaFile), ($"{Name}.ddx", FormsFile)];

    /// <summary>The text of the schema file.</summary>
    public string SchemaFile => $$"""
        jadeVersionNumber "22.0.05";
        schemaDefinition
        {{Name}} subschemaOf {{Superschema}} completeDefinition;
        localeDefinitions
        	5129 "English (New Zealand)" schemaDefaultLocale;
        typeHeaders
        	{{Name}} subclassOf {{Super("App", "")}} transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
        	G{{Name}} subclassOf {{Super("Global", "G")}} transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
        	{{Name}}Customer subclassOf Object;
        	S{{Name}} subclassOf {{Super("Session", "S")}} transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
        membershipDefinitions
        typeDefinitions
        	{{Name}} completeDefinition
        	(
        	)
        	G{{Name}} completeDefinition
        	(
        	)
        	{{Name}}Customer completeDefinition
        	(
        	attributeDefinitions
        		{{string.Join("\n\t\t", Attributes)}}
        	jadeMethodDefinitions
        		greet(): String;
        	)
        	S{{Name}} completeDefinition
        	(
        	)
        databaseDefinitions
        	{{Name}}Db
        	(
        	databaseFileDefinitions
        		"{{Name.ToLowerInvariant()}}";
        	defaultFileDefinition "{{Name.ToLowerInvariant()}}";
        	classMapDefinitions
        		G{{Name}} in "{{Name.ToLowerInvariant()}}";
        		S{{Name}} in "_environ";
        		{{Name}} in "_usergui";
        		{{Name}}Customer in "{{Name.ToLowerInvariant()}}";
        	)
        typeSources
        	{{Name}}Customer (
        	jadeMethodSources
        greet
        {
        greet(): String;

        begin
        	return "{{Greeting}}";
        end;
        }
        	)

        """;

    /// <summary>The text of the forms file.</summary>
    public string FormsFile => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <schema name="{Name}" JadeVersionNumber="22.0.05" CompleteDefinition="true">
        	<Application name="{Name}">
        		<applicationType>G</applicationType>
        		<defaultApp>true</defaultApp>
        		<name>{Name}</name>
        	</Application>
        </schema>

        """;

    private string Super(string suffix, string prefix) =>
        Superschema == "RootSchema" ? $"RootSchema{suffix}" : prefix + Superschema;
}
