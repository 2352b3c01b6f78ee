using JadeDeploy.EndToEnd.Tests.Harness;
using JadeDeploy.Testing;

namespace JadeDeploy.EndToEnd.Tests;

/// <summary>Each has a code of its own, names the place, and leaves no package and no database behind.</summary>
[TestClass]
public sealed class BadInput : IDisposable
{
    private readonly Shop _shop = new();

    [TestMethod]
    public void AnUnknownRevision_IsJD1002()
    {
        _shop.Project("<JadeSourceRevision>no-such-branch</JadeSourceRevision>");

        ReportedDiagnostic error = Fails("JD1002");

        StringAssert.Contains(error.Message, "no-such-branch");
        Assert.AreEqual(_shop.Workspace[Shop.ProjectFile], error.File);
    }

    [TestMethod]
    public void AFolderThatIsNoRepository_IsJD1001()
    {
        string folder = Directory.CreateDirectory(_shop.Workspace["empty"]).FullName;
        _shop.Project("<JadeSourceRepository>empty</JadeSourceRepository>");

        StringAssert.Contains(Fails("JD1001").Message, folder);
    }

    [TestMethod]
    public void AnUnknownSourcePath_IsJD1010()
    {
        _shop.Project("<JadeSourcePath>no/such/folder</JadeSourcePath>");

        Fails("JD1010");
    }

    [TestMethod]
    public void ABrokenSchemaFile_IsNamedWithLineAndColumn()
    {
        string[] lines = _shop.Schema.SchemaFile.Split('\n');
        int line = Array.FindIndex(lines, l => l.Contains("name: String[101];", StringComparison.Ordinal));
        lines[line] = "\t\tname String[101];";
        _shop.Repository.Commit("Break", ("Shop.scm", string.Join('\n', lines)));

        ReportedDiagnostic error = Fails("JD2001");

        Assert.AreEqual((_shop.Repository["Shop.scm"], line + 1, 8), (error.File, error.Line, error.Column));
    }

    [TestMethod]
    public void AListThatNamesAMissingFile_IsJD1033()
    {
        _shop.Repository.Commit("List", ("All.mul", "#MULTIPLE_SCHEMA_EXTRACT\nShop.scm Shop.ddx\nGone.scm Gone.ddx\n"));
        _shop.Project("<JadeSourcePath>All.mul</JadeSourcePath>");

        CommandResult publish = _shop.Publish();

        ReportedDiagnostic first = publish.Diagnostics.First(d => d.IsError);
        Assert.AreEqual("JD1033", first.Code, publish.ToString());
        Assert.AreEqual((_shop.Repository["All.mul"], 3, 1), (first.File, first.Line, first.Column));
        AssertNothingWasWritten();
    }

    [TestMethod]
    public void ALossOfData_IsJD3001_UnlessItIsAllowed()
    {
        _shop.Commit(_shop.WithFax);
        _shop.Publish().Succeeds();
        _shop.Commit(_shop.Schema);
        string before = _shop.DatabaseDigest();
        _shop.Workspace.Dotnet("clean").Succeeds();

        StringAssert.Contains(_shop.Publish().FailsWith("JD3001").Message, "Shop::ShopCustomer::fax");
        Assert.AreEqual(before, _shop.DatabaseDigest());
        Assert.AreEqual(0, _shop.Packages().Length);

        _shop.Project(items: "<JadeAllowDataLoss Include=\"Shop::ShopCustomer::fax\" />");
        _shop.Publish().Succeeds();
        Assert.AreNotEqual(before, _shop.DatabaseDigest());
    }

    [TestMethod]
    public void ARegistryOfAnotherRepository_IsJD3019()
    {
        _shop.Publish().Succeeds();
        using GitRepositoryBuilder other = new("shop");
        other.Commit("Unrelated", _shop.WithFax.Files);
        string before = _shop.DatabaseDigest();
        _shop.Workspace.Dotnet("clean").Succeeds();
        _shop.Project($"<JadeSourceRepository>{other.Path}</JadeSourceRepository>");

        _shop.Publish().FailsWith("JD3019");

        Assert.AreEqual(before, _shop.DatabaseDigest());
        Assert.AreEqual(0, _shop.Packages().Length);
    }

    [TestMethod]
    public void ADamagedRegistryFile_IsJD5001WithItsPlace()
    {
        string file = _shop.Workspace.Write("registry.json", "{\n  \"formatVersion\": 1,\n  oops\n}");
        _shop.Project("<JadeRegistryFile>registry.json</JadeRegistryFile>");

        ReportedDiagnostic error = Fails("JD5001");

        Assert.AreEqual((file, 3, 3), (error.File, error.Line, error.Column));
    }

    [TestMethod]
    public void ADatabaseThatIsNone_IsReported()
    {
        _shop.Workspace.Write(Shop.Database, "not a database");

        CommandResult build = _shop.Build();

        Assert.AreEqual("JD6007", build.Diagnostics.First(d => d.IsError).Code, build.ToString());
        Assert.AreEqual("not a database", File.ReadAllText(_shop.Workspace[Shop.Database]));
    }

    [TestMethod]
    public void ASecretInTheConnectionString_IsRefused()
    {
        _shop.Project("<JadeTargetDatabase>Provider=Embedded;Path=shop.jadedb;Password=hunter2</JadeTargetDatabase>");

        CommandResult build = _shop.Build();

        Assert.IsTrue(build.Diagnostics.First(d => d.IsError).Code.StartsWith("JD6", StringComparison.Ordinal), build.ToString());
        build.DoesNotSay("hunter2");
    }

    [TestMethod]
    public void AWarning_ObeysTheProjectsSettings()
    {
        _shop.Project(items: "<JadeAllowDataLoss Include=\"Shop::NoSuchClass\" />");

        _shop.Build().Succeeds().Says("warning JD3005");
        _shop.Build("--no-incremental", "-p:NoWarn=JD3005").Succeeds().DoesNotSay("JD3005");
        _shop.Build("--no-incremental", "-p:WarningsAsErrors=JD3005").FailsWith("JD3005");
        _shop.Build("--no-incremental", "-p:TreatWarningsAsErrors=true").FailsWith("JD3005");
    }

    public void Dispose() => _shop.Dispose();

    private ReportedDiagnostic Fails(string code)
    {
        ReportedDiagnostic error = _shop.Publish().FailsWith(code);
        AssertNothingWasWritten();
        return error;
    }

    private void AssertNothingWasWritten()
    {
        Assert.AreEqual(0, _shop.Packages().Length);
        Assert.IsFalse(_shop.Workspace.Has("bin/Debug/deployment.current"));
        Assert.IsFalse(_shop.Workspace.Has(Shop.Database));
    }
}
