using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Tests.Scm;

[TestClass]
public class TheHeader
{
    [TestMethod]
    public void NamesTheSchema()
    {
        SchemaFile file = ScmText.Read("jadeVersionNumber \"22.0.03\";\nschemaDefinition\nSales subschemaOf Model partialDefinition;\n");

        Assert.AreEqual("Sales", file.SchemaName);
        Assert.AreEqual("Model", file.Superschema);
        Assert.IsFalse(file.IsComplete);
        Assert.AreEqual(new JadeVersion(22, 0, 3), file.Version);
    }

    [TestMethod]
    public void OptionsAreContent_ButDefaultsAndPatchNumbersAreNot()
    {
        SchemaFile file = ScmText.Read("""
            /* JADE COMMAND FILE NAME C:\temp\Sales.jcf */
            jadeVersionNumber "20.0.01";
            schemaDefinition
            Sales subschemaOf Model completeDefinition, patchVersioningEnabled = false, patchVersion=110, formsManagement = 2;
            		setModifiedTimeStamp "<unknown>" "" 2018:08:08:12:06:09;
            	documentationText
            `What Sales does`
            """);

        Assert.IsEmpty(file.Diagnostics);
        Assert.AreEqual("subschemaOf Model formsManagement = 2", file.Field(EntityKind.Schema, "Sales"));
        Assert.AreEqual("What Sales does", file.Field(EntityKind.Schema, "Sales", ContentField.Documentation));
    }
}
