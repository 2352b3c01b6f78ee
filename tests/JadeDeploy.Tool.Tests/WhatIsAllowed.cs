namespace JadeDeploy.Tool.Tests;

/// <summary>Plans that are refused until an option allows what they do.</summary>
[TestClass]
public sealed class WhatIsAllowed : IDisposable
{
    private const string Fax = "\t\tfax: String[30];";
    private const string Exposure = "_exposedListDefinitions\n\tNet version=1 ( Order ( ) )\n";

    private readonly ShopRepository _shop = new();

    [TestMethod]
    public void LossOfData_IsJD3001_OrAllowedByName()
    {
        (string from, string to) = (_shop.Commit(Fax + "\n\t\tnote: String[10];"), _shop.Commit(Fax));

        StringAssert.Contains(_shop.Plan(from, to).Error, "Shop.scm(14,3): error JD3001: ");
        Succeeds(_shop.Plan(from, to, "--allow-data-loss", "Shop::Order::note"), "delete property Shop::Order::note");
    }

    [TestMethod]
    public void WhatWaits_IsListedByAPlan_AndJD3060InABuild()
    {
        (string from, string to) = (_shop.Commit(Fax), _shop.Commit(Fax + "\n\t\tnote: String[10];"));

        ToolRun plan = _shop.Plan(from, to, "--online-only");
        Assert.AreEqual(0, plan.ExitCode, plan.ToString());
        StringAssert.Contains(plan.Error, "warning JD3061: ");
        ToolRun build = _shop.Tool("build", "--repository", _shop.Path, "--revision", $"{from}..{to}", "--online-only", "--output", "out");
        Assert.AreEqual(1, build.ExitCode, build.ToString());
        StringAssert.Contains(build.Error, "Shop.scm(14,3): error JD3060: ");
    }

    [TestMethod]
    public void ADeletionWithoutACommand_IsJD3002_OrMadeAsAPersonSays()
    {
        (string from, string to) = (_shop.Commit(Fax, Exposure), _shop.Commit(Fax));

        StringAssert.Contains(_shop.Plan(from, to).Error, "Shop.scm(30,2): error JD3002: ");
        Succeeds(_shop.Plan(from, to, "--command", "Delete Exposure=true"), "Overrides: 1 command");
        ToolRun complete = _shop.Plan(from, to, "--allow-complete-load", "Shop");
        Assert.AreEqual(0, complete.ExitCode, complete.ToString());
        StringAssert.Contains(complete.Error, "warning JD3056: ");
    }

    [TestMethod]
    public void ADowngrade_IsJD3070_OrAllowedByName()
    {
        string first = _shop.Commit(Fax);
        _ = _shop.Commit(Fax + "\n\t\tnote: String[10];");
        _shop.Run(_shop.Build());
        string[] back = ["build", "--repository", _shop.Path, "--database", ShopRepository.Database, "--revision", first, "--allow-data-loss", "all", "--output", "out"];

        StringAssert.Contains(_shop.Tool(back).Error, "error JD3070: ");

        ToolRun build = _shop.Tool([.. back, "--allow", "downgrade"]);
        Assert.AreEqual(0, build.ExitCode, build.ToString());
    }

    [TestMethod]
    public void ARename_IsDeclaredInTheSource()
    {
        (string from, string to) = (_shop.Commit(Fax), _shop.Commit(Fax.Replace("fax", "faxNumber")));
        string declared = _shop.Commit(Fax.Replace("fax", "faxNumber"), "", ("jadedeploy.toml", "[[rename]]\nentity = \"Shop::Order::fax\"\nto = \"faxNumber\"\n"));

        StringAssert.Contains(_shop.Plan(from, to).Error, "Shop.scm(13,3): error JD3003: ");
        Succeeds(_shop.Plan(from, declared), "rename property Shop::Order::fax");
        Succeeds(_shop.Plan(from, to, "--not-rename", "Shop::Order::fax", "--allow-data-loss", "all"), "Shop::Order::faxNumber");
    }

    [TestMethod]
    public void AMistakeInTheSourcesDeclarations_HasItsPlace()
    {
        string from = _shop.Commit(Fax);
        string to = _shop.Commit(Fax, "", ("jadedeploy.toml", "[[rename]]\nentity = 7\nto = \"faxNumber\"\n"));

        StringAssert.Contains(_shop.Plan(from, to).Error, "jadedeploy.toml(2,");
    }

    [TestMethod]
    public void AMethodThatNamesWhatIsRenamed_IsAWarning()
    {
        const string Source = "typeSources\n\tOrder (\n\tjadeMethodSources\nprint\n{\nprint();\nbegin\n\twrite fax;\nend;\n}\n\t)\n";
        (string from, string to) = (_shop.Commit(Fax, Source), _shop.Commit(Fax.Replace("fax", "faxNumber"), Source));

        ToolRun plan = _shop.Plan(from, to, "--rename", "Shop::Order::fax=faxNumber");

        Assert.AreEqual(0, plan.ExitCode, plan.ToString());
        StringAssert.Contains(plan.Error, $"{_shop["Shop.scm"]}(36,8): warning JD3076: method Shop::Order::print names property Shop::Order::fax");
    }

    public void Dispose() => _shop.Dispose();

    private static void Succeeds(ToolRun run, string text)
    {
        Assert.AreEqual(0, run.ExitCode, run.ToString());
        StringAssert.Contains(run.Output, text, run.ToString());
    }
}
