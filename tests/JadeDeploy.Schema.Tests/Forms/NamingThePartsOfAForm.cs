using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Tests.Forms;

[TestClass]
public class NamingThePartsOfAForm
{
    private const string Form = """
        	<Form locale="5129" name="Orders">
        		<caption>Orders</caption>
        		<name>Orders</name>
        		<controlList>
        			<TextBox name="txtId">
        				<form name="Orders" />
        				<name>txtId</name>
        				<parent name="grpTop" />
        			</TextBox>
        			<MyGroup name="grpTop">
        				<form name="Orders" />
        				<parent name="Orders" />
        			</MyGroup>
        		</controlList>
        		<menuList>
        			<MenuItem name="mnuFile">
        				<caption>&amp;File</caption>
        			</MenuItem>
        			<MenuItem name="">
        				<caption>-</caption>
        				<name/>
        			</MenuItem>
        			<MenuItem name="">
        				<caption>-</caption>
        				<name/>
        			</MenuItem>
        		</menuList>
        	</Form>
        """;

    [TestMethod]
    public void FormControlsAndMenuItems_AreEntitiesOfTheirOwn()
    {
        FormsFile file = FormsText.Schema(Form);

        CollectionAssert.AreEqual(
            (string[])
            [
                "form Shop::Orders@5129",
                "control Shop::Orders@5129::txtId",
                "control Shop::Orders@5129::grpTop",
                "menuItem Shop::Orders@5129::mnuFile",
                "menuItem Shop::Orders@5129::#1",
                "menuItem Shop::Orders@5129::#2",
            ],
            file.Names());
        Assert.IsEmpty(file.Diagnostics);
    }

    [TestMethod]
    public void TheForm_KnowsTheOrderOfItsParts()
    {
        SchemaEntity form = FormsText.Schema(Form).Entities[0];

        Assert.AreEqual("txtId\ngrpTop\nmnuFile\n#1\n#2", form.Content[ContentField.Order]);
        Assert.AreEqual("<Form>\n<caption>Orders</caption>\n</Form>", form.Content[ContentField.Definition]);
        Assert.AreEqual(new SourceLocation("Shop.ddx", 3, 22), form.Location);
    }

    [TestMethod]
    public void AControl_KeepsItsClassAndItsParent()
    {
        FormsFile file = FormsText.Schema(Form);

        Assert.AreEqual("<TextBox>\n<form name=\".\" />\n<parent name=\"grpTop\" />\n</TextBox>", file.Definition("txtId"));
        Assert.AreEqual("<MyGroup>\n<form name=\".\" />\n<parent name=\".\" />\n</MyGroup>", file.Definition("grpTop"));
    }

    [TestMethod]
    public void ARenamedForm_ChangesTheDefinitionOfNoPart()
    {
        FormsFile before = FormsText.Schema(Form);
        FormsFile after = FormsText.Schema(Form.Replace("\"Orders\"", "\"AllOrders\"", StringComparison.Ordinal).Replace("<name>Orders", "<name>AllOrders", StringComparison.Ordinal));

        Assert.AreEqual("Shop::AllOrders@5129", after.Entities[0].Key.Name);
        for (int i = 0; i < before.Entities.Length; i++)
            Assert.AreEqual(before.Entities[i].Content, after.Entities[i].Content);
    }

    [TestMethod]
    public void AFormWithoutParts_HasNoOrder()
    {
        FormsFile file = FormsText.Schema("<Form locale=\"5129\" name=\"Empty\"><controlList>\n</controlList><menuList/></Form>");

        Assert.IsNull(file.Entities[0].Content[ContentField.Order]);
        Assert.AreEqual("<Form />", file.Definition("Empty@5129"));
    }

    [TestMethod]
    public void ASecondControlOfTheSameName_IsKeptAndIsJD2055()
    {
        FormsFile file = FormsText.Schema("<Form locale=\"1\" name=\"F\"><controlList>\n<Label name=\"a\"/>\n<Button name=\"a\"/>\n</controlList></Form>");

        CollectionAssert.AreEqual((string[])["form Shop::F@1", "control Shop::F@1::a", "control Shop::F@1::a#2"], file.Names());
        Diagnostic warning = file.Diagnostics.Single();
        Assert.AreEqual("JD2055", warning.Code);
        Assert.AreEqual(DiagnosticSeverity.Warning, warning.Severity);
        Assert.AreEqual(5, warning.Location.Line);
    }
}
