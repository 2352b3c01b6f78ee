using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Building;

/// <summary>What a build refuses unless it is asked for by name, and what is recorded when it was.</summary>
[TestClass]
public sealed class Guards : IDisposable
{
    private readonly GitRepositoryBuilder _repository = new();

    private string First => field ??= Commit("22.0.05");

    private string Second
    {
        get
        {
            _ = First;
            return field ??= Commit("22.0.05", "\tOrder subclassOf Object;\n");
        }
    }

    [TestMethod]
    public void AnOlderCommit_IsJD3070_AndADowngradeIsRecorded()
    {
        string registry = RegistryAt(Second);

        Assert.Contains("--allow downgrade", Refusal("JD3070", First, registry).Message);

        BuildResult built = Build(First, registry, "downgrade");
        AssertOverride(built, "downgrade", "JD3070", $"{Second}..{First}");
        Assert.IsEmpty(built.Warnings);
    }

    [TestMethod]
    public void ACommitOfAnotherBranch_IsJD3017_AndThatItIsNoDescendantIsRecorded()
    {
        _ = First;
        _repository.Branch("side");
        string side = Commit("22.0.05", "\tGoods subclassOf Object;\n");
        _repository.Switch("main");
        string registry = RegistryAt(side);

        Refusal("JD3017", Second, registry);

        AssertOverride(Build(Second, registry, "notDescendant"), "notDescendant", "JD3017", $"{side}..{Second}");
    }

    [TestMethod]
    public void ACommitWithoutCommonHistory_IsJD3071_AndThatIsRecorded()
    {
        string registry = RegistryAt(First);
        string anew = GitProgram.Run(_repository.Path, "-c", "user.name=a", "-c", "user.email=a@b", "commit-tree", "-m", "anew", First + "^{tree}").Trim();

        Refusal("JD3071", anew, registry);

        AssertOverride(Build(anew, registry, "unrelatedHistory"), "unrelatedHistory", "JD3071", $"{First}..{anew}");
    }

    [TestMethod]
    public void ARange_SaysItselfThatItGoesBack_AndThatIsRecorded()
    {
        AssertOverride(Build($"{Second}..{First}", null), "downgrade", "JD3070", $"{Second}..{First}");
        Assert.IsEmpty(Build($"{First}..{Second}", null).Plan.Overrides);
    }

    [TestMethod]
    public void ARewrittenHistory_IsJD3019_AndNothingLiftsIt()
    {
        string registry = RegistryAt("00000000000000000000000000000000000000ab");
        _ = First;

        Refusal("JD3019", "HEAD", registry);
        Refusal("JD3019", "HEAD", registry, "downgrade", "notDescendant", "unrelatedHistory");
    }

    [TestMethod]
    public void AShallowClone_IsJD1009WithoutTheBase_AndJD3074WithoutTheWay()
    {
        string registry = RegistryAt(First);
        _ = Second;
        GitProgram.Run(_repository.Folder.Path, "clone", "-q", "--depth", "1", new Uri(_repository.Path).AbsoluteUri, "shallow");
        string clone = _repository.Folder["shallow"];

        Assert.AreEqual("JD1009", Refusal(Request("HEAD", registry) with { Repository = clone, RepositoryName = "shop" }).Code);
        GitProgram.Run(clone, "-c", "uploadpack.allowAnySHA1InWant=true", "fetch", "-q", "--depth", "1", "origin", First);
        Assert.AreEqual("JD3074", Refusal(Request("HEAD", registry) with { Repository = clone, RepositoryName = "shop" }).Code);
    }

    [TestMethod]
    public void AVersionTagThatMovedAfterItWasDeployed_IsJD3072_AndThatIsRecorded()
    {
        string registry = RegistryAt(First, "v1.0.0");
        _ = Second;
        _repository.Tag("v1.0.0");

        Assert.Contains(First[..8], Refusal("JD3072", "HEAD", registry).Message);

        AssertOverride(Build("HEAD", registry, "movedTag"), "movedTag", "JD3072", "v1.0.0");
    }

    [TestMethod]
    public void ATagThatIsNoVersion_MayMove()
    {
        string registry = RegistryAt(First, "production");
        _ = Second;
        _repository.Tag("production");

        Assert.IsEmpty(Build("HEAD", registry).Plan.Overrides);
    }

    [TestMethod]
    public void AFileOfANewerRelease_IsJD3016AtTheFile_AndThatIsRecorded()
    {
        Commit("25.0.01");

        Diagnostic error = Refusal("JD3016", "HEAD", null);
        Assert.AreEqual(new SourceLocation(_repository["Shop.scm"], 1, 1), error.Location);

        AssertOverride(Build("HEAD", null, "newerExtract"), "newerExtract", "JD3016", "Shop.scm");
    }

    [TestMethod]
    [DataRow("99.0.00")]
    [DataRow("22.0.05")]
    [DataRow("20.0.01")]
    public void AFileOfAnInternalBuildOrAnOlderRelease_IsTaken(string stamp)
    {
        Commit(stamp);

        Assert.IsEmpty(Build("HEAD", null).Plan.Overrides);
    }

    [TestMethod]
    public void AReferenceToNothing_IsAnErrorAtItsPlace_AndAWarningWhenItIsAllowed()
    {
        Commit("22.0.05", "\tOrder subclassOf Goods::Item;\n");

        Diagnostic error = Refusal(Request("HEAD", null));
        Assert.AreEqual((_repository["Shop.scm"], 5), (error.Location.File, error.Location.Line));

        BuildResult planned = Build("HEAD", null, "danglingReference");
        Assert.AreEqual((error.Code, DiagnosticSeverity.Warning), (planned.Warnings[0].Code, planned.Warnings[0].Severity));
        AssertOverride(planned, "danglingReference", error.Code, "Shop::Order: Goods::Item");
    }

    [TestMethod]
    public void ASchemaOfAnotherRepository_IsJD5025_AndNothingLiftsIt()
    {
        string registry = Write(RegistryUpdate.Deployed(Sample.Empty, Sample.Other(Sample.A, "Shop"), Sample.Morning, "ann"));
        _ = First;

        Assert.AreEqual("JD5025", Refusal(Request("HEAD", registry, [.. NamedOverrides.All.Select(o => o.Name)])).Code);
    }

    [TestMethod]
    public void UncommittedFiles_ArePreviewedAndNeverPackaged()
    {
        _ = First;
        File.AppendAllText(_repository["Shop.scm"], "\n");
        string output = _repository.Folder["out"];

        BuildResult built = DeploymentBuild.Build(Request("worktree", null) with { OutputDirectory = output }, CancellationToken.None);

        Assert.IsNull(built.PackagePath);
        Assert.IsFalse(Directory.Exists(output));
    }

    [TestMethod]
    public void AnOverrideThatIsNotNeeded_IsJD3005()
    {
        _ = First;

        BuildResult built = Build("HEAD", null, "downgrade");

        Assert.AreEqual("JD3005", Assert.ContainsSingle(built.Warnings).Code);
        Assert.IsEmpty(built.Plan.Overrides);
    }

    [TestMethod]
    [DataRow("downgarde", "Did you mean 'downgrade'?")]
    [DataRow("Downgrade", "Did you mean 'downgrade'?")]
    [DataRow("everything", "The names are downgrade, notDescendant, ")]
    public void AnUnknownOverride_IsJD3073_WithTheNearest(string name, string expected)
    {
        _ = First;

        Assert.Contains(expected, Refusal("JD3073", "HEAD", null, name).Message);
    }

    public void Dispose() => _repository.Dispose();

    private static void AssertOverride(BuildResult built, string name, string code, string subject) =>
        Assert.AreEqual(new PlannedOverride(name, code, subject), Assert.ContainsSingle(built.Plan.Overrides));

    private string Commit(string stamp, string headers = "") => _repository.Commit(
        "Shop", ("Shop.scm", $"jadeVersionNumber \"{stamp}\";\nschemaDefinition\nShop subschemaOf RootSchema completeDefinition;\ntypeHeaders\n{headers}"));

    private string RegistryAt(string commit, string description = "main") => Write(RegistryUpdate.Deployed(
        Sample.Empty, Sample.Version(commit) with { Description = description, Schemas = Sample.Schemas(("Shop", commit)) }, Sample.Morning, "ann"));

    private string Write(RegistryDocument registry)
    {
        string path = _repository.Folder["registry.json"];
        RegistryFile.Write(path, registry);
        return path;
    }

    private BuildRequest Request(string revision, string? registry, params string[] allowed) => new()
    {
        Repository = _repository.Path,
        RepositoryName = "shop",
        Revision = revision,
        RegistryFile = registry,
        PlatformVersion = "22.0.05",
        BlockOnDataLoss = false,
        Allowed = [.. allowed],
    };

    private BuildResult Build(string revision, string? registry, params string[] allowed)
    {
        BuildResult built = DeploymentBuild.Build(Request(revision, registry, allowed), CancellationToken.None);
        return built with { Plan = built.Plan with { Overrides = [.. built.Plan.Overrides.Where(o => o.Name != PlannedOverride.DataLoss)] } };
    }

    private Diagnostic Refusal(string code, string revision, string? registry, params string[] allowed)
    {
        Diagnostic error = Refusal(Request(revision, registry, allowed));
        Assert.AreEqual(code, error.Code);
        return error;
    }

    private static Diagnostic Refusal(BuildRequest request) => Assert.ContainsSingle(
        Assert.ThrowsExactly<DeploymentException>(() => DeploymentBuild.Build(request, CancellationToken.None)).Diagnostics);
}
