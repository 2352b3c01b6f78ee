using System.Collections.Immutable;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Classification;

/// <summary>One small change of each sort that the documentation's table of changes has a row for.</summary>
/// <param name="Title">What the table calls it.</param>
/// <param name="From">Lines of the older version, as place and line.</param>
/// <param name="To">Lines of the newer version.</param>
internal sealed record ChangeSample(string Title, ImmutableArray<(string Place, string Line)> From, ImmutableArray<(string Place, string Line)> To)
{
    private const string Attributes = "Order attributeDefinitions";
    private const string References = "Order referenceDefinitions";
    private const string Methods = "Order jadeMethodDefinitions";

    public ImmutableArray<DeclaredRename> Renames { get; init; } = [];

    public ImmutableArray<(string Place, string Line)> Both { get; init; } = [];

    public SchemaSet Older => new VersionDraft([.. Both, .. From]).ToVersion();

    public SchemaSet Newer => new VersionDraft([.. Both, .. To]).ToVersion();

    /// <summary>All, in the order of the table.</summary>
    public static ImmutableArray<ChangeSample> All { get; } =
    [
        .. Life("schema", "schema View Shop", "typeHeaders\nView subclassOf Shop;\nGView subclassOf GShop;"),
        Change("schema: another superschema", ("schema View Base", "typeHeaders"), ("schema View RootSchema", "typeHeaders")) with { Both = [("schema Base RootSchema", "typeHeaders")] },
        Change("schema: another default file", ("defaultFile", "\"shop\""), ("defaultFile", "\"big\"")) with { Both = [("databaseFileDefinitions", "\"big\";")] },
        .. Life("class", "typeHeaders", "Note subclassOf Object;"),
        .. Life("class with transient instances only", "typeHeaders", "Note subclassOf Object transient;"),
        Rename("class", "typeHeaders", "Note subclassOf Object;", "Memo subclassOf Object;", "Shop::Note", "Memo"),
        Change("class: another superclass, nothing inherited is lost", ("typeHeaders", "Note subclassOf Object;"), ("typeHeaders", "Note subclassOf Party;")),
        Change("class: another superclass, inherited values are lost", ("typeHeaders", "Note subclassOf Party;"), ("typeHeaders", "Note subclassOf Object;")),
        Change("class: becomes abstract", ("typeHeaders", "Note subclassOf Object;"), ("typeHeaders", "Note subclassOf Object abstract;")),
        Change("class: becomes transient", ("typeHeaders", "Note subclassOf Object;"), ("typeHeaders", "Note subclassOf Object transient;")),
        Change("class: final, protected or hidden", ("typeHeaders", "Note subclassOf Object;"), ("typeHeaders", "Note subclassOf Object final;")),
        Change("class: volatility of its instances", ("typeHeaders", "Note subclassOf Object;"), ("typeHeaders", "Note subclassOf Object objectVolatility = \"stable\";")),
        Change("class: documentation", null, ("Order documentationText", "`An order`")),
        Change("collection: members of a superclass", ("membershipDefinitions", "OrderList of Order;"), ("membershipDefinitions", "OrderList of Object;")),
        Change("collection: members of another class", ("membershipDefinitions", "OrderList of Order;"), ("membershipDefinitions", "OrderList of Customer;")),
        Change("collection: tuning", null, ("typeHeaders", "OrderList subclassOf Array blockSize = 4;")),
        Change("dictionary: equal keys allowed", null, ("typeHeaders", "Orders subclassOf MemberKeyDictionary duplicatesAllowed;")),
        Change("dictionary: equal keys no longer allowed", null, ("typeHeaders", "Rates subclassOf ExtKeyDictionary;")),
        Change("keys: one more", null, ("memberKeyDefinitions", "Orders completeDefinition ( number; total; );")) with { Both = [(Attributes, "total: Integer;")] },
        Change("keys: one less, equal keys not allowed", ("memberKeyDefinitions", "Orders completeDefinition ( number; total; );"), null) with { Both = [(Attributes, "total: Integer;")] },
        Change("keys: descending", null, ("memberKeyDefinitions", "Orders completeDefinition ( number descending; );")),
        Change("keys: a shorter external key", null, ("externalKeyDefinitions", "Rates completeDefinition ( region: String[5]; );")),
        .. Life("property", Attributes, "fax: String[30];"),
        Rename("property", Attributes, "fax: String[30];", "faxNumber: String[30];", "Shop::Order::fax", "faxNumber"),
        .. Life("property of a class with transient instances only", "Visit attributeDefinitions", "fax: String[30];"),
        Change("property: longer", (Attributes, "fax: String[30];"), (Attributes, "fax: String[60];")),
        Change("property: shorter", (Attributes, "fax: String[30];"), (Attributes, "fax: String[20];")),
        Change("property: a type that holds all values (`Integer` to `Integer64`)", (Attributes, "size: Integer;"), (Attributes, "size: Integer64;")),
        Change("property: another type", (Attributes, "size: Integer;"), (Attributes, "size: Date;")),
        Change("property: becomes virtual", (Attributes, "size: Integer;"), (Attributes, "size: Integer virtual;")),
        Change("property: readonly, protected or hidden", (Attributes, "size: Integer;"), (Attributes, "size: Integer readonly;")),
        Change("reference: to a superclass", (References, "of: Customer;"), (References, "of: Party;")),
        Change("reference: to another class", (References, "of: Customer;"), (References, "of: Order;")),
        Change("reference: a shared collection becomes exclusive", (References, "of: OrderList;"), (References, "of: OrderList implicitMemberInverse;")),
        Change("reference: constraint", ("Customer referenceDefinitions", "orders: OrderList explicitInverse;"), ("Customer referenceDefinitions", "orders: OrderList where Order::isPaid explicitInverse;"))
            with { Both = [(Methods, "isPaid(): Boolean condition;")] },
        Change("inverse: added, one side is new", null, ("inverseDefinitions", "orders of Customer automatic parentOf of of Order manual;"), ("Customer referenceDefinitions", "orders: OrderList explicitInverse;"))
            with { Both = [(References, "of: Customer explicitEmbeddedInverse;")] },
        Inverse("inverse: added between references that exist", null, "automatic parentOf", "manual"),
        Inverse("inverse: deleted", ("automatic parentOf", "manual"), null, null),
        Inverse("inverse: peers become parent and children", ("automatic peerOf", "manual"), "automatic parentOf", "manual"),
        Inverse("inverse: the other side leads", ("manual peerOf", "automatic"), "automatic peerOf", "manual"),
        Inverse("inverse: by hand becomes automatic", ("manual peerOf", "manual"), "automatic peerOf", "manual"),
        .. Life("method", Methods, "close();"),
        Change("method: source", ("Order source", "total total(): Decimal[12,2];\nbegin\nend;"), ("Order source", "total total(): Decimal[12,2];\nbegin\nreturn 0;\nend;")),
        Change("method: comments", ("Order source", "total total(): Decimal[12,2];\nbegin\nend;"), ("Order source", "total total(): Decimal[12,2];\nbegin // sum\nend;")),
        Change("method: signature or modifiers", (Methods, "close();"), (Methods, "close() updating;")),
        Change("method: a condition", ("Order source", "isPaid isPaid(): Boolean condition;\nbegin\nend;"), ("Order source", "isPaid isPaid(): Boolean condition;\nbegin\nreturn true;\nend;"))
            with { Both = [(Methods, "isPaid(): Boolean condition;")] },
        .. Life("constant", "Order constantDefinitions", "Most: Integer = 1;"),
        Change("constant: value", ("Order constantDefinitions", "Most: Integer = 1;"), ("Order constantDefinitions", "Most: Integer = 2;")),
        Rename("constant", "Order constantDefinitions", "Most: Integer = 1;", "Max: Integer = 1;", "Shop::Order::Most", "Max"),
        .. Life("category of global constants", "constantDefinitions", "categoryDefinition Limits"),
        Change("global constant: added", ("constantDefinitions", "categoryDefinition Limits"), ("constantDefinitions", "categoryDefinition Limits\nMost: Integer = 1;")),
        Change("global constant: value", ("constantDefinitions", "categoryDefinition Limits\nMost: Integer = 1;"), ("constantDefinitions", "categoryDefinition Limits\nMost: Integer = 2;")),
        Change("global constant: deleted", ("constantDefinitions", "categoryDefinition Limits\nMost: Integer = 1;"), ("constantDefinitions", "categoryDefinition Limits")),
        Rename("global constant", "constantDefinitions", "categoryDefinition Limits\nMost: Integer = 1;", "categoryDefinition Limits\nMax: Integer = 1;", "Shop::Most", "Max"),
        .. Life("interface", "interfaceDefs", "IThing ( )"),
        Rename("interface", "interfaceDefs", "IThing ( )", "IAny ( )", "Shop::IThing", "IAny"),
        .. Life("interface mapping", "Order implementInterfaces", "IThing ( total is total; )").Select(s => s with { Both = [("interfaceDefs", "IThing ( jadeMethodDefinitions total(): Decimal[12,2]; )")] }),
        .. Life("database file", "databaseFileDefinitions", "\"big\";"),
        Change("class map: another file", ("classMapDefinitions", "Order in \"shop\";"), ("classMapDefinitions", "Order in \"big\";")) with { Both = [("databaseFileDefinitions", "\"big\";")] },
        .. Life("locale", "localeDefinitions", "1033 \"English (United States)\" _cloneOf 5129;"),
        .. Life("locale format", "localeFormatDefinitions", "Short: DateFormat(true);"),
        Change("translatable string: added", ("translatableStringDefinitions", "5129 \"English\" ( )"), ("translatableStringDefinitions", "5129 \"English\" ( Hi = \"Hi\"; )")),
        Change("translatable string: text", ("translatableStringDefinitions", "5129 \"English\" ( Hi = \"Hi\"; )"), ("translatableStringDefinitions", "5129 \"English\" ( Hi = \"Ho\"; )")),
        Change("translatable string: deleted", ("translatableStringDefinitions", "5129 \"English\" ( Hi = \"Hi\"; )"), ("translatableStringDefinitions", "5129 \"English\" ( )")),
        .. Life("library", "libraryDefinitions", "\"lib\";"),
        .. Life("external function", "externalFunctionDefinitions", "f(): Integer is \"e\" in \"lib\";").Select(s => s with { Both = [("libraryDefinitions", "\"lib\";")] }),
        .. Life("exported package", "exportedPackageDefinitions", "Selling ( )"),
        Change("exported type: added", ("exportedPackageDefinitions", "Selling ( )"), ("exportedPackageDefinitions", "Selling ( exportedClassDefinitions Order ( ) )")),
        Change("exported type: deleted", ("exportedPackageDefinitions", "Selling ( exportedClassDefinitions Order ( ) )"), ("exportedPackageDefinitions", "Selling ( )")),
        Change("exported feature: added", ("exportedPackageDefinitions", "Selling ( exportedClassDefinitions Order ( ) )"), ("exportedPackageDefinitions", "Selling ( exportedClassDefinitions Order ( exportedPropertyDefinitions number; ) )")),
        Change("exported feature: deleted", ("exportedPackageDefinitions", "Selling ( exportedClassDefinitions Order ( exportedPropertyDefinitions number; ) )"), ("exportedPackageDefinitions", "Selling ( exportedClassDefinitions Order ( ) )")),
        .. Life("imported package", "importedPackageDefinitions", "Tools is ToolSchema::Tools ( importedClassDefinitions Saw )"),
        Change("imported type: added", ("importedPackageDefinitions", "Tools is ToolSchema::Tools ( )"), ("importedPackageDefinitions", "Tools is ToolSchema::Tools ( importedClassDefinitions Saw )")),
        Change("imported type: deleted", ("importedPackageDefinitions", "Tools is ToolSchema::Tools ( importedClassDefinitions Saw )"), ("importedPackageDefinitions", "Tools is ToolSchema::Tools ( )")),
        .. Life("exposure", "_exposedListDefinitions", "Net version=1 ( Order ( ) )"),
        Change("exposure: changed", ("_exposedListDefinitions", "Net version=1 ( Order ( ) )"), ("_exposedListDefinitions", "Net version=2 ( Order ( ) )")),
        .. Life("application", "forms", "<Application name=\"Till\"><helpFile>a</helpFile></Application>"),
        Change("form: changed", ("forms", Form("<caption>a</caption>")), ("forms", Form("<caption>b</caption>"))),
        Change("control: added", ("forms", Form("")), ("forms", Form("<controlList><Button name=\"ok\" /></controlList>"))),
        Change("control: deleted", ("forms", Form("<controlList><Button name=\"ok\" /></controlList>")), ("forms", Form(""))),
        Change("menu item: added", ("forms", Form("")), ("forms", Form("<menuList><MenuItem name=\"file\" /></menuList>"))),
        Change("menu item: deleted", ("forms", Form("<menuList><MenuItem name=\"file\" /></menuList>")), ("forms", Form(""))),
        .. Life("event mapping", "Main eventMethodMappings", "ok_click = click of Button;"),
        .. Life("relational view", "forms", "<RelationalView name=\"Sales\"><remarks>a</remarks></RelationalView>"),
        Change("mapping to a relational database (RPS)", ("forms", Mapping("a")), ("forms", Mapping("b"))),
        Change("property of a form that a mapping names", ("Main attributeDefinitions", "size: Integer;"), ("Main attributeDefinitions", "size: Date;")) with { Both = [("forms", Mapping("a"))] },
        .. Life("schema view", "schemaViewDefinitions", "Small ( Order; )"),
        Change("dynamic properties, which are not interpreted", ("Order dynamicClusterDefinitions", "Cluster;"), ("Order dynamicClusterDefinitions", "Bunch;")),
    ];

    private static ChangeSample[] Life(string kind, string place, string line) =>
    [
        new($"{kind}: added", [], [(place, line)]),
        new($"{kind}: deleted", [(place, line)], []),
    ];

    private static ChangeSample Change(string title, (string, string)? from, params (string, string)?[]? to) =>
        new(title, from is { } old ? [old] : [], [.. (to ?? []).OfType<(string, string)>()]);

    private static ChangeSample Rename(string kind, string place, string from, string to, string entity, string name) =>
        new($"{kind}: renamed", [(place, from)], [(place, to)]) { Renames = [new(entity, name)] };

    private static ChangeSample Inverse(string title, (string Modes, string Mode)? from, string? modes, string? mode) =>
        Change(title, from is { } old ? Line(old.Modes, old.Mode) : null, modes is null ? null : Line(modes, mode!)) with
        {
            Both = [(References, "of: Customer explicitEmbeddedInverse;"), ("Customer referenceDefinitions", "orders: OrderList explicitInverse;")],
        };

    private static (string, string) Line(string modes, string mode) => ("inverseDefinitions", $"orders of Customer {modes} of of Order {mode};");

    private static string Form(string content) => $"<Form locale=\"5129\" name=\"Main\">{content}</Form>";

    private static string Mapping(string remarks) =>
        $"<RelationalView name=\"Replica\"><remarks>{remarks}</remarks><rpsClassMaps><ExternalRPSClassMap><name>Main</name></ExternalRPSClassMap></rpsClassMaps></RelationalView>";
}
