using System.Text;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Packaging.Reports;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Packaging;

[TestClass]
public sealed class ScriptsInAPlan
{
    private static readonly PublishedSchema Schema = new("plan.schema.json");

    private static readonly PlannedScript Script = new("Shop", "Setup", "run") { Parameter = "<all>", IsTransient = true, Application = "Shop::ShopApp" };

    private static readonly DeploymentPlan Plan = SamplePlan.Create() with
    {
        Steps = [new PlannedStep(10, StepKind.Script, "Shop", []) { Script = Script, Assumptions = ["A23"] }],
    };

    [TestMethod]
    public void AreReadBackAsTheyWereWritten()
    {
        DeploymentPlan read = PlanJson.Read(PlanJson.Write(Plan), "plan.json");

        Assert.AreEqual(Script, read.Steps.Single().Script);
    }

    [TestMethod]
    public void FulfilThePublishedSchema() => Assert.AreEqual("", Schema.Findings(PlanJson.Write(Plan)));

    [TestMethod]
    public void AreInBothReports()
    {
        Assert.Contains("Setup::run", Encoding.UTF8.GetString(PlanMarkdown.Write(Plan)));
        Assert.Contains("Run script: Shop::Setup::run(&quot;&lt;all&gt;&quot;) on a transient object in application Shop::ShopApp",
            Encoding.UTF8.GetString(PlanHtml.Write(Plan)));
    }
}
