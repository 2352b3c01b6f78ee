using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Tests.Forms;

[TestClass]
public class BrokenFormsFiles
{
    [TestMethod]
    [DataRow("", "JD2050", 1, 1)]
    [DataRow(" \r\n", "JD2050", 1, 1)]
    [DataRow("<schema name=\"S\">\n<<<<<<< HEAD\n<a/>\n=======\n>>>>>>> b\n</schema>", "JD2051", 2, 1)]
    [DataRow("<schema name=\"S\">\n  <a></b>\n</schema>", "JD2052", 2, 8)]
    [DataRow("<schema name=\"S\">", "JD2058", 1, 18)]
    [DataRow("not xml", "JD2052", 1, 1)]
    [DataRow("<?xml version=\"1.0\"?>\n <!DOCTYPE schema [<!ENTITY a \"b\">]>\n<schema name=\"S\">&a;</schema>", "JD2052", 2, 2)]
    [DataRow("<?xml version=\"1.0\"?>\n<forms/>", "JD2053", 2, 2)]
    [DataRow("<schema JadeVersionNumber=\"22.0.01\"/>", "JD2054", 1, 2)]
    [DataRow("<schema name=\"\" JadeVersionNumber=\"22.0.01\"/>", "JD2054", 1, 2)]
    [DataRow("<schema name=\"S\"\n JadeVersionNumber=\"new\"/>", "JD2007", 2, 2)]
    public void EachFault_HasItsCodeAndPlace(string text, string code, int line, int column)
    {
        FormsFile file = FormsText.Ddx(text);

        Diagnostic error = file.Diagnostics.Single();
        Assert.AreEqual(code, error.Code);
        Assert.AreEqual(DiagnosticSeverity.Error, error.Severity);
        Assert.AreEqual(new SourceLocation("Shop.ddx", line, column), error.Location.Beginning());
    }

    [TestMethod]
    public void EndlessNesting_IsJD2059()
    {
        string deep = string.Concat(Enumerable.Repeat("<a>", 50_000)) + string.Concat(Enumerable.Repeat("</a>", 50_000));

        FormsFile file = FormsText.Schema(deep);

        Assert.AreEqual("JD2059", file.Diagnostics.Single().Code);
    }

    [TestMethod]
    public void ACutOffPicture_LeavesNoEntities()
    {
        FormsFile file = FormsReader.Read("a/Shop.DDX", "<schema name=\"S\"><Application name=\"x\"><icon>AAAA"u8.ToArray());

        Assert.IsEmpty(file.Entities);
        Assert.IsTrue(file.HasErrors);
    }
}
