using System.Text;
using JadeDeploy.Schema.Commands;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Tests.Commands;

[TestClass]
public class BrokenCommandFiles
{
    private const string Header = "JadeCommandFile\nJadeVersionNumber 22.0.03\nCommands\n";

    [TestMethod]
    [DataRow("Delete Class Shop::Fax\n", "JD2065 1,1-1,23", DisplayName = "no header")]
    [DataRow("JadeComandFile\nJadeVersionNumber 22.0.03\nCommands\n", "JD2065 1,1-1,15", DisplayName = "a misspelt line")]
    [DataRow("JadeComandFile\nJadeVersionNumber 22.0.03\n Comands\n", "JD2065 1,1-1,15|JD2065 3,2-3,9", DisplayName = "two misspelt lines")]
    [DataRow("JadeVersionNumber x\nCommands\nMove Class Shop::A\n", "JD2065 1,1-1,20|JD2007 1,19-1,20|JD2067 3,1-3,19", DisplayName = "a missing line and two other mistakes")]
    [DataRow("JadeCommandFile\nDelete Class Shop::A Shop::B\n", "JD2065 2,1-2,29|JD2067 2,1-2,29", DisplayName = "two missing lines are one mistake")]
    [DataRow("one\ntwo\nthree\nfour\nfive\n", "JD2065 1,1-1,4", DisplayName = "a file of another kind")]
    [DataRow("JadeCommandFile", "JD2068 1,16-0,0", DisplayName = "cut short in the header")]
    [DataRow("/* made by", "JD2068 1,1-1,11", DisplayName = "a comment in front does not end")]
    [DataRow(Header + "Delete Class Shop::A\n  /* Delete Class\nShop::B\n", "JD2068 5,3-7,1", DisplayName = "a comment does not end")]
    [DataRow(Header + "Delete Class \"Shop::A B // no\nMoveInstances now please and more\n", "JD2064 4,14-4,30|JD2067 5,1-5,34", DisplayName = "a quotation mark is not closed")]
    [DataRow(Header + "Rename Class Shop::A\nDelete Widget Shop::B // x\n\nAbortOnError Maybe\n", "JD2067 4,1-4,21|JD2066 5,1-5,22|JD2067 7,1-7,19", DisplayName = "a mistake a line")]
    public void EachMistake_IsFoundOnce(string text, string expected) => Assert.AreEqual(expected, Read(text).Diagnostics.Found());

    [TestMethod]
    public void WhatIsRight_IsReadAllTheSame()
    {
        CommandFile file = Read(Header + "Rename Class Shop::A\nDelete Class Shop::B\n");

        Assert.AreEqual("Rename Class Shop::A|Delete Class Shop::B", string.Join('|', file.Commands));
        Assert.AreEqual(new JadeVersion(22, 0, 3), file.Version);
    }

    [TestMethod]
    public void ALineBeyondTheLimit_IsJD2063AndLeftOut()
    {
        CommandFile file = Read($"{Header}Delete Class {new string('a', InputLimits.ListLineLength)}\nDelete Class Shop::B\n");

        Assert.AreEqual("JD2063", file.Diagnostics.Single().Code);
        Assert.AreEqual(4, file.Diagnostics.Single().Location.Line);
        Assert.AreEqual("Delete Class Shop::B", file.Commands.Single().ToString());
    }

    [TestMethod]
    public void AFileBeyondTheLimit_IsJD2062() =>
        Assert.AreEqual("JD2062", JcfReader.Read("a.jcf", new byte[InputLimits.ListFileBytes + 1]).Diagnostics.Single().Code);

    private static CommandFile Read(string text) => JcfReader.Read("a.jcf", Encoding.UTF8.GetBytes(text));
}
