using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Planning.Deletions;

[TestClass]
public class WholeSchemas
{
    private const string Export = "typeHeaders\n\tOrder subclassOf Object;\nexportedPackageDefinitions\n\tSelling ( exportedClassDefinitions Order ( ) )\n";
    private const string Import = "importedPackageDefinitions\n\tSelling is Shop::Selling ( importedClassDefinitions Order )\n";

    private static string[] Deleted(PlanOutcome plan) => [.. plan.Steps.Where(s => s.Kind == StepKind.DeleteSchema).Select(s => s.Schema!)];

    [TestMethod]
    public void GoLeafFirst_ImportersBeforeExporters()
    {
        SchemaSet from = Versions.Of(
            Versions.Schema("Keep", "RootSchema", ""), Versions.Schema("Model", "RootSchema", ""), Versions.Schema("Shop", "Model", Export), Versions.Schema("View", "RootSchema", Import));

        PlanOutcome plan = ProvenPlan.Request(from, Versions.Of(Versions.Schema("Keep", "RootSchema", ""))).Prove();

        CollectionAssert.AreEqual(new[] { "View", "Shop", "Model" }, Deleted(plan));
        Assert.IsTrue(plan.Steps.All(s => s.LoadStyle == LoadStyle.CurrentSchemaVersion));
    }

    [TestMethod]
    public void GoAfterTheTransition_WhenNothingTheyUseChanges()
    {
        PlanOutcome plan = ProvenPlan.Request(
            Versions.Of(Versions.Schema("Other", "RootSchema", ""), Versions.Schema("Shop", "RootSchema", "typeHeaders\n\tOrder subclassOf Object;\n")),
            Versions.Of(Versions.Schema("Shop", "RootSchema", "typeHeaders\n\tOrder subclassOf Object;\n\tNote subclassOf Object;\n"))).Prove();

        CollectionAssert.AreEqual(
            new[] { StepKind.Load, StepKind.Reorganise, StepKind.Transition, StepKind.DeleteSchema }, plan.Steps.Select(s => s.Kind).ToArray());
    }

    [TestMethod]
    public void GoFirst_WhenASchemaThatStaysLosesWhatTheyMayUse()
    {
        SchemaSet from = Versions.Of(
            Versions.Schema("Model", "RootSchema", "typeHeaders\n\tAid subclassOf Object;\n\tBase subclassOf Object;\n"),
            Versions.Schema("View", "Model", "typeHeaders\n\tBetter subclassOf Aid;\n"));

        PlanOutcome plan = ProvenPlan.Request(from, Versions.Of(Versions.Schema("Model", "RootSchema", "typeHeaders\n\tBase subclassOf Object;\n"))).Prove();

        Assert.AreEqual(StepKind.DeleteSchema, plan.Steps[0].Kind);
        CollectionAssert.AreEqual(new[] { "Delete Class Model::Aid" }, plan.Commands());
    }

    [TestMethod]
    public void AnotherRepositoryBuildsOn_AreJD3057()
    {
        var state = new TargetState
        {
            Needs = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("Model", ["RootSchema"]).Add("View", ["Model"]),
        };

        Diagnostic error = Assert.ThrowsExactly<DeploymentException>(
            () => SchemaUsers.Refuse(state, [("Model", new SourceLocation("Model.scm", 3, 1))], new HashSet<string> { "Model" })).Diagnostics.Single();

        Assert.AreEqual(("JD3057", "Model.scm(3,1)"), (error.Code, error.Location.ToString()));
        Assert.Contains("schema View", error.Message);
        SchemaUsers.Refuse(state, [("Model", SourceLocation.None)], new HashSet<string> { "Model", "View" });
    }
}
