using System.Text;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Planning;

/// <summary>What a change would stumble over (error 8501) is deleted first, once the loss is allowed by name.</summary>
[TestClass]
public class DataThatHasToGo
{
    private static PlanOutcome Plan(SchemaSet from, SchemaSet to, string[] allowed, params DeclaredRename[] renames) => DeploymentPlanner.Plan(
        new PlanRequest { From = from, To = to, PlatformVersion = new JadeVersion(25, 0, 1), AllowedDataLoss = [.. allowed], Renames = [.. renames] });

    private static SchemaSet Order(string header, string attribute) =>
        Versions.Shop(Versions.Classes((header, $"\tattributeDefinitions\n\t\t{attribute}\n")));

    private static string[] Commands(PlannedStep step) =>
        Encoding.ASCII.GetString(step.Files[0].Content.Span).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[4..];

    [TestMethod]
    [DataRow("abstract")]
    [DataRow("transient")]
    public void AClassThatMayHaveNoInstancesAnyMore_LosesThem_AtThePointOfNoReturn(string modifier)
    {
        PlanOutcome plan = Plan(Order("Order subclassOf Object", "a: Integer;"), Order($"Order subclassOf Object {modifier}", "a: Integer;"), ["Shop::Order", "Shop::Order::a"]);

        CollectionAssert.AreEqual(new[] { "Delete Instances Shop::Order" }, Commands(plan.Steps[0]));
        Assert.AreEqual(LoadStyle.CurrentSchemaVersion, plan.Steps[0].LoadStyle);
        Assert.IsTrue(plan.Steps[0].PointOfNoReturn);
    }

    [TestMethod]
    public void ARenamedClass_IsCalledByItsNewName()
    {
        PlanOutcome plan = Plan(Order("Order subclassOf Object", "a: Integer;"), Order("Sale subclassOf Object abstract", "a: Integer;"), ["Shop::Order"], new DeclaredRename("Shop::Order", "Sale"));

        CollectionAssert.AreEqual(new[] { "Delete Instances Shop::Sale" }, Commands(plan.Steps[1]));
    }

    [TestMethod]
    public void WithoutConsent_NothingIsDeleted()
    {
        DeploymentException refusal = Assert.ThrowsExactly<DeploymentException>(() =>
            Plan(Order("Order subclassOf Object", "a: Integer;"), Order("Order subclassOf Object abstract", "a: Integer;"), []));

        Assert.AreEqual("JD3001", refusal.Diagnostics.Single().Code);
    }

    [TestMethod]
    public void AValueWithoutAFormInTheNewType_GoesWithItsProperty_InAReorganisationOfItsOwn()
    {
        PlanOutcome plan = Plan(Order("Order subclassOf Object", "a: Binary[40];"), Order("Order subclassOf Object", "a: String[40];"), ["Shop::Order::a"]);

        CollectionAssert.AreEqual(new[] { "Delete Property Shop::Order::a" }, Commands(plan.Steps[0]));
        CollectionAssert.AreEqual(
            new[] { StepKind.Commands, StepKind.Reorganise, StepKind.Transition, StepKind.Load, StepKind.Reorganise, StepKind.Transition },
            plan.Steps.Select(s => s.Kind).ToArray());
    }

    [TestMethod]
    public void AValueThatIsOnlyCut_IsConverted()
    {
        PlanOutcome plan = Plan(Order("Order subclassOf Object", "a: String[40];"), Order("Order subclassOf Object", "a: String[20];"), ["Shop::Order::a"]);

        Assert.IsFalse(plan.Steps.Any(s => s.Kind == StepKind.Commands));
    }
}
