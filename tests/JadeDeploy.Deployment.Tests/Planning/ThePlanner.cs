using System.Text;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Planning;

[TestClass]
public class ThePlanner
{
    private static readonly PlanRequest Nothing = new() { From = SchemaSet.Empty, To = SchemaSet.Empty, PlatformVersion = new JadeVersion(25, 0, 1) };

    private static PlanOutcome Plan(string from, string to, Func<PlanRequest, PlanRequest>? with = null)
    {
        PlanRequest request = Nothing with { From = Versions.Shop(from), To = Versions.Shop(to) };
        return DeploymentPlanner.Plan(with is null ? request : with(request));
    }

    private static Diagnostic[] Refusal(string from, string to, Func<PlanRequest, PlanRequest>? with = null) =>
        [.. Assert.ThrowsExactly<DeploymentException>(() => Plan(from, to, with)).Diagnostics];

    private static string TextOf(PlannedStep step) => Encoding.UTF8.GetString(step.Files[0].Content.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n");

    private static string[] CommandsOf(PlannedStep step) => TextOf(step).Split('\n', StringSplitOptions.RemoveEmptyEntries)[4..];

    private static string Order(string attributes) =>
        Versions.Classes(("Order subclassOf Object", $"\tattributeDefinitions\n{attributes}"));

    [TestMethod]
    public void EqualVersions_NeedNoStep()
    {
        Assert.IsEmpty(Plan(Order("\t\ta: Integer;\n"), Order("\t\ta: Integer;\n")).Steps);
    }

    [TestMethod]
    public void AChangedProperty_IsLoadedAlone()
    {
        PlanOutcome plan = Plan(Order("\t\ta: String[30];\n\t\tb: Integer;\n"), Order("\t\ta: String[60];\n\t\tb: Integer;\n"));

        CollectionAssert.AreEqual(new[] { StepKind.Load, StepKind.Reorganise, StepKind.Transition }, plan.Steps.Select(s => s.Kind).ToArray());
        Assert.AreEqual("steps/010-Shop.scm", plan.Steps[0].Files[0].Path);
        Assert.AreEqual("""
            jadeVersionNumber "25.0.01";
            schemaDefinition
            Shop subschemaOf RootSchema partialDefinition;
            typeHeaders
            	Order subclassOf Object;
            typeDefinitions
            	Order
            	(
            	attributeDefinitions
            		a: String[60];
            	)

            """.ReplaceLineEndings("\n"), TextOf(plan.Steps[0]));
        Assert.AreEqual(Impact.Reorganise, plan.Changes.Single().Impact);
        Assert.IsFalse(plan.Changes.Single().DataLoss);
        Assert.IsTrue(plan.Steps[1].PointOfNoReturn);
    }

    [TestMethod]
    public void ANewClass_IsLoadedCompleteWithItsMap()
    {
        const string database = "databaseDefinitions\nShopDb ( databaseFileDefinitions \"shop\"; defaultFileDefinition \"shop\"; classMapDefinitions Order in \"shop\"; )\n";
        string text = TextOf(Plan("", Order("\t\ta: Integer;\n") + database).Steps[0]);

        Assert.Contains("\tOrder completeDefinition\n", text);
        Assert.Contains("\t\tOrder in \"shop\";\n", text);
    }

    [TestMethod]
    public void ADeletedProperty_StopsThePlan_UntilItIsAllowedByName()
    {
        string from = Order("\t\ta: Integer;\n\t\tb: Date;\n");
        string to = Order("\t\ta: Integer;\n");

        Diagnostic error = Refusal(from, to).Single();
        Assert.AreEqual("JD3001", error.Code);
        Assert.AreEqual("Shop.scm", error.Location.File);
        Assert.Contains("Shop::Order::b", error.Message);

        PlanOutcome plan = Plan(from, to, r => r with { AllowedDataLoss = ["Shop::Order::b"] });
        CollectionAssert.AreEqual(new[] { "Delete Property Shop::Order::b" }, CommandsOf(plan.Steps[0]));
        Assert.AreEqual(LoadStyle.LatestSchemaVersion, plan.Steps[0].LoadStyle);
        CollectionAssert.AreEqual(new[] { new PlannedOverride("dataLoss", "JD3001", "Shop::Order::b") }, plan.Overrides.ToArray());
    }

    [TestMethod]
    public void AnAllowanceThatMatchesNothing_IsAWarning()
    {
        PlanOutcome plan = Plan("", "", r => r with { AllowedDataLoss = ["Shop::Order::b"] });

        Assert.AreEqual("JD3005", plan.Warnings.Single().Code);
        Assert.IsEmpty(plan.Overrides);
    }

    [TestMethod]
    public void ADeletionThatLooksLikeARename_AsksAPerson()
    {
        string from = Order("\t\tfax: String[30];\n");
        string to = Order("\t\tfaxNumber: String[30];\n");

        Diagnostic[] errors = Refusal(from, to, r => r with { BlocksOnDataLoss = false });
        Assert.AreEqual("JD3003", errors.Single().Code);
        Assert.Contains("<JadeRename Include=\"Shop::Order::fax\" To=\"faxNumber\" />", errors[0].Message);

        PlanOutcome renamed = Plan(from, to, r => r with { Renames = [new("Shop::Order::fax", "faxNumber")] });
        CollectionAssert.AreEqual(new[] { "Rename Property Shop::Order::fax faxNumber" }, CommandsOf(renamed.Steps[0]));
        Assert.HasCount(3, renamed.Steps);

        PlanOutcome declined = Plan(from, to, r => r with { NotRenames = ["Shop::Order::fax"], BlocksOnDataLoss = false });
        CollectionAssert.Contains(CommandsOf(declined.Steps[1]), "Delete Property Shop::Order::fax");
        CollectionAssert.AreEqual(
            new[] { new PlannedOverride("dataLoss", "JD3001", "Shop::Order::fax"), new PlannedOverride("notRename", "JD3003", "Shop::Order::fax") },
            declined.Overrides.ToArray());
    }

    [TestMethod]
    public void ARenamedClass_IsRenamedInTheCurrentVersion_BeforeItsMembers()
    {
        string to = Order("\t\ta: Integer;\n").Replace("Order", "Sale", StringComparison.Ordinal).Replace("\t\ta:", "\t\tb:", StringComparison.Ordinal);

        PlanOutcome plan = Plan(Order("\t\ta: Integer;\n"), to, r => r with { Renames = [new("Shop::Order", "Sale"), new("Shop::Order::a", "b")] });

        CollectionAssert.AreEqual(new[] { "Rename Class Shop::Order Sale" }, CommandsOf(plan.Steps[0]));
        Assert.AreEqual(LoadStyle.CurrentSchemaVersion, plan.Steps[0].LoadStyle);
        Assert.IsTrue(plan.Steps[0].PointOfNoReturn);
        CollectionAssert.AreEqual(new[] { "Rename Property Shop::Sale::a b" }, CommandsOf(plan.Steps[1]));
    }

    [TestMethod]
    public void AClassBelowANewSuperclass_IsMovedAfterTheNewHeader()
    {
        string to = Versions.Classes(("Base subclassOf Object", "\tattributeDefinitions\n\t\tb: Integer;\n"), ("Order subclassOf Base", "\tattributeDefinitions\n\t\ta: Integer;\n"));

        PlanOutcome plan = Plan(Order("\t\ta: Integer;\n"), to);

        CollectionAssert.AreEqual(
            new[] { StepKind.Load, StepKind.Commands, StepKind.Load, StepKind.Reorganise, StepKind.Transition }, plan.Steps.Select(s => s.Kind).ToArray());
        Assert.DoesNotContain("b: Integer", TextOf(plan.Steps[0]));
        CollectionAssert.AreEqual(new[] { "Move Class Shop::Order Base" }, CommandsOf(plan.Steps[1]));
        Assert.Contains("b: Integer", TextOf(plan.Steps[2]));
    }

    [TestMethod]
    public void ClassesThatReferToEachOther_LoseTheirReferencesFirst()
    {
        const string from = """
            typeHeaders
            	A subclassOf Object;
            	B subclassOf A;
            	BDict subclassOf MemberKeyDictionary;
            membershipDefinitions
            	BDict of B;
            typeDefinitions
            	A completeDefinition ( referenceDefinitions bs: BDict; )
            	B completeDefinition ( referenceDefinitions a: A; attributeDefinitions key: Integer; )
            memberKeyDefinitions
            	BDict completeDefinition ( key; )
            """;

        string[] commands = CommandsOf(Plan(from, "", r => r with { BlocksOnDataLoss = false }).Steps[0]);

        CollectionAssert.AreEquivalent(
            new[] { "Delete Property Shop::A::bs", "Delete Property Shop::B::a", "Delete Class Shop::BDict", "Delete Class Shop::B", "Delete Class Shop::A" }, commands);
        Assert.IsLessThan(Array.IndexOf(commands, "Delete Class Shop::BDict"), Array.IndexOf(commands, "Delete Property Shop::A::bs"));
        Assert.IsLessThan(Array.IndexOf(commands, "Delete Class Shop::B"), Array.IndexOf(commands, "Delete Class Shop::BDict"));
        Assert.IsLessThan(Array.IndexOf(commands, "Delete Class Shop::A"), Array.IndexOf(commands, "Delete Class Shop::B"));
    }

    [TestMethod]
    [DataRow("18.0.01")]
    [DataRow("20.0.02")]
    public void AnApplication_CannotBeDeletedBefore2022(string platform)
    {
        Assert.IsTrue(JadeVersion.TryParse(platform, out JadeVersion version));
        PlanRequest request = Nothing with
        {
            From = Versions.Shop("", "<Application name=\"A\"><helpFile>x</helpFile></Application><Application name=\"B\"><helpFile>x</helpFile></Application>"),
            To = Versions.Shop("", "<Application name=\"A\"><helpFile>x</helpFile></Application>"),
        };

        Diagnostic error = Assert.ThrowsExactly<DeploymentException>(() => DeploymentPlanner.Plan(request with { PlatformVersion = version })).Diagnostics.Single();
        Assert.AreEqual("JD3002", error.Code);
        Assert.Contains(platform, error.Message);

        PlanOutcome plan = DeploymentPlanner.Plan(request);
        CollectionAssert.AreEqual(new[] { "Delete Application Shop::B" }, CommandsOf(plan.Steps[0]));
        CollectionAssert.AreEqual(new[] { "A05", "A22" }, plan.Steps[0].Assumptions);
    }

    [TestMethod]
    public void ARefusedAssumption_IsJD3012()
    {
        PlanRequest request = Nothing with
        {
            From = Versions.Shop("", "<Application name=\"A\"><helpFile>x</helpFile></Application>"),
            To = Versions.Shop("", ""),
            Strict = ["A05"],
        };

        Assert.AreEqual("JD3012", Assert.ThrowsExactly<DeploymentException>(() => DeploymentPlanner.Plan(request)).Diagnostics.Single().Code);
    }

    [TestMethod]
    public void AMissingSuperschema_IsJD3006_UnlessItIsExternal()
    {
        PlanRequest request = Nothing with { To = Versions.Of(Versions.Schema("View", "Model", "")) };

        Assert.AreEqual("JD3006", Assert.ThrowsExactly<DeploymentException>(() => DeploymentPlanner.Plan(request)).Diagnostics.Single().Code);
        Assert.IsNotEmpty(DeploymentPlanner.Plan(request with { OtherSchemas = ["Model"] }).Steps);
    }

    [TestMethod]
    public void AMissingExporter_IsJD3007_AtTheImport_UnlessItIsExternal()
    {
        const string import = "importedPackageDefinitions\n\tP is Other::P ( importedClassDefinitions A )\n";

        Diagnostic error = Assert.ThrowsExactly<DeploymentException>(() => DeploymentPlanner.Plan(Nothing with { To = Versions.Shop(import) })).Diagnostics.Single();

        Assert.AreEqual("JD3007", error.Code);
        Assert.AreEqual("Shop.scm(5,2)", error.Location.ToString());
        Assert.IsNotEmpty(DeploymentPlanner.Plan(Nothing with { To = Versions.Shop(import), OtherSchemas = ["Other"] }).Steps);
    }

    [TestMethod]
    public void SchemasThatNeedEachOther_AreJD3008()
    {
        PlanRequest request = Nothing with
        {
            To = Versions.Of(
                Versions.Schema("A", "RootSchema", "importedPackageDefinitions\n\tP is B::P ( importedClassDefinitions X )\n"),
                Versions.Schema("B", "RootSchema", "importedPackageDefinitions\n\tP is A::P ( importedClassDefinitions X )\n")),
        };

        Assert.AreEqual("JD3008", Assert.ThrowsExactly<DeploymentException>(() => DeploymentPlanner.Plan(request)).Diagnostics.Single().Code);
    }

    [TestMethod]
    public void Superschemas_LoadFirst_AndExportersBeforeImporters()
    {
        PlanRequest request = Nothing with
        {
            To = Versions.Of(
                Versions.Schema("A", "Z", "importedPackageDefinitions\n\tP is M::P ( importedClassDefinitions X )\n"),
                Versions.Schema("M", "RootSchema", ""), Versions.Schema("Z", "RootSchema", "")),
        };

        CollectionAssert.AreEqual(new[] { "M", "Z", "A" }, DeploymentPlanner.Plan(request).Steps.Where(s => s.Kind == StepKind.Load).Select(s => s.Schema).ToArray());
    }

    [TestMethod]
    public void DeletedSchemas_GoLast_LeafFirst()
    {
        PlanRequest request = Nothing with
        {
            From = Versions.Of(Versions.Schema("Model", "RootSchema", ""), Versions.Schema("View", "Model", ""), Versions.Schema("Keep", "RootSchema", "")),
            To = Versions.Of(Versions.Schema("Keep", "RootSchema", "")),
            BlocksOnDataLoss = false,
        };

        PlanOutcome plan = DeploymentPlanner.Plan(request);

        CollectionAssert.AreEqual(new[] { "View", "Model" }, plan.Steps.Select(s => s.Schema).ToArray());
        Assert.IsTrue(plan.Steps.All(s => s.Kind == StepKind.DeleteSchema));
        Assert.IsTrue(plan.Steps[0].PointOfNoReturn);
    }

    [TestMethod]
    public void ACurrentVersionPlan_OnlyChangesMethods()
    {
        static string Method(string body) =>
            Versions.Classes(("A subclassOf Object", "\tjadeMethodDefinitions\n\t\tm();\n")) + $"typeSources\n\tA (\n\tjadeMethodSources\nm\n{{\n{body}\n}}\n\t)\n";

        PlanOutcome plan = Plan(Method("m(); begin end;"), Method("m(); begin beep; end;"), r => r with { UsesCurrentVersion = true });

        Assert.AreEqual(LoadStyle.CurrentSchemaVersion, plan.Steps.Single().LoadStyle);
        Assert.AreEqual(Impact.Online, plan.Changes.Single().Impact);
        Assert.AreEqual("JD3011", Refusal("", Method("m();"), r => r with { UsesCurrentVersion = true })[0].Code);
    }

    [TestMethod]
    public void AnOlderPlatform_GetsUtf16_OrTheCodePage()
    {
        byte[] Bytes(bool isUnicode, string text) => Plan("", $"constantDefinitions\n\tcategoryDefinition C\n\t\tA: String = \"{text}\";\n",
            r => r with { PlatformVersion = new JadeVersion(20, 0, 1), IsUnicode = isUnicode }).Steps[0].Files[0].Content.ToArray();

        CollectionAssert.AreEqual(new byte[] { 0xFF, 0xFE }, Bytes(true, "é")[..2]);
        Assert.Contains((byte)0xE9, Bytes(false, "é"));
        DeploymentException refusal = Assert.ThrowsExactly<DeploymentException>(() => Bytes(false, "\u4E2D"));
        Assert.AreEqual("JD3010", refusal.Diagnostics.Single().Code);
    }
}
