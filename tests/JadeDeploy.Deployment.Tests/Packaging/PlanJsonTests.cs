using System.Text;
using System.Text.Json.Nodes;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Packaging;

[TestClass]
public sealed class PlanJsonTests
{
    private static readonly PublishedSchema Schema = new("plan.schema.json");

    [TestMethod]
    public void APlan_IsWrittenAsPublished() => Golden.Verify("plan.json", Text(SamplePlan.Create()));

    [TestMethod]
    public void APlan_FulfilsItsSchema() => Assert.AreEqual("", Schema.Findings(PlanJson.Write(SamplePlan.Create())));

    [TestMethod]
    public void AMemberThatIsNotInTheSchema_DoesNotFulfilIt()
    {
        JsonObject plan = JsonNode.Parse(PlanJson.Write(SamplePlan.Create()))!.AsObject();
        plan["steps"]![0]!["another"] = 1;

        Assert.Contains("/steps/0/another", Schema.Findings(Encoding.UTF8.GetBytes(plan.ToJsonString())));
    }

    [TestMethod]
    public void APlan_IsReadBackAsItWasWritten()
    {
        byte[] json = PlanJson.Write(SamplePlan.Create());

        DeploymentPlan plan = PlanJson.Read(json, "plan.json");

        Assert.AreEqual(Encoding.UTF8.GetString(json), Text(plan));
        Assert.AreEqual(30, plan.PointOfNoReturn);
    }

    [TestMethod]
    public void TheOrderOfChangesAndSteps_DoesNotMatter()
    {
        DeploymentPlan plan = SamplePlan.Create();

        DeploymentPlan reversed = plan with { Changes = [.. plan.Changes.Reverse()], Steps = [.. plan.Steps.Reverse()] };

        Assert.AreEqual(Text(plan), Text(reversed));
    }

    [TestMethod]
    public void ACompleteDeploymentWithoutChanges_IsReadBack()
    {
        DeploymentPlan plan = SamplePlan.Create() with { From = null, Description = "", Changes = [], Steps = [] };

        DeploymentPlan read = PlanJson.Read(PlanJson.Write(plan), "plan.json");

        Assert.IsNull(read.From);
        Assert.AreEqual("", read.Description);
        Assert.AreEqual("", Schema.Findings(PlanJson.Write(plan)));
    }

    [TestMethod]
    public void Overrides_AreSortedAndStandOnce()
    {
        var loss = new PlannedOverride("dataLoss", "JD3001", "Shop::A");
        var other = new PlannedOverride("dataLoss", "JD3001", "Shop::B");
        var downgrade = new PlannedOverride("downgrade", "JD3070", SamplePlan.From);

        DeploymentPlan read = PlanJson.Read(PlanJson.Write(SamplePlan.Create() with { Overrides = [downgrade, other, loss, other] }), "plan.json");

        CollectionAssert.AreEqual(new[] { loss, other, downgrade }, read.Overrides.ToArray());
    }

    [TestMethod]
    public void WithoutOverrides_TheMemberIsAbsentAndMayBeEmpty()
    {
        DeploymentPlan plan = SamplePlan.Create() with { Overrides = [] };
        string text = Text(plan);

        DeploymentPlan read = PlanJson.Read(Encoding.UTF8.GetBytes(text.Insert(text.IndexOf('{') + 1, "\"overrides\":[],")), "plan.json");

        Assert.DoesNotContain("overrides", text);
        Assert.AreEqual(text, Text(read));
    }

    [TestMethod]
    public void CredentialsOfTheOrigin_AreNotWritten()
    {
        DeploymentPlan plan = SamplePlan.Create() with { RepositoryOrigin = "https://me:canary@example.org/shop.git" };

        Assert.DoesNotContain("canary", Text(plan));
    }

    [TestMethod]
    public void EveryName_IsInTheSchema()
    {
        foreach (EntityKind kind in Enum.GetValues<EntityKind>())
            Assert.AreEqual("", Schema.Findings(PlanJson.Write(SamplePlan.Create() with
            {
                Changes = [SamplePlan.Change(default, kind, "Shop", default, "")],
            })));
        foreach (StepKind kind in Enum.GetValues<StepKind>())
            Assert.AreEqual("", Schema.Findings(PlanJson.Write(SamplePlan.Create() with { Steps = [new PlannedStep(10, kind, "Shop", [])] })));
    }

    [TestMethod]
    [DataRow("changes[0].kind", "\"properties\"", "changes[0].kind: expected one of schema, class,")]
    [DataRow("changes[0].dataLoss", "\"no\"", "changes[0].dataLoss: expected true or false, found \"no\"")]
    [DataRow("changes[0].reason", "null", "changes[0].reason: expected a text, found null")]
    [DataRow("changes[0].location", "[]", "changes[0].location: expected an object, found []")]
    [DataRow("steps[1].number", "-1", "steps[1].number: expected a whole number that is not negative, found -1")]
    [DataRow("steps[1].loadStyle", "\"LatestSchemaVersion\"", "steps[1].loadStyle: expected one of latestSchemaVersion, currentSchemaVersion")]
    [DataRow("steps[1].files", "[1]", "steps[1].files[0]: expected a text, found 1")]
    [DataRow("to", "\"main\"", "to: expected a commit of 40 hexadecimal digits, found \"main\"")]
    [DataRow("from", "\"\"", "from: expected a commit of 40 hexadecimal digits, found \"\"")]
    [DataRow("platformVersion", "\"22\"", "platformVersion: expected a version such as 22.0.05, found \"22\"")]
    [DataRow("steps", "{}", "steps: expected an array, found {}")]
    public void AWrongValue_IsJD4008AtItsMember(string member, string json, string expected)
    {
        JsonNode document = JsonNode.Parse(PlanJson.Write(SamplePlan.Create()))!;
        Replace(document, member, JsonNode.Parse(json));

        var failure = Assert.ThrowsExactly<DeploymentException>(() => PlanJson.Read(Bytes(document), "some/plan.json"));

        Assert.AreEqual("JD4008", failure.Diagnostics[0].Code);
        Assert.AreEqual("some/plan.json", failure.Diagnostics[0].Location.File);
        Assert.Contains(expected, failure.Message);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("[]")]
    [DataRow("{\"formatVersion\":1,\"formatVersion\":1}")]
    [DataRow("{\"formatVersion\":1,\"repository\":{\"name\":\"\\ud800\"}}")]
    [DataRow("[[[[[[[[[[[[[[[[[[[[[[[[")]
    public void WhatIsNoPlan_IsJD4008(string json)
    {
        var failure = Assert.ThrowsExactly<DeploymentException>(() => PlanJson.Read(Encoding.UTF8.GetBytes(json), "plan.json"));

        Assert.AreEqual("JD4008", failure.Diagnostics[0].Code);
    }

    [TestMethod]
    public void ALaterFormat_IsJD4007()
    {
        var failure = Assert.ThrowsExactly<DeploymentException>(() => PlanJson.Read("{\"formatVersion\":2}"u8.ToArray(), "plan.json"));

        Assert.AreEqual("JD4007", failure.Diagnostics[0].Code);
    }

    private static string Text(DeploymentPlan plan) => Encoding.UTF8.GetString(PlanJson.Write(plan));

    private static byte[] Bytes(JsonNode document) => Encoding.UTF8.GetBytes(document.ToJsonString());

    private static void Replace(JsonNode document, string member, JsonNode? value)
    {
        JsonNode at = document;
        string[] parts = member.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        foreach (string part in parts[..^1])
            at = part[0] == '[' ? at[int.Parse(part.Trim('[', ']'))]! : at[part]!;
        at[parts[^1]] = value;
    }
}
