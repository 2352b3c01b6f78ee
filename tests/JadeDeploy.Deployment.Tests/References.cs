using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests;

/// <summary>What a build says of a version that refers to something it does not have.</summary>
[TestClass]
public sealed class References : IDisposable
{
    private const string Header = "jadeVersionNumber \"25.0.01\";\nschemaDefinition\nShop subschemaOf RootSchema completeDefinition;\n";
    private const string Customer = "\tCustomer subclassOf Object;\n";
    private const string Order = "\tOrder subclassOf Object;\n";
    private const string Buyer = "typeDefinitions\n\tOrder completeDefinition\n\t(\n\treferenceDefinitions\n\t\tbuyer: Customer;\n\t)\n";
    private const string BrokenInverse = "inverseDefinitions\n\tgone of Order peerOf buyer of Order;\n";

    private readonly GitRepositoryBuilder _repository = new();

    [TestMethod]
    public void ToSomethingThatCannotExist_AreRefusedWithTheirPlace()
    {
        Commit("typeHeaders\n" + Customer + Order + Buyer + BrokenInverse);

        Diagnostic error = Assert.ContainsSingle(Refuse("HEAD").Diagnostics);

        Assert.AreEqual("JD2106", error.Code);
        Assert.AreEqual(new SourceLocation(_repository["Shop.scm"], 14, 2).ToString(), error.Location.ToString());
    }

    [TestMethod]
    public void ToAClassThatIsDeleted_AreRefusedThoughTheyDidNotChange()
    {
        Commit("typeHeaders\n" + Customer + Order + Buyer);
        Commit("typeHeaders\n" + Order + Buyer);

        Assert.AreEqual("JD2103", Assert.ContainsSingle(Refuse("HEAD~1..HEAD").Diagnostics).Code);
    }

    [TestMethod]
    public void ThatAreWrongInTheOlderVersionToo_AreWarnings()
    {
        Commit("typeHeaders\n" + Customer + Order + Buyer + BrokenInverse);
        Commit("typeHeaders\n" + Customer + Order + "\tGoods subclassOf Object;\n" + Buyer + BrokenInverse);

        BuildResult built = Build("HEAD~1..HEAD");

        Diagnostic warning = Assert.ContainsSingle(built.Warnings.Where(w => w.Code == "JD2106"));
        Assert.AreEqual(DiagnosticSeverity.Warning, warning.Severity);
        Assert.AreEqual("class Shop::Goods", Assert.ContainsSingle(built.Plan.Changes).Entity.ToString());
    }

    [TestMethod]
    public void OfEntityFiles_AreRefusedAtTheEntity()
    {
        _repository.Commit(
            "Shop",
            ("schemas/Shop.jox", "<Schema name=\"Shop\"><superschema name=\"RootSchema\"/></Schema>"),
            ("schemas/Shop/types/Order.jox",
                "<Class name=\"Order\">\n  <superclass name=\"Object\"/>\n  <ExplicitInverseRef name=\"buyer\">\n    <type name=\"Object\"/>\n"
                + "    <Inverse name=\"Order::gone\"/>\n  </ExplicitInverseRef>\n</Class>"));

        Diagnostic error = Assert.ContainsSingle(Refuse("HEAD").Diagnostics);

        Assert.AreEqual("JD2106", error.Code);
        Assert.AreEqual(new SourceLocation(_repository["schemas/Shop/types/Order.jox"], 5, 14).ToString(), error.Location.ToString());
    }

    [TestMethod]
    public void OfAMethodInAnEntityFile_ToWhatIsDeleted_AreWarnedOfAtTheName()
    {
        (string, string?) Type(string attributes) => ("schemas/Shop/types/Order.jox",
            $"<Class name=\"Order\">\n  <superclass name=\"Object\"/>\n{attributes}"
            + "  <JadeMethod name=\"print\">\n    <source>print();\nbegin\n\twrite &quot;a&quot; &amp; self.fax;\nend;\n</source>\n  </JadeMethod>\n</Class>");
        _repository.Commit(
            "Shop", ("schemas/Shop.jox", "<Schema name=\"Shop\"><superclass name=\"RootSchema\"/></Schema>"),
            Type("  <PrimAttribute name=\"fax\"><type name=\"Integer\"/></PrimAttribute>\n"));
        _repository.Commit("Without fax", Type(""));

        BuildResult built = Build("HEAD~1..HEAD");

        Diagnostic warning = Assert.ContainsSingle(built.Warnings.Where(w => w.Code == "JD3076"));
        Assert.AreEqual(new SourceLocation(_repository["schemas/Shop/types/Order.jox"], 6, 33).ToString(), warning.Location.ToString());
        Assert.AreEqual((6, 36), (warning.Location.EndLine, warning.Location.EndColumn));
    }

    [TestMethod]
    public void IntoExternalSchemas_AreNotChecked()
    {
        _repository.Commit("Shop", ("Shop.scm", (Header + "typeHeaders\n\tOrder subclassOf Document;\n").Replace("RootSchema", "Base")));

        Assert.IsEmpty(Build("HEAD", "Base").Warnings.Where(w => w.Code.StartsWith("JD21", StringComparison.Ordinal)));
    }

    public void Dispose() => _repository.Dispose();

    private void Commit(string sections) => _repository.Commit("Shop", ("Shop.scm", Header + sections));

    private DeploymentException Refuse(string revision) => Assert.ThrowsExactly<DeploymentException>(() => Build(revision));

    private BuildResult Build(string revision, params string[] external) => DeploymentBuild.Build(
        new BuildRequest { Repository = _repository.Path, Revision = revision, PlatformVersion = "25.0.01", ExternalSchemas = [.. external], BlockOnDataLoss = false },
        CancellationToken.None);
}
