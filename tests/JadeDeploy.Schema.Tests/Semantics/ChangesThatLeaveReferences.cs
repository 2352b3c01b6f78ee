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

    private static ImmutableArray<SemanticFinding> Change(string older, string newer) => SemanticCheck.CheckChange(Read(Shop(older)), Read(Shop(newer)), []);
}
