using System.Text;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Planning;

/// <summary>Forms files of the older kind (<c>.ddb</c>), whose content nobody reads.</summary>
[TestClass]
public sealed class OpaqueForms
{
    private const string Application = "<Application name=\"Shop\"><helpFile>start</helpFile></Application>";

    private static SchemaDefinition Read => Versions.Schema("Shop", "RootSchema", "", Application);

    [TestMethod]
    public void InPlaceOfFormsThatWereRead_AreJD3009AtTheFile()
    {
        Diagnostic error = Assert.ContainsSingle(Assert.ThrowsExactly<DeploymentException>(() => Plan(Read, Opaque("Shop")))
            .Diagnostics.Where(d => d.Code == "JD3009"));

        Assert.AreEqual(("Shop.ddb", 6, 8), (error.Location.File, error.Location.Line, error.Location.Column));
    }

    [TestMethod]
    public void ThatChange_AreJD3021AtTheFile_AndAreLoaded()
    {
        PlanOutcome plan = Plan(Opaque("Shop"), Opaque("Till"));

        Diagnostic warning = Assert.ContainsSingle(plan.Warnings);
        Assert.AreEqual(("JD3021", "Shop.ddb", DiagnosticSeverity.Warning), (warning.Code, warning.Location.File, warning.Severity));
        Assert.AreEqual(StepKind.Forms, plan.Steps[0].Kind);
    }

    [TestMethod]
    public void ThatAreReplacedByFormsThatAreRead_AreJD3021() =>
        Assert.AreEqual("JD3021", Assert.ContainsSingle(Plan(Opaque("Shop"), Read).Warnings).Code);

    private static PlanOutcome Plan(SchemaDefinition from, SchemaDefinition to) => DeploymentPlanner.Plan(new PlanRequest
    {
        From = Versions.Of(from),
        To = Versions.Of(to),
        PlatformVersion = new JadeVersion(25, 0, 1),
    });

    private static SchemaDefinition Opaque(string title) => new(Versions.Schema("Shop", "RootSchema", "").File, [FormsReader.Read("Shop.ddb", Encoding.UTF8.GetBytes(Ddb(title)))]);

    private static string Ddb(string title) => OlderForms.Of($"1000183.61 3/Pos 2/jo 23/2018:09:01:01:41:10.384 {title.Length}/{title} ");
}
