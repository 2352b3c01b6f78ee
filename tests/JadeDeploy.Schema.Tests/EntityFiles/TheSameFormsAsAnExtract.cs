using JadeDeploy.Schema.EntityFiles;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Tests.Forms;
using JadeDeploy.Schema.Tests.Scm;

namespace JadeDeploy.Schema.Tests.EntityFiles;

[TestClass]
public class TheSameFormsAsAnExtract
{
    [TestMethod]
    public void HasTheSameApplications() => EntityText.AssertSameForms("""
        <Application name="ShopApp">
            <_modifiedBy>jo</_modifiedBy>
            <applicationType>G</applicationType>
            <fontName>Tahoma</fontName>
            <icon/>
            <name>ShopApp</name>
            <threeDControls><GUIClass name="CheckBox" /><GUIClass name="GroupBox" /></threeDControls>
        </Application>
        """,
        ("applications/ShopApp.jox", """
        <Application name="ShopApp" id="11111111-1111-4111-8111-111111111111">
            <applicationType>G</applicationType>
            <fontName>Tahoma</fontName>
            <threeDControls>
                <GUIClass name="GroupBox"/>
                <GUIClass name="CheckBox"/>
            </threeDControls>
        </Application>
        """));

    [TestMethod]
    public void HasTheSameFormsControlsAndMenus() => EntityText.AssertSameForms("""
        <Form locale="5129" name="OrderForm">
            <caption>Orders &amp; more</caption>
            <height>100</height>
            <name>OrderForm</name>
            <controlList>
                <Table name="tblOrders">
                    <form name="OrderForm" />
                    <name>tblOrders</name>
                    <parent name="OrderForm" />
                    <tabIndex>2</tabIndex>
                </Table>
                <Button name="btnOK">
                    <form name="OrderForm" />
                    <parent name="OrderForm" />
                    <picture/>
                </Button>
            </controlList>
            <menuList>
                <MenuItem name="mnuFile"><caption>File</caption><form name="OrderForm" /></MenuItem>
            </menuList>
        </Form>
        """,
        ("locales/5129/forms/OrderForm.jox", """
        <Form name="OrderForm" id="11111111-1111-4111-8111-111111111111">
            <caption>Orders &amp; more</caption>
            <height>100</height>
            <Table name="tblOrders" id="21111111-1111-4111-8111-111111111111">
                <parent name="OrderForm"/>
                <tabIndex>2</tabIndex>
            </Table>
            <MenuItem name="mnuFile" id="31111111-1111-4111-8111-111111111111">
                <caption>File</caption>
            </MenuItem>
            <Button name="btnOK" id="41111111-1111-4111-8111-111111111111">
                <parent name="OrderForm"/>
            </Button>
        </Form>
        """));

    [TestMethod]
    public void StandsAtItsPlacesInTheEntityFile()
    {
        EntityFile file = EntityText.ReadClean(
            "\uFEFF<Form\r\n  name='F'>\r\n\t<Button name = \"b&amp;\"/><MenuItem/>\r\n</Form>", "schemas/Shop/locales/5129/forms/F.jox");

        Assert.AreEqual(
            "form Shop::F@5129 2,3|control Shop::F@5129::b& 3,10|menuItem Shop::F@5129::#1 3,28",
            string.Join('|', file.Entities.Select(e => $"{e.Key} {e.Location.Line},{e.Location.Column}")));
    }

    [TestMethod]
    [DataRow("&#xD800;", DisplayName = "half of a surrogate pair")]
    [DataRow("&#x0;&#xB;", DisplayName = "control characters")]
    public void KeepsCharactersThatXmlForbids(string character)
    {
        SchemaEntity form = EntityText.ReadClean($"<Form name=\"F\"><caption>{character}</caption></Form>", "schemas/Shop/locales/1/forms/F.jox").Entities.Single();

        Assert.AreEqual(
            FormsText.Schema($"<Form locale=\"1\" name=\"F\"><caption>{character}</caption></Form>").Entities.Single().Content.Digest, form.Content.Digest);
    }

    [TestMethod]
    public void HasTheSameViewsDatabasesAndDocuments() => EntityText.AssertSameForms("""
        <RelationalView name="Sales"><uuid>1</uuid><tables><RelationalTableClass name="T"><a>1</a></RelationalTableClass></tables></RelationalView>
        <ExternalDatabase name="Erp"><server>s</server></ExternalDatabase>
        <JadeHTMLDocument name="Page"><html>x</html></JadeHTMLDocument>
        """,
        ("a.jox", """
        <RelationalView name="Sales" id="11111111-1111-4111-8111-111111111111">
            <tables><RelationalTableClass name="T" id="21111111-1111-4111-8111-111111111111"><a>1</a></RelationalTableClass></tables>
        </RelationalView>
        """),
        ("b.jox", """<ExternalDatabase name="Erp"><server>s</server></ExternalDatabase>"""),
        ("c.jox", """<JadeHTMLDocument name="Page"><html>x</html></JadeHTMLDocument>"""));

    [TestMethod]
    public void HasTheSameTranslatableStringsAndFormats()
    {
        EntityFileSchema schema = EntityText.Assemble(("locales/5129.jox", """
            <Locale name="5129">
                <TranslatableString name="Add"><source>"Add"</source></TranslatableString>
                <TranslatableString name="Found"><source>Found(n) = "Found " &amp; n</source></TranslatableString>
                <TranslatableString name="Lost"><source>"Lost " &amp; n</source><Parameter name="n"/></TranslatableString>
                <LocaleFormat name="Short"><source>DateFormat(true, "/", 1)</source></LocaleFormat>
            </Locale>
            """));

        EntityText.AssertSame(ScmText.ReadShop("""
            localeDefinitions
                5129 "English (New Zealand)";
            localeFormatDefinitions
                Short: DateFormat(true, "/", 1);
            translatableStringDefinitions
                5129 "English (New Zealand)"
                (
                    Add= "Add";
                    Found(n) = "Found " & n;
                    Lost(n) = "Lost " & n;
                )
            """).Entities, schema);
    }
}
