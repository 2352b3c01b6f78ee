using JadeDeploy.Testing;

namespace JadeDeploy.Tool.Tests;

/// <summary>Two databases that hold the same version, and a package that is for one of them only.</summary>
[TestClass]
public sealed class BoundPackages : IDisposable
{
    private const string Mine = "Provider=Embedded;Path=mine.jadedb";
    private const string Other = "Provider=Embedded;Path=other.jadedb";

    private readonly GitRepositoryBuilder _repository = new("shop");
    private readonly TemporaryFolder _folder = new();

    public BoundPackages() => _repository.Commit("First", SmallShop.Files("Integer = 1"));

    [TestMethod]
    public void RunOnTheirOwnDatabase_AndNowhereElse()
    {
        string first = Build("first");
        Tool("run", first, "--database", Mine);
        Tool("run", first, "--database", Other);
        _repository.Commit("Second", SmallShop.Files("Integer = 2"));
        string bound = Build("second", "--bind", "database");

        ToolRun elsewhere = ToolRun.In(_folder.Path, "run", bound, "--database", Other);
        Tool("run", bound, "--database", Mine);

        Assert.AreEqual(1, elsewhere.ExitCode);
        StringAssert.Contains(elsewhere.Error, "error JD5038: ");
        StringAssert.Contains(Tool("registry", "show", "--database", Mine).Output, _repository.Head);
        Assert.DoesNotContain(_repository.Head, Tool("registry", "show", "--database", Other).Output);
    }

    [TestMethod]
    public void CannotBeBuilt_BeforeThereIsARegistry()
    {
        ToolRun build = ToolRun.In(
            _folder.Path, "build", "--repository", _repository.Path, "--database", Mine, "--output", "out", "--bind", "database");

        Assert.AreEqual(1, build.ExitCode);
        StringAssert.Contains(build.Error, "error JD5039: ");
        Assert.IsEmpty(Directory.EnumerateFiles(_folder.Path, "*.nupkg", SearchOption.AllDirectories));
    }

    public void Dispose()
    {
        _repository.Dispose();
        _folder.Dispose();
    }

    private string Build(string output, params string[] options)
    {
        Tool(["build", "--repository", _repository.Path, "--database", Mine, "--output", output, .. options]);
        return Directory.GetFiles(_folder[output], "*.nupkg").Single();
    }

    private ToolRun Tool(params string[] arguments)
    {
        var run = ToolRun.In(_folder.Path, arguments);
        Assert.AreEqual(0, run.ExitCode, run.ToString());
        return run;
    }
}
