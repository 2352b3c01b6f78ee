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

    [TestMethod]
    public void ABeginningOfAFile_IsCutShort()
    {
        const string Text = "<?xml version=\"1.0\"?>\n<!-- c --><schema name=\"S\" JadeVersionNumber='22.0.01'><Form name='a>b'>t &amp; x</Form>" +
            "<![CDATA[q]]><?pi x?><b/>\n</schema>";

        for (int length = 1; length < Text.Length; length++)
        {
            Diagnostic error = FormsText.Ddx(Text[..length]).Diagnostics.Single();
            Assert.AreEqual("JD2058", error.Code, Text[..length]);
        }
        Assert.DoesNotContain("JD2058", FormsText.Ddx(Text).Diagnostics.Select(d => d.Code));
    }

    [TestMethod]
    [DataRow("<schema name=\"S\">\n  <a></b>\n</schema>", "JD2052 2,8-2,9")]
    [DataRow("<schema name=\"S\"><Form>&nbsp;</Form></schema>", "JD2052 1,25-1,29")]
    [DataRow("<forms/>", "JD2053 1,2-1,7")]
    [DataRow("<schema JadeVersionNumber=\"22.0.01\"/>", "JD2054 1,2-1,8")]
    [DataRow("<schema name=\"S\"\n JadeVersionNumber='new'/>", "JD2007 2,2-2,25")]
    [DataRow("<schema name='S' JadeVersionNumber='22.0.01'><Strange/>\n<Application name='a'/>\n<Application  name='a' /></schema>", "JD2056 1,47-1,54|JD2055 3,15-3,23")]
    public void AFinding_SaysWhereItEnds(string text, string expected) =>
        Assert.AreEqual(expected, FormsText.Ddx(text).Diagnostics.Found());

    [TestMethod]
    public void TheDeepestNestingAllowed_IsRead()
    {
        string Nested(int depth) => string.Concat(Enumerable.Repeat("<Aa>", depth)) + string.Concat(Enumerable.Repeat("</Aa>", depth));

        Assert.IsFalse(FormsText.Schema(Nested(Schema.Text.InputLimits.FormsDepth)).HasErrors);
        Assert.AreEqual("JD2059", FormsText.Schema(Nested(Schema.Text.InputLimits.FormsDepth + 1)).Diagnostics.Single().Code);
    }

    [TestMethod]
    public void AFileBeyondTheLimit_IsJD2062()
    {
        FormsFile file = FormsReader.Read("Shop.ddx", new byte[Schema.Text.InputLimits.FormsFileBytes + 1]);

        Assert.AreEqual("JD2062", file.Diagnostics.Single().Code);
        Assert.AreEqual("Shop.ddx", file.Diagnostics.Single().Location.ToString());
    }

    [TestMethod]
    public void ANameThatIsLongerThanIsRead_IsJD2085_AndOnlyItsFormIsLeftOut()
    {
        const int most = Schema.Text.InputLimits.FormsNameLength;
        string longest = new('a', most);

        FormsFile file = FormsText.Schema($"<Form name=\"{longest}\" locale=\"1\"/><Form name=\"{longest}b\" locale=\"1\"/><Form name=\"c\" locale=\"1{longest}\"/>");

        Assert.HasCount(1, file.Entities);
        CollectionAssert.AreEqual((string[])["JD2085", "JD2085"], file.Diagnostics.Select(d => d.Code).ToArray());
        Assert.Contains($"has {most + 1} characters", file.Diagnostics[0].Message);
    }

    [TestMethod]
    public void ASchemaNameThatIsLongerThanIsRead_IsJD2085() =>
        Assert.AreEqual("JD2085 1,9-1,1017", FormsText.Ddx($"<schema name=\"{new string('s', 1001)}\" JadeVersionNumber=\"22.0.01\"/>").Diagnostics.Found());
}
