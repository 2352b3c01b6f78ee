using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Packaging.Reports;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Tests.Planning;

[TestClass]
public class OnlineOnly
{
    private const string Constant = "constantDefinitions\n\tcategoryDefinition Limits\n\t\tMost: Integer = {0};\n";

    [TestMethod]
    public void WhatIsOnline_GoesIntoTheCurrentVersion_AndIsProven()
    {
        SchemaSet from = Versions.Shop(Limits(1) + Order("", "beep;"));
        SchemaSet to = Versions.Shop(Limits(2) + Order("", "return;"));

        PlanOutcome plan = Plan(from, to);

        Assert.IsTrue(plan.Online!.IsWhole);
        Assert.IsEmpty(plan.Warnings);
        Assert.IsTrue(plan.Steps.All(s => s.LoadStyle == LoadStyle.CurrentSchemaVersion));
        Prove(from, to, plan);
    }

    [TestMethod]
    public void ADeletedConstant_GoesIntoTheCurrentVersionToo()
    {
        SchemaSet from = Versions.Shop(Limits(1));
        SchemaSet to = Versions.Shop("constantDefinitions\n\tcategoryDefinition Limits\n");

        PlanOutcome plan = Plan(from, to);

        Assert.AreEqual(LoadStyle.CurrentSchemaVersion, plan.Steps.Single().LoadStyle);
        Prove(from, to, plan);
    }

    [TestMethod]
    public void AMethodThatUsesANewProperty_Waits_AndAnotherDoesNot()
    {
        PlanOutcome plan = Plan(
            Versions.Shop(Limits(1) + Order("", "beep;")),
            Versions.Shop(Limits(2) + Order("\t\tfax: String[30];\n", "fax := \"1\";")));

        CollectionAssert.AreEqual(new[] { "globalConstant Shop::Most" }, plan.Online!.Now.Select(e => e.ToString()).ToArray());
        CollectionAssert.AreEquivalent(
            new[] { "property Shop::Order::fax: instances get room for the new property", "method Shop::Order::m: it has to do with property Shop::Order::fax, which waits" },
            plan.Online.Later.Select(w => $"{w.Entity}: {w.Because}").ToArray());
        Assert.AreEqual("JD3061", plan.Warnings.Single().Code);
    }

    [TestMethod]
    public void WhatWaits_TakesAlongWhatNamesIt()
    {
        const string older = "constantDefinitions\n\tcategoryDefinition Limits\n\t\tMost: Integer = 1;\n";

        PlanOutcome plan = Plan(
            Versions.Shop(older + Order("", "i := Most;")),
            Versions.Shop(older.Replace("= 1", "= 2", StringComparison.Ordinal) + Order("\t\tfax: Integer;\n", "fax := Most;")));

        Assert.IsEmpty(plan.Online!.Now);
        Assert.HasCount(3, plan.Online.Later);
    }

    [TestMethod]
    public void APlanThatIsSplit_IsRefusedAtEachPlace()
    {
        PlanOutcome outcome = Plan(Versions.Shop(Order("", "beep;")), Versions.Shop(Order("\t\tfax: String[30];\n", "fax := \"1\";")));

        DeploymentException refusal = Assert.ThrowsExactly<DeploymentException>(() => OnlineOnlyRule.Require(PlanOf(outcome), d => d));

        CollectionAssert.AreEqual(new[] { "JD3060", "JD3060" }, refusal.Diagnostics.Select(d => d.Code).ToArray());
        Diagnostic property = refusal.Diagnostics.Single(d => d.Message.Contains("property Shop::Order::fax cannot", StringComparison.Ordinal));
        Assert.AreEqual("Shop.scm(10,3)", property.Location.ToString());
    }

    [TestMethod]
    public void TheSplit_IsInThePlanAndItsReports()
    {
        PlanOutcome outcome = Plan(Versions.Shop(Limits(1) + Order("", "beep;")), Versions.Shop(Limits(2) + Order("\t\tfax: String[30];\n", "beep;")));
        DeploymentPlan plan = PlanOf(outcome);

        OnlineSplit read = PlanJson.Read(PlanJson.Write(plan), "plan.json").Online!;
        CollectionAssert.AreEqual(outcome.Online!.Now.ToArray(), read.Now.ToArray());
        CollectionAssert.AreEqual(outcome.Online.Later.ToArray(), read.Later.ToArray());
        string markdown = System.Text.Encoding.UTF8.GetString(PlanMarkdown.Write(plan));
        Assert.Contains("### What can go now\n\n* globalConstant `Shop::Most`\n", markdown);
        Assert.Contains("### What waits\n\n* property `Shop::Order::fax`: instances get room for the new property\n", markdown);
        Assert.Contains("  Online only: 1 change can be deployed while applications run, 1 cannot", PlanSummary.Lines(plan));
        Assert.Contains("  later: property Shop::Order::fax: instances get room for the new property", PlanText.Lines(plan));
    }

    private static string Limits(int most) => Constant.Replace("{0}", $"{most}", StringComparison.Ordinal);

    private static string Order(string attributes, string body) =>
        Versions.Classes(("Order subclassOf Object", $"\tattributeDefinitions\n{attributes}\tjadeMethodDefinitions\n\t\tm();\n"))
        + $"typeSources\n\tOrder (\n\tjadeMethodSources\nm\n{{\nm();\nbegin\n{body}\nend;\n}}\n\t)\n";

    private static PlanOutcome Plan(SchemaSet from, SchemaSet to) =>
        DeploymentPlanner.Plan(new PlanRequest { From = from, To = to, PlatformVersion = new JadeVersion(25, 0, 1), OnlineOnly = true });

    private static DeploymentPlan PlanOf(PlanOutcome outcome) => new()
    {
        RepositoryName = "shop",
        RepositoryOrigin = "",
        From = Sample.A,
        To = Sample.B,
        PlatformVersion = new JadeVersion(25, 0, 1),
        Changes = outcome.Changes,
        Steps = outcome.Steps,
        Online = outcome.Online,
    };

    private static void Prove(SchemaSet from, SchemaSet to, PlanOutcome outcome)
    {
        using var folder = new TemporaryFolder();
        WrittenPackage package = PackageWriter.Write(PlanOf(outcome), "Shop.Deploy", new NuGetVersion(1, 0, 0), folder.Path);
        Proof.Check(PackageReader.Read(package.Path), from, to);
    }
}
