using JadeDeploy.Schema;

namespace JadeDeploy.Generation.Fuzzing;

/// <summary>
/// Files of the layout that has one file an entity, and the smaller extracts: sound examples in the shapes seen in public, to
/// begin mutation with. A kind that <see cref="SchemaFileReader.CanRead"/> denies is left out.
/// </summary>
internal static class EntityFiles
{
    private const string Class = """
        <Class name="Order" id="73d7bbc3-0d0b-4c5c-8a53-0c5a5b0f9f01">
            <superclass name="Object"/>
            <text>What a customer &lt;wants&gt;</text>
            <PrimAttribute name="number" id="73d7bbc3-0d0b-4c5c-8a53-0c5a5b0f9f02">
                <type name="String"/>
                <length>31</length>
            </PrimAttribute>
            <ImplicitInverseRef name="customer" id="73d7bbc3-0d0b-4c5c-8a53-0c5a5b0f9f03">
                <type name="Customer"/>
            </ImplicitInverseRef>
            <Constant name="Limit" id="73d7bbc3-0d0b-4c5c-8a53-0c5a5b0f9f04">
                <source>5</source>
                <type name="Integer"/>
            </Constant>
            <JadeMethod name="total" id="73d7bbc3-0d0b-4c5c-8a53-0c5a5b0f9f05">
                <source>total(a: Integer): Decimal;
        begin
            if a &lt; 1 then return 0; endif;
        end;
        </source>
                <Parameter name="a">
                    <type name="Integer"/>
                </Parameter>
                <ReturnType>
                    <type name="Decimal"/>
                </ReturnType>
            </JadeMethod>
            <DbClassMap file="main"/>
        </Class>

        """;

    private const string Schema = """
        <Schema name="Shop" id="73d7bbc3-0d0b-4c5c-8a53-0c5a5b0f9f10">
            <superschema name="RootSchema"/>
            <Database name="ShopDb" id="73d7bbc3-0d0b-4c5c-8a53-0c5a5b0f9f11">
                <defaultFile name="main"/>
                <DbFile name="main" id="73d7bbc3-0d0b-4c5c-8a53-0c5a5b0f9f12"/>
            </Database>
        </Schema>

        """;

    private const string Form = """
        <Form name="Main" id="73d7bbc3-0d0b-4c5c-8a53-0c5a5b0f9f20">
            <caption>Orders</caption>
            <Table name="tblOrders" id="73d7bbc3-0d0b-4c5c-8a53-0c5a5b0f9f21">
                <parent name="Main"/>
                <left>10</left>
            </Table>
        </Form>

        """;

    private const string Settings = """
        # What this repository is for.
        [jade]
        version = '22.0.01'

        [[deployment.scripts]]
        schema = "Shop"
        app = "ShopApp"
        method = "Shop::Order::upgrade"
        param = "a \"b\""
        transient = true

        """;

    private static readonly (string Path, string Text)[] All =
        [("Fuzz.jox", Class), ("Fuzz.jox", Schema), ("Fuzz.jox", Form), ("Fuzz.jadegit", Settings)];

    /// <summary>The examples that a reader takes.</summary>
    public static IReadOnlyList<FuzzInput> Readable { get; } =
        [.. All.Where(file => SchemaFileReader.CanRead(file.Path)).Select(file => new FuzzInput(file.Path, System.Text.Encoding.UTF8.GetBytes(file.Text)))];

    /// <summary>The extensions of smaller extracts, which have the form of a schema file, that a reader takes.</summary>
    public static IReadOnlyList<string> SmallExtracts { get; } =
        [.. ((string[])[".scm", ".scm", ".cls", ".mth"]).Where(extension => SchemaFileReader.CanRead("Fuzz" + extension))];
}
