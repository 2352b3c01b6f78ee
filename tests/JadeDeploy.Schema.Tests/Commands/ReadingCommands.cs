using System.Text;
using JadeDeploy.Schema.Commands;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Tests.Commands;

[TestClass]
public class ReadingCommands
{
    private const string Header = "JadeCommandFile\nJadeVersionNumber 22.0.03\nCommands\n";

    [TestMethod]
    [DataRow("AbortOnError True", "AbortOnError", 1)]
    [DataRow("Create DbFile Shop::orders partitionable", "Create DbFile", 2)]
    [DataRow("Create Locale Shop::1033 CloneOf 5129", "Create Locale", 3)]
    [DataRow("Create Locale Shop::1033 CopyFrom 5129", "Create Locale", 3)]
    [DataRow("Delete Application Shop::Pos", "Delete Application", 1)]
    [DataRow("Delete Class Shop::Fax", "Delete Class", 1)]
    [DataRow("Delete Constant Shop::Order::Max", "Delete Constant", 1)]
    [DataRow("Delete DbFile Shop::orders", "Delete DbFile", 1)]
    [DataRow("Delete ExportedFeature Shop::Pkg::Order::total", "Delete ExportedFeature", 1)]
    [DataRow("Delete ExportedType Shop::Pkg::Order", "Delete ExportedType", 1)]
    [DataRow("Delete Exposure Shop::Web", "Delete Exposure", 1)]
    [DataRow("Delete ExternalFunction Shop::beep", "Delete ExternalFunction", 1)]
    [DataRow("Delete GlobalConstant Shop::MaxRows", "Delete GlobalConstant", 1)]
    [DataRow("Delete GlobalConstantCategory Shop::Limits", "Delete GlobalConstantCategory", 1)]
    [DataRow("Delete Instances Shop::Order", "Delete Instances", 1)]
    [DataRow("Delete Interface Shop::IPrice", "Delete Interface", 1)]
    [DataRow("Delete Method Shop::Order::total", "Delete Method", 1)]
    [DataRow("Delete Property Shop::Order::fax", "Delete Property", 1)]
    [DataRow("Delete Schema Shop", "Delete Schema", 1)]
    [DataRow("Modify Schema Shop anything here", "Modify Schema", 3)]
    [DataRow("Move Class Shop::Order Document", "Move Class", 2)]
    [DataRow("MoveInstances", "MoveInstances", 0)]
    [DataRow("MoveInstances Workers 4", "MoveInstances", 2)]
    [DataRow("Remap Class Shop::Order orders", "Remap Class", 2)]
    [DataRow("Rename Class Shop::Client Customer", "Rename Class", 2)]
    [DataRow("Rename Constant Shop::Order::Max Most", "Rename Constant", 2)]
    [DataRow("Rename GlobalConstant Shop::Max Most", "Rename GlobalConstant", 2)]
    [DataRow("Rename Interface Shop::IPrice IPriced", "Rename Interface", 2)]
    [DataRow("Rename Property Shop::Order::fax faxNumber", "Rename Property", 2)]
    public void ADocumentedCommand_HasItsVerbAndArguments(string line, string verb, int arguments)
    {
        CommandFile file = Read(Header + line);

        JadeCommand command = file.Commands.Single();
        Assert.AreEqual(verb, command.Verb);
        Assert.HasCount(arguments, command.Arguments);
        Assert.AreEqual(line, command.ToString());
        Assert.IsEmpty(file.Diagnostics);
    }

    [TestMethod]
    public void BlankLinesCommentsAndCase_DoNotMatter()
    {
        CommandFile file = Read("// made by hand\r\njadecommandfile\r\n\r\nJADEVERSIONNUMBER 7.1.03\r\nCommands // next\r\n\r\n  delete  class\tShop::Fax // no longer used\r\n");

        Assert.IsEmpty(file.Diagnostics);
        Assert.AreEqual(new JadeVersion(7, 1, 3), file.Version);
        Assert.AreEqual(new JadeCommand("Delete Class", ["Shop::Fax"], 7), file.Commands.Single());
        Assert.AreEqual(7, file.Commands.Single().Line);
    }

    [TestMethod]
    public void AnUnknownCommand_IsKeptAndIsJD2066()
    {
        CommandFile file = Read(Header + "\n  Rename Application Shop::Pos Till");

        Assert.AreEqual("Rename Application Shop::Pos Till", file.Commands.Single().ToString());
        Assert.AreEqual("JD2066", file.Diagnostics.Single().Code);
        Assert.AreEqual(new SourceLocation("a.jcf", 5, 3), file.Diagnostics.Single().Location.Beginning());
        Assert.IsFalse(file.HasErrors);
    }

    [TestMethod]
    [DataRow("", "JD2050", 1, 1)]
    [DataRow("Delete Class Shop::Fax\n", "JD2065", 1, 1)]
    [DataRow("JadeCommandFile\nCommands\n", "JD2065", 2, 1)]
    [DataRow("JadeCommandFile\nJadeVersionNumber 22.0.03\n", "JD2068", 3, 1)]
    [DataRow("JadeCommandFile\nJadeVersionNumber\nCommands\n", "JD2007", 2, 1)]
    [DataRow(Header + "Rename Class Shop::Client\n", "JD2067", 4, 1)]
    [DataRow(Header + "Delete Class Shop::A Shop::B\n", "JD2067", 4, 1)]
    [DataRow(Header + "<<<<<<< a\nDelete Class Shop::A\n=======\n", "JD2051", 4, 1)]
    public void EachFault_HasItsCodeAndPlace(string text, string code, int line, int column)
    {
        CommandFile file = Read(text);

        Assert.AreEqual(code, file.Diagnostics.Single().Code);
        Assert.AreEqual(new SourceLocation("a.jcf", line, column), file.Diagnostics.Single().Location.Beginning());
        Assert.IsTrue(file.HasErrors);
    }

    private static CommandFile Read(string text) => JcfReader.Read("a.jcf", Encoding.UTF8.GetBytes(text));
}
