using System.Text;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;
using JadeDeploy.Schema.Sections;
using JadeDeploy.Schema.Tests.Lossless;
using JadeDeploy.Schema.Tests.Scm;

namespace JadeDeploy.Schema.Tests.Sections;

/// <summary>
/// No public file shows such an extract: these are the files that the platform's documentation names, with what a schema file has at
/// the same place.
/// </summary>
[TestClass]
public class AnExtractInSections
{
    private const string Header = "jadeVersionNumber \"22.0.03\";\nschemaDefinition\nShop subschemaOf RootSchema completeDefinition;\n";
    private const string PartialHeader = "jadeVersionNumber \"22.0.03\";\nschemaDefinition\nShop subschemaOf RootSchema partialDefinition;\n";
    private const string OrderHeader = "typeHeaders\n\tOrder subclassOf Object;\n";
    private const string OrderBody = "typeDefinitions\n\tOrder completeDefinition\n\t(\n\tattributeDefinitions\n\t\tno: Integer;\n\tjadeMethodDefinitions\n\t\ttotal();\n\t)\n";
    private const string OrderSource = "typeSources\n\tOrder (\n\tjadeMethodSources\ntotal\n{\ntotal();\n}\n\t)\n";
    private const string Locales = "\t5129 \"English (New Zealand)\" schemaDefaultLocale;\n";
    private const string Database = "ShopDb\n\t(\n\tdatabaseFileDefinitions\n\t\t\"shop\";\n\tclassMapDefinitions\n\t\tOrder in \"shop\";\n\t)\n";

    private static readonly SectionFile[] Files =
    [
        File("Shop/schemaDefinitions.sec", Header),
        File("Shop/localeDefinitions.sec", "localeDefinitions\n" + Locales),
        File("Shop/databaseDefinitions.sec", Database),
        File("Shop/typeHeaders.sec", "Order\n"),
        File("Shop/typeSources.sec", "Order\n"),
        File("Shop/Types/Order.cls", PartialHeader + OrderHeader + OrderBody + OrderSource),
    ];

    [TestMethod]
    public void SaysWhatTheSchemaFileSays()
    {
        SchemaFile whole = ScmReader.Read("Shop.scm", Encoding.UTF8.GetBytes(
            Header + "localeDefinitions\n" + Locales + OrderHeader + OrderBody + "databaseDefinitions\n" + Database + OrderSource));

        SchemaFile sections = SectionExtractReader.Read("Shop", Files);

        Assert.IsEmpty(sections.Diagnostics, string.Join('\n', sections.Diagnostics));
        Assert.AreEqual("", Styles.Difference(whole, sections));
        Assert.IsTrue(sections.IsComplete);
        Assert.IsTrue(sections.CompleteTypes.Contains("Order"));
    }

    [TestMethod]
    public void GivesEachEntityItsPlaceInItsOwnFile()
    {
        SchemaFile sections = SectionExtractReader.Read("Shop", Files);

        Assert.AreEqual("Shop/localeDefinitions.sec(2,2)", Place(sections, EntityKind.Locale, "Shop::5129"));
        Assert.AreEqual("Shop/databaseDefinitions.sec(4,3)", Place(sections, EntityKind.DatabaseFile, "Shop::shop"));
        Assert.AreEqual("Shop/Types/Order.cls(10,3)", Place(sections, EntityKind.Property, "Shop::Order::no"));
    }

    [TestMethod]
    public void WithAMistake_NamesItsFileAndLine()
    {
        SchemaFile sections = SectionExtractReader.Read("Shop", [.. Files, File("Shop/libraryDefinitions.sec", "\t\"lib\";\n\tlib;\n")]);

        Assert.AreEqual(("JD2001", "Shop/libraryDefinitions.sec(2,2)"), (sections.Diagnostics.Single().Code, sections.Diagnostics.Single().Location.ToString()));
    }

    [TestMethod]
    public void ThatContradictsItself_IsAnError()
    {
        string other = PartialHeader + OrderHeader.Replace("Object", "Form", StringComparison.Ordinal);

        SchemaFile sections = SectionExtractReader.Read("Shop", [.. Files, File("Shop/Types/Other.cls", other)]);

        Assert.AreEqual(("JD2004", "Shop/Types/Other.cls(5,2)"), (sections.Diagnostics.Single().Code, sections.Diagnostics.Single().Location.ToString()));
    }

    [TestMethod]
    public void ThatNamesNoSchema_IsAnError() =>
        Assert.AreEqual("JD2013", SectionExtractReader.Read("Shop", [File("Shop/localeDefinitions.sec", Locales)]).Diagnostics.Single().Code);

    private static string Place(SchemaFile file, EntityKind kind, string name) => file.Get(kind, name).Location.ToString();

    private static SectionFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
