using JadeDeploy.Testing;

namespace JadeDeploy.Tool.Tests;

[TestClass]
public sealed class Checking : IDisposable
{
    private const string Schema = "jadeVersionNumber \"22.0.05\";\nschemaDefinition\nShop subschemaOf RootSchema completeDefinition;\n";

    private readonly TemporaryFolder _folder = new();

    [TestMethod]
    public void AGoodFile_Succeeds()
    {
        _folder.Write("Shop.scm", Schema);

        ToolRun run = Check("Shop.scm");

        Assert.AreEqual(0, run.ExitCode, run.ToString());
        Assert.AreEqual("1 file, 0 errors, 0 warnings", run.Output.Trim());
        Assert.AreEqual("", run.Error);
    }

    [TestMethod]
    public void ABrokenFile_IsReportedWithItsPlace()
    {
        string file = _folder.Write("Shop.scm", Schema + "typeHeaders\n\tCustomer subclassOf ;\n");

        ToolRun run = Check("Shop.scm");

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.StartsWith(run.Error, $"{file}(5,22): error JD2001: ");
        Assert.AreEqual("1 file, 1 error, 0 warnings", run.Output.Trim());
    }

    [TestMethod]
    public void AListThatNamesAMissingFile_IsReportedWithItsPlace()
    {
        _folder.Write("Shop.scm", Schema);
        string file = _folder.Write("All.mul", "#MULTIPLE_SCHEMA_EXTRACT\nShop.scm\nModel\\Gone.scm\n");

        ToolRun run = Check("All.mul");

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.StartsWith(run.Error, $"{file}(3,1): error JD1033: 'Model/Gone.scm'");
    }

    [TestMethod]
    public void AMissingFile_IsJD1050() => StringAssert.StartsWith(Check("Gone.scm").Error, $"{_folder["Gone.scm"]}: error JD1050: ");

    [TestMethod]
    public void AnotherKindOfFile_IsJD1051()
    {
        _folder.Write("notes.txt", "");

        StringAssert.StartsWith(Check("notes.txt").Error, $"{_folder["notes.txt"]}: error JD1051: ");
    }

    [TestMethod]
    public void SeveralFiles_AreAllReported()
    {
        _folder.Write("Shop.scm", Schema);

        ToolRun run = Check("Shop.scm", "Gone.scm", "Lost.scm");

        Assert.AreEqual("3 files, 2 errors, 0 warnings", run.Output.Trim());
    }

    [TestMethod]
    public void AReferenceToNothing_IsReportedWithItsPlace()
    {
        string file = _folder.Write("Shop.scm", Schema + "inverseDefinitions\n\tallOrders of Shop peerOf shop of Shop;\n");

        ToolRun run = Check("Shop.scm");

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.StartsWith(run.Error, $"{file}(5,2): error JD2106: ");
    }

    [TestMethod]
    public void SchemasThatBuildOnEachOther_AreCheckedTogether()
    {
        const string view = "jadeVersionNumber \"22.0.05\";\nschemaDefinition\nView subschemaOf Shop completeDefinition;\ntypeHeaders\n\tOrders subclassOf Order;\n";
        _folder.Write("Shop.scm", Schema + "typeHeaders\n\tOrder subclassOf Object;\n");
        _folder.Write("View.scm", view);
        _folder.Write("Other.scm", view.Replace("View", "Other").Replace("subclassOf Order", "subclassOf Ordre"));

        Assert.AreEqual("2 files, 0 errors, 0 warnings", Check("Shop.scm", "View.scm").Output.Trim());
        Assert.AreEqual("2 files, 0 errors, 1 warning", Check("Shop.scm", "Other.scm").Output.Trim());
        Assert.AreEqual("1 file, 0 errors, 0 warnings", Check("Other.scm").Output.Trim());
    }

    [TestMethod]
    public void EntityFiles_AreCheckedTogether()
    {
        _folder.Write("schemas/Shop.jox", "<Schema name=\"Shop\"><superschema name=\"RootSchema\"/></Schema>");
        string file = _folder.Write(
            "schemas/Shop/types/Order.jox",
            "<Class name=\"Order\"><superclass name=\"Object\"/>\n<ExplicitInverseRef name=\"buyer\"><type name=\"Customer\"/>"
            + "<Inverse name=\"Customer::orders\"/></ExplicitInverseRef></Class>");
        _folder.Write(
            "schemas/Shop/types/Customer.jox",
            "<Class name=\"Customer\"><superclass name=\"Object\"/><ExplicitInverseRef name=\"orders\"><type name=\"Order\"/></ExplicitInverseRef></Class>");
        _folder.Write("schemas/Shop/types/Broken.jox", "<Class name=\"Customer\">");

        ToolRun missing = Check("schemas/Shop.jox", "schemas/Shop/types/Order.jox");

        Assert.AreEqual("2 files, 0 errors, 2 warnings", missing.Output.Trim());
        StringAssert.Contains(missing.Error, $"{file}(2,21): warning JD2103: ");
        StringAssert.Contains(missing.Error, $"{file}(2,66): warning JD2106: ");
        Assert.AreEqual(
            "3 files, 0 errors, 0 warnings",
            Check("schemas/Shop.jox", "schemas/Shop/types/Order.jox", "schemas/Shop/types/Customer.jox").Output.Trim());
        Assert.AreEqual("1 file, 0 errors, 0 warnings", Check("schemas/Shop/types/Order.jox").Output.Trim());
        Assert.AreEqual(
            "3 files, 1 error, 0 warnings",
            Check("schemas/Shop.jox", "schemas/Shop/types/Order.jox", "schemas/Shop/types/Broken.jox").Output.Trim());
    }

    [TestMethod]
    public void AnEntityOfTwoFiles_IsReportedAtTheSecond()
    {
        const string order = "<Class name=\"Order\"><superclass name=\"Object\"/></Class>";
        _folder.Write("schemas/Shop.jox", "<Schema name=\"Shop\"><superschema name=\"RootSchema\"/></Schema>");
        _folder.Write("schemas/Shop/types/Order.jox", order);
        string second = _folder.Write("schemas/Shop/types/Order2.jox", order);

        ToolRun run = Check("schemas/Shop.jox", "schemas/Shop/types/Order.jox", "schemas/Shop/types/Order2.jox");

        StringAssert.StartsWith(run.Error, $"{second}(1,8): error JD2078: ");
    }

    [TestMethod]
    public void Settings_AreChecked()
    {
        string file = _folder.Write(".jadegit", "[jade]\nversion = 22\n");

        StringAssert.StartsWith(Check(".jadegit").Error, $"{file}(2,");
    }

    public void Dispose() => _folder.Dispose();

    private ToolRun Check(params string[] files) => ToolRun.In(_folder.Path, ["check", .. files]);
}
