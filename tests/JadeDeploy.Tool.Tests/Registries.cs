using System.Text.Json;
using JadeDeploy.Testing;

namespace JadeDeploy.Tool.Tests;

[TestClass]
public sealed class Registries : IDisposable
{
    private const string Database = "Provider=Embedded;Path=shop.jadedb";

    private readonly TemporaryFolder _folder = new();

    [TestMethod]
    public void Init_MakesADatabaseWithAnEmptyRegistry()
    {
        ToolRun init = Registry("init", "--database", Database, "--platform-version", "22.0.05");

        Assert.AreEqual(0, init.ExitCode, init.ToString());
        Assert.IsTrue(File.Exists(_folder["shop.jadedb"]));
        StringAssert.Contains(Registry("show", "--database", Database).Output, "22.0.05");
    }

    [TestMethod]
    public void Init_ASecondTime_IsJD5012()
    {
        Registry("init", "--database", Database);

        ToolRun again = Registry("init", "--database", Database);

        Assert.AreEqual(1, again.ExitCode);
        StringAssert.Contains(again.Error, "error JD5012: ");
        Assert.AreEqual("", again.Output);
    }

    [TestMethod]
    public void ShowAsJson_IsOneDocumentAndNothingElse()
    {
        Registry("init", "--database", Database);

        ToolRun show = Registry("show", "--database", Database, "--json");

        using JsonDocument document = JsonDocument.Parse(show.Output);
        Assert.AreEqual(1, document.RootElement.GetProperty("formatVersion").GetInt32());
        Assert.AreEqual("", show.Error);
    }

    [TestMethod]
    public void WhatIsExtracted_IsValidAndCanBeLoaded()
    {
        Registry("init", "--database", Database);

        Assert.AreEqual(0, Registry("extract", "--database", Database, "--file", "registry.json").ExitCode);
        Assert.AreEqual(0, Registry("validate", "--file", "registry.json").ExitCode);
        Assert.AreEqual(0, Registry("load", "--database", Database, "--file", "registry.json").ExitCode);
        Assert.AreEqual(0, Registry("show", "--file", "registry.json").ExitCode);
    }

    [TestMethod]
    public void ADamagedFile_IsReportedWithItsPlace()
    {
        string file = _folder.Write("registry.json", "{\n  oops\n}");

        ToolRun validate = Registry("validate", "--file", "registry.json");

        Assert.AreEqual(1, validate.ExitCode);
        StringAssert.StartsWith(validate.Error, $"{file}(2,3): error JD5001: ");
    }

    [TestMethod]
    public void ADatabaseThatDoesNotExist_IsNotMadeByLooking()
    {
        ToolRun show = Registry("show", "--database", Database);

        Assert.AreEqual(1, show.ExitCode);
        StringAssert.Contains(show.Error, "error JD5011: ");
        Assert.IsFalse(File.Exists(_folder["shop.jadedb"]));
    }

    public void Dispose() => _folder.Dispose();

    private ToolRun Registry(params string[] arguments) => ToolRun.In(_folder.Path, ["registry", .. arguments]);
}
