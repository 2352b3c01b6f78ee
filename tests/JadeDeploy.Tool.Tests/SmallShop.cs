namespace JadeDeploy.Tool.Tests;

/// <summary>A schema with all that a loader wants, and one constant.</summary>
internal static class SmallShop
{
    /// <summary>Its files with a constant, such as <c>Integer = 1</c>.</summary>
    public static (string, string?)[] Files(string constant) =>
    [
        ("Shop.scm", $"""
            jadeVersionNumber "22.0.05";
            schemaDefinition
            Shop subschemaOf RootSchema completeDefinition;
            constantDefinitions
            	categoryDefinition Limits
            		MaxRows: {constant};
            typeHeaders
            	Shop subclassOf RootSchemaApp transient;
            	GShop subclassOf RootSchemaGlobal transient;
            	SShop subclassOf RootSchemaSession transient;
            databaseDefinitions
            	ShopDb
            	(
            	databaseFileDefinitions
            		"shop";
            	defaultFileDefinition "shop";
            	classMapDefinitions
            		GShop in "shop";
            		SShop in "_environ";
            		Shop in "_usergui";
            	)

            """),
        ("Shop.ddx", """
            <?xml version="1.0" encoding="UTF-8"?>
            <schema name="Shop" JadeVersionNumber="22.0.05" CompleteDefinition="true">
              <Application name="Shop"><name>Shop</name></Application>
            </schema>
            """),
    ];
}
