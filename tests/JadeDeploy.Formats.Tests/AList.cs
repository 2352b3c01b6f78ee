using System.Collections.Immutable;
using System.Text;
using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging.Formats;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Samples.MakeRepository;
using JadeDeploy.Testing;

namespace JadeDeploy.Formats.Tests;

/// <summary>The format <c>mul</c>.</summary>
[TestClass]
public sealed class AList
{
    private static readonly PlannedScript Setup = new("Shop", "Setup", "run");

    [TestMethod]
    public void NamesTheFilesInOrder_SchemaAndFormsOnOneLine()
    {
        FormatFolder folder = Write(
            Plans.Load(10, "ShopModel.scm"), Plans.Load(20, "Shop.scm", "Shop.ddx", "Shop.ddbx"), Plans.Forms(30, "Shop.ddb"),
            Plans.Reorganise(40, "ShopModel", "Shop"), Plans.Transition(50, "ShopModel", "Shop"));

        Assert.AreEqual("Shop.Deploy.1.4.0-mul", folder.Name);
        Assert.AreEqual(
            "#MULTIPLE_SCHEMA_EXTRACT\r\n010-ShopModel.scm\r\n020-Shop.scm 020-Shop.ddx\r\n020-Shop.ddbx\r\n030-Shop.ddb\r\n",
            Text(folder, "deploy.mul"));
        CollectionAssert.AreEquivalent(
            new[] { "README.txt", "deploy.mul", "010-ShopModel.scm", "020-Shop.scm", "020-Shop.ddx", "020-Shop.ddbx", "030-Shop.ddb" },
            folder.Files.Select(f => f.Name).ToArray());
    }

    [TestMethod]
    public void IsExplained_WithTheArgumentThatKeepsEverything()
    {
        string text = Text(Write(Plans.Load(10, "Shop.scm"), Plans.Reorganise(20, "Shop"), Plans.Transition(30, "Shop")), "README.txt");

        StringAssert.Contains(text, " deleteIfAbsent=false ");
        StringAssert.Contains(text, "action=initiateReorg schemas=Shop ");
        Assert.IsTrue(text.All(char.IsAscii));
        Assert.IsFalse(text.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal));
    }

    [TestMethod]
    public void CannotExpressMoreThanLoads_EachReasonIsJD4020()
    {
        PlannedStep current = Plans.Load(60, "Shop.scm") with { LoadStyle = LoadStyle.CurrentSchemaVersion };

        var refusal = Assert.ThrowsExactly<DeploymentException>(() => Write(
            Plans.Commands(10), Plans.CompleteLoad(20), Plans.Reorganise(30, "Shop"), Plans.Forms(40, "Shop.ddx"),
            Plans.DeleteSchema(50, "Old"), current, Plans.Script(70, Setup)));

        CollectionAssert.AreEqual(Enumerable.Repeat("JD4020", 6).ToArray(), refusal.Diagnostics.Select(d => d.Code).ToArray());
        foreach ((int number, string shown) in new[] { (0, "step 10: it runs commands"), (1, "step 20"), (2, "step 40"), (3, "the schema Old"), (4, "step 60"), (5, "Shop::Setup::run") })
            StringAssert.Contains(refusal.Diagnostics[number].Message, shown);
    }

    [TestMethod]
    public void ThatAPlanDoesNotFitInto_LeavesNoPackage()
    {
        using TemporaryFolder folder = new();
        SampleRepository.Make(Path.Combine(Checkout.Root, "samples", "Shop", "releases"), folder["repository"]);
        BuildRequest request = SampleSystem.Request(folder["repository"], "v2.0.0") with
        {
            Revision = "v1.1.0..v2.0.0",
            OutputDirectory = folder["out"],
            Formats = ["mul", "folder", "xml"],
        };

        var refusal = Assert.ThrowsExactly<DeploymentException>(() => DeploymentBuild.Build(request, CancellationToken.None));

        Assert.AreEqual("JD4020", refusal.Diagnostics[0].Code);
        Assert.IsFalse(Directory.Exists(folder["out"]) && Directory.EnumerateFileSystemEntries(folder["out"]).Any());
    }

    [TestMethod]
    public void ThatWasChangedOrIsGone_IsBuiltAgain()
    {
        using TemporaryFolder folder = new();
        SampleRepository.Make(Path.Combine(Checkout.Root, "samples", "Shop", "releases"), folder["repository"]);
        BuildRequest request = SampleSystem.Request(folder["repository"], "v1.0.0") with { OutputDirectory = folder["out"], Formats = ["mul", "xml", "pwsh"] };
        string package = DeploymentBuild.Build(request, CancellationToken.None).PackagePath!;
        string list = Path.Combine(package[..^6] + "-mul", "deploy.mul");
        byte[] before = File.ReadAllBytes(list);
        Assert.IsTrue(DeploymentBuild.Build(request, CancellationToken.None).IsUpToDate);
        File.AppendAllText(list, "x");

        Assert.IsFalse(DeploymentBuild.Build(request, CancellationToken.None).IsUpToDate);

        CollectionAssert.AreEqual(before, File.ReadAllBytes(list));
    }

    private static FormatFolder Write(params ImmutableArray<PlannedStep> steps) =>
        PackageFormats.Prepare(["MUL"], Plans.Of(steps), "Shop.Deploy", Plans.Version).Single();

    private static string Text(FormatFolder folder, string name) => Encoding.ASCII.GetString(folder.Files.Single(f => f.Name == name).Content.Span);
}
