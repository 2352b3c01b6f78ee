using System.Text;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;

namespace JadeDeploy.Generation.Renames;

/// <summary>Writes a draft as extracts and reads them again.</summary>
internal static class ShopText
{
    /// <summary>The version that a draft states now.</summary>
    public static SchemaSet Read(ShopDraft shop) => new([Schema(shop, "Model", "RootSchema"), Schema(shop, "Tools", "RootSchema"), Schema(shop, "View", "Model")]);

    private static SchemaDefinition Schema(ShopDraft shop, string name, string superschema)
    {
        ClassDraft[] types = [.. shop.Classes.Where(c => c.Schema == name && c.Kind == EntityKind.Class)];
        string text = $"""
            jadeVersionNumber "25.0.01";
            schemaDefinition
            {name} subschemaOf {superschema} completeDefinition;
            {(name == "Model" ? Model(shop) : "")}
            localeDefinitions
            	5129 "English" schemaDefaultLocale;
            typeHeaders
            {Lines(types, t => $"\t{t.Name} subclassOf {t.Super?.Name ?? t.PlatformSuper};")}
            {(name == "Model" ? Interfaces(shop) : "")}
            typeDefinitions
            {Lines(types, t => Definition(shop, t))}
            {(name == "Model" ? Keys(shop) : "")}
            {(name == "Model" ? Database(shop) : "")}
            {(name == "Tools" ? $"exportedPackageDefinitions\n\tKit ( exportedClassDefinitions {shop.Saw.Name} ( exportedPropertyDefinitions {shop.Saw.Properties[0].Name}; ) )" : "")}
            typeSources
            {Lines(types, Sources)}
            """;
        SchemaFile file = ScmReader.Read($"{name}.scm", Encoding.UTF8.GetBytes(text));
        if (file.Diagnostics.Length > 0)
            throw new InvalidOperationException($"{file.Diagnostics[0]}\n{text}");
        return new SchemaDefinition(file, name == "View" ? [Forms(shop)] : []);
    }

    private static string Model(ShopDraft shop) => $"""
        importedPackageDefinitions
        	Kit is Tools::Kit ( importedClassDefinitions {shop.Saw.Name} )
        constantDefinitions
        	categoryDefinition Limits
        		{shop.Globals[0].Name}: Integer = 3;
        		{shop.Globals[1].Name}: Integer = {shop.Globals[0].Name} + 1;
        """;

    private static string Interfaces(ShopDraft shop) => $"""
        interfaceDefs
        	{shop.Thing.Name} ( jadeMethodDefinitions {Lines(shop.Thing.Methods, m => $"{m.Name}();")} )
        membershipDefinitions
        	{shop.Orders.Name} of {shop.Order.Name};
        """;

    private static string Keys(ShopDraft shop) => $"""
        memberKeyDefinitions
        	{shop.Orders.Name} completeDefinition ( {Number(shop)}; )
        inverseDefinitions
        	{Property(shop.Customer, "orders")} of {shop.Customer.Name} automatic parentOf {Property(shop.Order, "customer")} of {shop.Order.Name} manual;
        """;

    private static string Number(ShopDraft shop) => Property(shop.Order, "number");

    private static string Database(ShopDraft shop) => $"""
        databaseDefinitions
        ModelDb (
        	databaseFileDefinitions
        {Lines(shop.Files, f => $"\t\t\"{f.Name}\";")}
        	defaultFileDefinition "{shop.Files[0].Name}";
        	classMapDefinitions
        {Lines(shop.Classes.Where(c => c.File is not null && c.Schema == "Model"), c => $"\t\t{c.Name} in \"{c.File!.Name}\";")}
        	)
        """;

    private static string Definition(ShopDraft shop, ClassDraft type) => $"""
        	{type.Name} completeDefinition (
        	constantDefinitions
        {Lines(type.Constants, c => $"\t\t{c.Name}: Integer = {(c == type.Constants[0] ? "7" : type.Constants[0].Name + " * 2")};")}
        	attributeDefinitions
        {Lines(type.Properties.Where(p => p.Target is null), p => $"\t\t{p.Name}: {p.Type};")}
        	referenceDefinitions
        {Lines(type.Properties.Where(p => p.Target is not null), p => $"\t\t{p.Name}: {p.Target!.Name}{p.Suffix};")}
        	jadeMethodDefinitions
        {Lines(type.Methods, m => $"\t\t{m.Name}(other: {type.Name});")}
        {(type == shop.Order ? $"\timplementInterfaces\n\t\t{shop.Thing.Name} ( {shop.Thing.Methods[0].Name} is {type.Methods[0].Name}; )" : "")}
        {(type == shop.Main ? "\teventMethodMappings\n\t\tok_click = click of Button;" : "")}
        	)
        """;

    private static string Sources(ClassDraft type) => type.Methods.Count == 0 ? "" : $$"""
        	{{type.Name}} (
        	jadeMethodSources
        {{Lines(type.Methods, m => $"{m.Name}\n{{\n{m.Name}(other: {type.Name});\nbegin\nend;\n}}")}}
        	)
        """;

    private static FormsFile Forms(ShopDraft shop)
    {
        string text = $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <schema name="View" JadeVersionNumber="25.0.01" CompleteDefinition="true">
            <Application name="View"><_startupFormName>{shop.Main.Name}</_startupFormName></Application>
            <Form locale="5129" name="{shop.Main.Name}"><caption>Main</caption><controlList><Button name="ok"><caption>OK</caption></Button></controlList></Form>
            </schema>
            """;
        FormsFile file = FormsReader.Read("View.ddx", Encoding.UTF8.GetBytes(text));
        return file.Diagnostics.Length == 0 ? file : throw new InvalidOperationException($"{file.Diagnostics[0]}\n{text}");
    }

    private static string Property(ClassDraft type, string firstName) => type.Properties.Find(p => p.FirstName == firstName && !p.IsNew)!.Name;

    private static string Lines<T>(IEnumerable<T> items, Func<T, string> line) => string.Join('\n', items.Select(line));
}
