using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Semantics;
using static JadeDeploy.Schema.Tests.Semantics.SchemaTexts;

namespace JadeDeploy.Schema.Tests.Semantics;

[TestClass]
public class ChangesThatLeaveReferences
{
    private const string Order = "typeDefinitions\n\tOrder completeDefinition\n\t(\n\treferenceDefinitions\n\t\tbuyer: Customer;\n\t)\n";

    private const string BrokenInverse = "inverseDefinitions\n\tgone of Order peerOf buyer of Order;\n";

    [TestMethod]
    public void ToAClassThatIsDeleted_AreErrors()
    {
        SemanticFinding finding = Assert.ContainsSingle(Change(
            "typeHeaders\n\tCustomer subclassOf Object;\n\tOrder subclassOf Object;\n" + Order,
            "typeHeaders\n\tOrder subclassOf Object;\n" + Order));

        Assert.AreEqual("JD2103", finding.Diagnostic.Code);
        Assert.AreEqual(DiagnosticSeverity.Error, finding.Diagnostic.Severity);
        Assert.AreEqual("property Shop::Order::buyer", finding.Entity.ToString());
    }

    [TestMethod]
    public void ToANameThatOnlyThePlatformCouldHave_AreWarningsWhenNew() =>
        Assert.AreEqual(DiagnosticSeverity.Warning, Assert.ContainsSingle(Change("typeHeaders\n\tOrder subclassOf Object;\n", "typeHeaders\n\tOrder subclassOf Object;\n" + Order)).Diagnostic.Severity);

    [TestMethod]
    public void ToANameThatOnlyThePlatformCouldHave_AreFineWhenDeployed() =>
        Assert.IsEmpty(Change("typeHeaders\n\tOrder subclassOf Object;\n" + Order, "typeHeaders\n\tOrder subclassOf Object;\n\tGoods subclassOf Object;\n" + Order));

    [TestMethod]
    public void ThatAreWrongInBothVersions_AreWarnings()
    {
        const string same = "typeHeaders\n\tCustomer subclassOf Object;\n\tOrder subclassOf Object;\n" + Order + BrokenInverse;

        SemanticFinding finding = Assert.ContainsSingle(Change(same, same));

        Assert.AreEqual(("JD2106", DiagnosticSeverity.Warning), (finding.Diagnostic.Code, finding.Diagnostic.Severity));
    }

    [TestMethod]
    public void ThatAreNewlyWrong_AreErrors()
    {
        const string older = "typeHeaders\n\tCustomer subclassOf Object;\n\tOrder subclassOf Object;\n" + Order;

        Assert.AreEqual(DiagnosticSeverity.Error, Assert.ContainsSingle(Change(older, older + BrokenInverse)).Diagnostic.Severity);
    }

    private const string Parts = "typeHeaders\n\tCustomer subclassOf Object;\n\tOrder subclassOf Object;\ntypeDefinitions\n\tOrder completeDefinition\n\t(\n\tattributeDefinitions\n"
        + "\t\tnote: String[30];\n\t\ttotal: Decimal[12];\n\t)\n";

    private const string WithoutTotal = "typeHeaders\n\tCustomer subclassOf Object;\n\tOrder subclassOf Object;\ntypeDefinitions\n\tOrder completeDefinition\n\t(\n\tattributeDefinitions\n"
        + "\t\tnote: String[30];\n\t)\n";

    private const string Exposure = "_exposedListDefinitions\n\tNet version=1, registryId=\"_CSharp_Exposure\"\n\t\tsetModifiedTimeStamp \"ann\" \"\" 2018:09:17:13:13:57;\n\t(\n"
        + "\tCustomer javaName=\"Customer\", defaultStyle=0 ( )\n\tOrder javaName=\"Order\", defaultStyle=0\n\t(\n\t_exposedJavaFeatures\n\t\t(\n"
        + "\t\tisNew javaName=\"total\", javaType=\"bool\";\n\t\ttotal javaName=\"Total\", javaType=\"Decimal\";\n\t\t)\n\t)\n\t)\n";

    [TestMethod]
    public void OfAnExposure_ToAFeatureThatIsDeleted_AreJD2125AtTheName()
    {
        Diagnostic error = Assert.ContainsSingle(Change(Parts + Exposure, WithoutTotal + Exposure)).Diagnostic;

        Assert.AreEqual(("JD2125", DiagnosticSeverity.Error), (error.Code, error.Severity));
        Assert.AreEqual($"Shop.scm({LineOf(WithoutTotal + Exposure, "\t\ttotal javaName")},3)", error.Location.ToString());
        Assert.StartsWith("exposure Shop::Net exposes 'Order::total', ", error.Message);
    }

    [TestMethod]
    public void OfAnExposure_ToAClassThatIsDeleted_AreJD2125Once()
    {
        string without = Parts.Replace("\tCustomer subclassOf Object;\n", "");

        Diagnostic error = Assert.ContainsSingle(Change(Parts + Exposure, without + Exposure)).Diagnostic;

        Assert.AreEqual($"JD2125 Shop.scm({LineOf(without + Exposure, "\tCustomer javaName")},2)", $"{error.Code} {error.Location}");
    }

    [TestMethod]
    public void OfAnExposure_ToWhatNobodyDeclares_MayBeThePlatforms() =>
        Assert.IsEmpty(Change(WithoutTotal + Exposure, WithoutTotal + Exposure.Replace("version=1", "version=2")));

    [TestMethod]
    [DataRow(WithoutTotal, "feature name=\"", "total", "Order::total")]
    [DataRow("typeHeaders\n\tCustomer subclassOf Object;\n", "<rpsClass name=\"", "Order", "Order")]
    public void OfARelationalView_ToWhatIsDeleted_AreJD2126AtTheName(string newer, string before, string name, string shown)
    {
        string forms = ShopForms("\t<RelationalView name=\"Rps\">\n\t\t<name>Rps</name>\n\t\t<rpsClassMaps>\n\t\t\t<ExternalRPSClassMap>\n"
            + "\t\t\t\t<rpsClass name=\"Order\" />\n\t\t\t\t<tables>\n\t\t\t\t\t<RelationalTableClass name=\"Orders\">\n\t\t\t\t\t\t<attributes>\n"
            + "\t\t\t\t\t\t\t<RARpsProperty name=\"column\"><feature name=\"total\" /></RARpsProperty>\n\t\t\t\t\t\t\t<RARpsProperty name=\"edition\"><feature name=\"edition\" /></RARpsProperty>\n"
            + "\t\t\t\t\t\t</attributes>\n\t\t\t\t\t</RelationalTableClass>\n\t\t\t\t</tables>\n\t\t\t</ExternalRPSClassMap>\n\t\t</rpsClassMaps>\n\t</RelationalView>");
        string marked = forms[..forms.IndexOf(before + name, StringComparison.Ordinal)] + before;

        Diagnostic error = Assert.ContainsSingle(SemanticCheck.CheckChange(Read(Shop(Parts), forms), Read(Shop(newer), forms), [])).Diagnostic;

        Assert.AreEqual(("JD2126", DiagnosticSeverity.Error), (error.Code, error.Severity));
        Assert.AreEqual($"Shop.ddx({marked.Count(c => c == '\n') + 1},{marked.Length - marked.LastIndexOf('\n')})", error.Location.ToString());
        Assert.StartsWith($"relationalView Shop::Rps maps '{shown}', ", error.Message);
    }

    [TestMethod]
    public void OfAnExportedPackage_ToAFeatureThatIsDeleted_AreJD2112AtTheName()
    {
        const string Package = "exportedPackageDefinitions\n\tSelling\n\t(\n\texportedClassDefinitions\n\t\tOrder\n\t\t(\n\t\texportedPropertyDefinitions\n\t\t\ttotal;\n\t\t)\n\t)\n";

        Diagnostic error = Assert.ContainsSingle(Change(Parts + Package, WithoutTotal + Package)).Diagnostic;

        Assert.AreEqual(("JD2112", DiagnosticSeverity.Error), (error.Code, error.Severity));
        Assert.AreEqual($"Shop.scm({LineOf(WithoutTotal + Package, "\t\t\ttotal;")},4)", error.Location.ToString());
    }

    [TestMethod]
    public void OfAnExportedPackage_ToAClassThatIsDeleted_AreJD2111AtTheName()
    {
        const string Package = "exportedPackageDefinitions\n\tSelling\n\t(\n\texportedClassDefinitions\n\t\tCustomer\n\t\t(\n\t\t)\n\t)\n";
        string without = Parts.Replace("\tCustomer subclassOf Object;\n", "");

        Diagnostic error = Assert.ContainsSingle(Change(Parts + Package, without + Package)).Diagnostic;

        Assert.AreEqual(("JD2111", DiagnosticSeverity.Error), (error.Code, error.Severity));
        Assert.AreEqual($"Shop.scm({LineOf(without + Package, "\t\tCustomer\n")},3)", error.Location.ToString());
    }

    private static int LineOf(string sections, string start)
    {
        string text = Shop(sections);
        return text[..text.IndexOf(start, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
    }

    private static ImmutableArray<SemanticFinding> Change(string older, string newer) => SemanticCheck.CheckChange(Read(Shop(older)), Read(Shop(newer)), []);
}
