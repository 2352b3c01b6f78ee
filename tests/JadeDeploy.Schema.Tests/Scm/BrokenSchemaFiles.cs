using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Tests.Scm;

[TestClass]
public class BrokenSchemaFiles
{
    [TestMethod]
    public void AMistake_IsOneErrorAtItsPlace()
    {
        SchemaFile file = ScmText.Read(ScmText.Shop("typeHeaders\n\tOrder subclassof Object;\n\tItem subclassOf Object;\n"));

        Diagnostic error = file.Diagnostics.Single();
        Assert.AreEqual("JD2001", error.Code);
        Assert.AreEqual(new SourceLocation("Shop.scm", 5, 8) { EndLine = 5, EndColumn = 18 }, error.Location);
        Assert.Contains("expected subclassOf, found 'subclassof'", error.Message);
    }

    [TestMethod]
    public void AFileThatEndsInTheMiddle_IsTruncated()
    {
        SchemaFile file = ScmText.Read(ScmText.Shop("typeHeaders\n\tOrder subclassOf"));

        Assert.AreEqual("JD2002", file.Diagnostics.Single().Code);
    }

    [TestMethod]
    public void ALiteralThatDoesNotEnd_IsReportedWhereItBegins()
    {
        SchemaFile file = ScmText.Read(ScmText.Shop("libraryDefinitions\n\t\"lib;\n"));

        Assert.AreEqual("JD2002", file.Diagnostics.Single().Code);
        Assert.AreEqual(new SourceLocation("Shop.scm", 5, 2) { EndLine = 5, EndColumn = 3 }, file.Diagnostics.Single().Location);
    }

    [TestMethod]
    public void AFileOfJade4_IsRefusedPolitely()
    {
        SchemaFile file = ScmText.Read(ScmText.Shop("methodImplementations\n\tOrder::total\n"));

        Assert.AreEqual("JD2003", file.Diagnostics.Single().Code);
    }

    [TestMethod]
    public void TheSamePropertyTwice_IsAnErrorAtTheSecond()
    {
        SchemaFile file = ScmText.Read(ScmText.Shop("typeDefinitions\n\tA ( attributeDefinitions\n\t\tx: Integer;\n\t\tx: String; )\n"));

        Assert.AreEqual("JD2004", file.Diagnostics.Single().Code);
        Assert.AreEqual(7, file.Diagnostics.Single().Location.Line);
    }

    [TestMethod]
    public void TheSameSectionTwice_IsAnError()
    {
        SchemaFile file = ScmText.Read(ScmText.Shop("typeHeaders\n\tA subclassOf Object;\ntypeHeaders\n\tB subclassOf Object;\n"));

        Assert.AreEqual("JD2006", file.Diagnostics.Single().Code);
        Assert.AreEqual(6, file.Diagnostics.Single().Location.Line);
    }

    [TestMethod]
    public void AStampThatIsNoVersion_IsAnError()
    {
        SchemaFile file = ScmText.Read("jadeVersionNumber \"new\";\nschemaDefinition\nA subschemaOf RootSchema completeDefinition;\n");

        Assert.AreEqual("JD2007", file.Diagnostics.Single().Code);
        Assert.AreEqual(new SourceLocation("Shop.scm", 1, 19) { EndLine = 1, EndColumn = 24 }, file.Diagnostics.Single().Location);
    }
}
