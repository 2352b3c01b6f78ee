using JadeDeploy.Testing;
using Microsoft.Data.Sqlite;

namespace JadeDeploy.Tool.Tests;

[TestClass]
public sealed class Adoption : IDisposable
{
    private const string Database = "Provider=Embedded;Path=shop.jadedb";

    private readonly GitRepositoryBuilder _repository = new("shop");
    private readonly TemporaryFolder _folder = new();

    public Adoption()
    {
        _repository.Commit("First", SmallShop.Files("Integer = 1"));
        _repository.Tag("first");
        Tool("build", "--repository", _repository.Path, "--database", Database, "--output", "out");
        Tool("run", Directory.GetFiles(_folder["out"], "*.nupkg").Single(), "--database", Database);
        ForgetRegistry();
    }

    [TestMethod]
    public void OfTheVersionThatTheDatabaseHolds_IsRecorded()
    {
        ToolRun adopt = Tool("registry", "init", "--database", Database, "--repository", _repository.Path, "--commit", "first");

        StringAssert.Contains(adopt.Output, _repository.Head);
        StringAssert.Contains(Tool("registry", "show", "--database", Database).Output, _repository.Head);
    }

    [TestMethod]
    public void OfAnotherVersion_IsJD5014()
    {
        _repository.Commit("Second", SmallShop.Files("Integer = 2"));

        ToolRun adopt = ToolRun.In(_folder.Path, "registry", "init", "--database", Database, "--repository", _repository.Path, "--commit", "main");

        Assert.AreEqual(1, adopt.ExitCode);
        StringAssert.Contains(adopt.Error, "error JD5014: ");
        Assert.AreEqual(1, ToolRun.In(_folder.Path, "registry", "show", "--database", Database).ExitCode);
    }

    [TestMethod]
    public void OfWhatTheRegistryHoldsAlready_NeedsUpdate()
    {
        string[] adopt = ["registry", "init", "--database", Database, "--repository", _repository.Path, "--commit", "first"];
        Tool(adopt);

        ToolRun again = ToolRun.In(_folder.Path, adopt);

        Assert.AreEqual(1, again.ExitCode);
        StringAssert.Contains(again.Error, "error JD5013: ");
        StringAssert.Contains(Tool([.. adopt, "--update"]).Output, _repository.Head);
    }

    [TestMethod]
    public void UnderAnotherName_IsFoundAgainByThatName()
    {
        string[] source = ["--database", Database, "--repository", _repository.Path, "--repository-name", "warehouse"];
        Tool(["registry", "init", "--commit", "first", .. source]);

        StringAssert.Contains(Tool("registry", "show", "--database", Database).Output, "warehouse");
        Tool(["drift", "--exit-code", .. source]);
        Assert.AreEqual(1, ToolRun.In(_folder.Path, "drift", "--database", Database, "--repository", _repository.Path).ExitCode);
    }

    public void Dispose()
    {
        _repository.Dispose();
        _folder.Dispose();
    }

    private ToolRun Tool(params string[] arguments)
    {
        ToolRun run = ToolRun.In(_folder.Path, arguments);
        Assert.AreEqual(0, run.ExitCode, run.ToString());
        return run;
    }

    private void ForgetRegistry()
    {
        using SqliteConnection connection = new($"Data Source={_folder["shop.jadedb"]};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "DELETE FROM dynamic_object";
        command.ExecuteNonQuery();
    }
}
