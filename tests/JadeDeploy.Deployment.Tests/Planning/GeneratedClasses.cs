using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Planning;

/// <summary>The classes that come with a schema go with it, and are otherwise left alone.</summary>
[TestClass]
public sealed class GeneratedClasses
{
    private const string Headers = "typeHeaders\n\tShop subclassOf RootSchemaApp transient;\n\tGShop subclassOf RootSchemaGlobal transient;\n";

    private static SchemaSet With(string session) => Versions.Shop(Headers + session);

    private static readonly SchemaSet Whole = With("\tSShop subclassOf RootSchemaSession transient;\n");

    [TestMethod]
    public void OneThatIsGone_IsJD3078WhereItStood()
    {
        Diagnostic refusal = ProvenPlan.Request(Whole, With("")).Refusal().Single(d => d.Code == "JD3078");

        Assert.AreEqual("Shop.scm(7,2)", refusal.Location.ToString());
        Assert.Contains("class Shop::SShop was deleted", refusal.Message);
    }

    [TestMethod]
    public void OneWithAnotherSuperclass_IsJD3078WhereItStands()
    {
        Diagnostic refusal = ProvenPlan.Request(Whole, With("\tSShop subclassOf Object transient;\n")).Refusal().Single(d => d.Code == "JD3078");

        Assert.AreEqual("Shop.scm(7,2)", refusal.Location.ToString());
        Assert.Contains("moved below another class", refusal.Message);
    }

    [TestMethod]
    public void AnotherClassThatIsGone_IsNoConcernOfThisGuard() =>
        Assert.IsNotEmpty(ProvenPlan.Request(With("\tSOrder subclassOf Object;\n"), With("")).Prove().Commands());

    [TestMethod]
    public void AllOfADeletedSchema_GoWithIt() =>
        Assert.DoesNotContain(d => d.Code == "JD3078", DeploymentPlanner.Plan(ProvenPlan.Request(Whole, SchemaSet.Empty)).Warnings);
}
