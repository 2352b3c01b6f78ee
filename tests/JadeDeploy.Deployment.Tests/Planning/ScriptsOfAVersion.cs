using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Planning;

/// <summary>What a script may name, checked against the version it runs in.</summary>
[TestClass]
public sealed class ScriptsOfAVersion
{
    private const string Forms = "\t<Application name=\"ShopApp\"><name>ShopApp</name></Application>";

    private static readonly SourceLocation Place = new(".jadegit", 4, 10);

    private static readonly SchemaSet Version = Versions.Of(
        Versions.Schema("ShopModel", "RootSchema", Versions.Classes(
            ("Setup subclassOf Object", "\tjadeMethodDefinitions\n\t\tbase();\n\t\tchosen(c: Customer);\n\t\tcount(n: Integer);\n\t\tnamed(s: String[30] io): Boolean updating;\n"
                + "\t\tpair(\n\t\t\ta: String; \n\t\t\tb: String);\n\t\tshared() typeMethod;\n\t\tto(): Boolean condition;\n\t\tundone() abstract;"),
            ("Customer subclassOf Object", ""),
            ("Vague subclassOf Object abstract", "\tjadeMethodDefinitions\n\t\trun();"),
            ("JadeScript subclassOf Object", "\tjadeMethodDefinitions\n\t\tload();"))),
        Versions.Schema("Shop", "ShopModel", Versions.Classes(("ShopSetup subclassOf Setup", "")), Forms));

    private static PlanOutcome Plan(DeploymentScript script, Func<PlanRequest, PlanRequest>? with = null)
    {
        PlanRequest request = new() { From = Version, To = Version, PlatformVersion = new JadeVersion(25, 0, 1), Scripts = [script], HasNewScripts = true };
        return DeploymentPlanner.Plan(with is null ? request : with(request));
    }

    private static PlannedStep Step(DeploymentScript script)
    {
        PlanOutcome plan = Plan(script);
        Assert.IsEmpty(plan.Warnings, string.Join('\n', plan.Warnings));
        return plan.Steps.Single();
    }

    private static void Refused(string code, DeploymentScript script, string words)
    {
        Diagnostic error = Assert.ThrowsExactly<DeploymentException>(() => Plan(script)).Diagnostics.Single();

        Assert.AreEqual((code, Place), (error.Code, error.Location));
        Assert.Contains(words, error.Message);
    }

    private static DeploymentScript Script(string method) => new(method, Place);

    [TestMethod]
    public void AQualifiedMethod_IsFound()
    {
        PlannedStep step = Step(Script("ShopModel::Setup::base"));

        Assert.AreEqual((StepKind.Script, "ShopModel"), (step.Kind, step.Schema));
        Assert.AreEqual(new PlannedScript("ShopModel", "Setup", "base"), step.Script);
        CollectionAssert.AreEqual(new[] { "A23", "A24" }, step.Assumptions.ToArray());
    }

    [TestMethod]
    public void AMethodAlone_IsOneOfJadeScript() =>
        Assert.AreEqual("ShopModel::JadeScript::load", Step(Script("load") with { Schema = "ShopModel" }).Script!.Name);

    [TestMethod]
    public void AnInheritedMethod_IsFound() => Assert.AreEqual("Shop::ShopSetup::base", Step(Script("Shop::ShopSetup::base")).Script!.Name);

    [TestMethod]
    public void AMethodOfASuperschema_IsFound() =>
        Assert.AreEqual("Shop::Setup::base", Step(Script("Setup::base") with { Schema = "Shop" }).Script!.Name);

    [TestMethod]
    public void ATypeMethod_IsKnownAsOne()
    {
        PlannedStep step = Step(Script("ShopModel::Setup::shared"));

        Assert.IsTrue(step.Script!.IsTypeMethod);
        Assert.AreEqual("ShopModel::Setup::shared of the type", step.Script.ToString());
    }

    [TestMethod]
    public void AnApplication_OfTheStatedSchemaIsFound_AndNeedsNoAssumptionOfItsOwn()
    {
        PlannedStep step = Step(Script("ShopModel::Setup::base") with { Schema = "Shop", App = "ShopApp" });

        Assert.AreEqual("Shop::ShopApp", step.Script!.Application);
        CollectionAssert.AreEqual(new[] { "A23" }, step.Assumptions.ToArray());
    }

    [TestMethod]
    public void AParameter_IsGivenAsText()
    {
        Assert.AreEqual("ShopModel::Setup::named(\"x\")", Step(Script("ShopModel::Setup::named") with { Param = "x" }).Script!.ToString());
        CollectionAssert.AreEqual(new[] { "A23", "A24", "A25" }, Step(Script("ShopModel::Setup::count") with { Param = "1" }).Assumptions.ToArray());
    }

    [TestMethod]
    public void ARefusedAssumption_StopsThePlan()
    {
        DeploymentException refusal = Assert.ThrowsExactly<DeploymentException>(
            () => Plan(Script("ShopModel::Setup::base"), request => request with { Strict = ["A24"] }));

        Assert.AreEqual("JD3012", refusal.Diagnostics.Single().Code);
    }

    [TestMethod]
    public void WithoutItsSchema_IsJD3034()
    {
        Refused("JD3034", Script("load"), "names no schema");
        Refused("JD3034", Script("Nowhere::Setup::base"), "needs schema Nowhere");
        Refused("JD3034", Script("ShopModel::Setup::base") with { Schema = "Nowhere", App = "A" }, "needs schema Nowhere");
    }

    [TestMethod]
    [DataRow("ShopModel::Setpu::base", "no class Setpu", DisplayName = "class")]
    [DataRow("ShopModel::Setup::bsae", "no method bsae of class Setup", DisplayName = "method")]
    [DataRow("ShopModel::Setup::Base", "no method Base of class Setup", DisplayName = "another case")]
    [DataRow("ShopModel::ShopSetup::base", "no class ShopSetup", DisplayName = "class of a subschema")]
    [DataRow("ShopModel::JadeScript::laod", "no method laod of class JadeScript", DisplayName = "method of JadeScript")]
    public void WithoutItsMethod_IsJD3035(string method, string words) => Refused("JD3035", Script(method), words);

    [TestMethod]
    [DataRow("base", "x", "takes no parameter")]
    [DataRow("named", null, "takes a parameter: add")]
    [DataRow("pair", "x", "takes 2 parameters")]
    [DataRow("chosen", "x", "takes a parameter of type Customer")]
    public void WithAnotherParameterThanTheMethodTakes_IsJD3036(string method, string? parameter, string words) =>
        Refused("JD3036", Script($"ShopModel::Setup::{method}") with { Param = parameter }, words);

    [TestMethod]
    public void WithoutItsApplication_IsJD3037()
    {
        Refused("JD3037", Script("Shop::Setup::base") with { App = "Nothing" }, "application Nothing, which schema Shop does not have");
        Refused("JD3037", Script("ShopModel::Setup::base") with { App = "ShopApp" }, "which schema ShopModel does not have");
        Refused("JD3037", Script("ShopModel::Setup::base") with { Schema = "Shop" }, "names none");
    }

    [TestMethod]
    [DataRow("ShopModel::Setup::to", null, "is a condition")]
    [DataRow("ShopModel::Setup::undone", null, "is abstract")]
    [DataRow("ShopModel::Setup::shared", true, "no object that could be transient")]
    [DataRow("ShopModel::Vague::run", true, "class Vague is abstract")]
    [DataRow("ShopModel::String::trim", null, "String is a primitive type")]
    public void ThatNothingCanRun_IsJD3038(string method, bool? transient, string words) =>
        Refused("JD3038", Script(method) with { Transient = transient }, words);

    [TestMethod]
    public void IntoWhatIsNotRead_IsJD3039AndRuns()
    {
        PlanOutcome external = Plan(Script("Billing::Setup::run") with { App = "BillingApp" }, request => request with { OtherSchemas = ["Billing"] });
        PlanOutcome platform = Plan(Script("RootSchema::Schema::_removeSourceFromSchema") with { Param = "Shop" });

        CollectionAssert.AreEqual(new[] { "JD3039", "JD3039" }, external.Warnings.Select(w => w.Code).ToArray());
        Assert.AreEqual(("JD3039", Place, 1), (platform.Warnings.Single().Code, platform.Warnings[0].Location, platform.Steps.Length));
    }
}
