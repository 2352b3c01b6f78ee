using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Tests.Forms;

[TestClass]
public class NamingOtherElements
{
    [TestMethod]
    [DataRow("<Application name=\"Pos\"><name>Pos</name></Application>", "application Shop::Pos")]
    [DataRow("<RelationalView name=\"Odbc\"/>", "relationalView Shop::Odbc")]
    [DataRow("<ExternalDatabase name=\"Erp\"/>", "externalDatabase Shop::Erp")]
    [DataRow("<JadeHTMLDocument name=\"Home\"/>", "document Shop::Home")]
    [DataRow("<Global name=\"GShop\"><rate>1</rate></Global>", "other Shop::Global/GShop")]
    [DataRow("<JadeExportedPackage name=\"Pkg\"><application name=\"Pos\" /></JadeExportedPackage>", "other Shop::JadeExportedPackage/Pkg")]
    [DataRow("<PainterControlDefinition name=\"Chart\"/>", "other Shop::PainterControlDefinition/Chart")]
    [DataRow("<ActiveXLibrary name=\"Excel\"/>", "other Shop::ActiveXLibrary/Excel")]
    public void AKnownElement_HasItsKindAndName(string element, string expected)
    {
        FormsFile file = FormsText.Schema(element);

        Assert.AreEqual(expected, file.Names().Single());
        Assert.IsEmpty(file.Diagnostics);
    }

    [TestMethod]
    public void AnUnknownElement_IsKeptAsTextWithOneWarning()
    {
        FormsFile file = FormsText.Schema("<Widget name=\"a\"><size>3</size></Widget>\n<Widget name=\"b\">words</Widget>\n<Widget/>");

        CollectionAssert.AreEqual((string[])["other Shop::Widget/a", "other Shop::Widget/b", "other Shop::Widget/#1"], file.Names());
        Assert.AreEqual("<Widget>\n<size>3</size>\n</Widget>", file.Definition("Widget/a"));
        Assert.AreEqual("<Widget>words</Widget>", file.Definition("Widget/b"));
        Assert.AreEqual("JD2056", file.Diagnostics.Single().Code);
    }

    [TestMethod]
    public void TextBetweenElements_IsKeptWithAWarning()
    {
        FormsFile file = FormsText.Schema("<Application name=\"Pos\"/> left over");

        Assert.AreEqual("left over", file.Definition("schema/text"));
        Assert.AreEqual("JD2056", file.Diagnostics.Single().Code);
    }

    [TestMethod]
    public void AGlobalWithoutProperties_EqualsItsAbsence()
    {
        FormsFile file = FormsText.Schema("<Global name=\"GShop\">\n\t<name>GShop</name>\n\t<rate/>\n</Global>");

        Assert.IsEmpty(file.Entities);
    }

    [TestMethod]
    public void TheHeader_IsTyped()
    {
        FormsFile file = FormsText.Schema("");

        Assert.AreEqual("Shop", file.SchemaName);
        Assert.AreEqual(new JadeVersion(22, 0, 3), file.Version);
        Assert.IsFalse(file.IsRpsMapping);
    }
}
