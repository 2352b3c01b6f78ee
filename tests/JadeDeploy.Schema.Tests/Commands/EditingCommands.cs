using System.Text;
using JadeDeploy.Schema.Commands;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Tests.Commands;

[TestClass]
public class EditingCommands
{
    private const string Text =
        "/* by hand\r\n   in May */ JadeCommandFile\r\njadeVersionNumber   18.0.01 // old\r\nCommands\r\n\r\n// patch 7\r\n" +
        "  delete  class\tShop::Fax // gone\r\nRename Class Shop::Client Customer\r\n\r\n// end";

    [TestMethod]
    public void EveryLine_KeepsHowItIsWritten()
    {
        JcfDocument document = Parse(Text);

        Assert.AreEqual(Text, document.ToText());
        Assert.AreEqual("Header|Header|Header|Blank|Blank|Command|Command|Blank|Blank", string.Join('|', document.Lines.Select(l => l.Kind)));
        Assert.AreEqual("/* by hand\r\n   in May */ ", document.Lines[0].Leading);
        Assert.AreEqual("delete  class\tShop::Fax", document.Lines[5].Statement);
        Assert.AreEqual(" // gone", document.Lines[5].Trailing);
        Assert.AreEqual(JadeCommand.Of("Delete Class", "Shop::Fax"), document.Lines[5].Command);
        Assert.AreEqual("7|8", string.Join('|', document.Commands.Select(c => c.Line)));
        Assert.AreEqual(new JadeVersion(18, 0, 1), document.Version);
        Assert.IsEmpty(JcfReader.Read("a.jcf", Encoding.UTF8.GetBytes(Text)).Diagnostics);
    }

    [TestMethod]
    public void AReplacedCommand_KeepsItsBlanksAndComments() =>
        Assert.AreEqual(
            Text.Replace("delete  class\tShop::Fax", "Delete Property Shop::Order::fax", StringComparison.Ordinal),
            Parse(Text).Replace(5, JadeCommand.Of("Delete Property", "Shop::Order::fax")).ToText());

    [TestMethod]
    public void AnAddedCommand_StandsBehindTheLastOne() =>
        Assert.AreEqual(
            Text.Replace("Customer\r\n", "Customer\r\nMoveInstances\r\n", StringComparison.Ordinal),
            Parse(Text).Add(JadeCommand.Of("MoveInstances")).ToText());

    [TestMethod]
    public void ARemovedCommand_TakesItsLineWithIt() =>
        Assert.AreEqual(
            Text.Replace("  delete  class\tShop::Fax // gone\r\n", "", StringComparison.Ordinal),
            Parse(Text).Remove(JadeCommand.Of("Delete Class", "Shop::Fax")).ToText());

    [TestMethod]
    public void TheOption_IsReplacedOrComesFirst()
    {
        JcfDocument without = Parse(Text);
        JcfDocument with = without.WithAbortOnError(true);

        Assert.IsNull(without.AbortOnError);
        Assert.AreEqual(Text.Replace("Commands\r\n", "Commands\r\nAbortOnError True\r\n", StringComparison.Ordinal), with.ToText());
        Assert.IsTrue(with.AbortOnError);
        Assert.AreEqual(
            Text.Replace("Commands\r\n", "Commands\r\nAbortOnError False\r\n", StringComparison.Ordinal), with.WithAbortOnError(false).ToText());
    }

    [TestMethod]
    public void TheVersion_IsReplacedInItsLine() =>
        Assert.AreEqual(
            Text.Replace("jadeVersionNumber   18.0.01", "jadeVersionNumber 22.0.05", StringComparison.Ordinal),
            Parse(Text).WithVersion(new JadeVersion(22, 0, 5)).ToText());

    [TestMethod]
    public void ALastLineWithoutAnEnd_StaysWithoutOne()
    {
        JcfDocument document = Parse("JadeCommandFile\nJadeVersionNumber 18.0.01\nCommands");

        Assert.AreEqual("JadeCommandFile\nJadeVersionNumber 18.0.01\nCommands\nMoveInstances", document.Add(JadeCommand.Of("MoveInstances")).ToText());
    }

    [TestMethod]
    public void WhatCannotBeOneCommand_IsRefused()
    {
        JcfDocument document = Parse(Text);

        Assert.ThrowsExactly<ArgumentException>(() => document.Add(JadeCommand.Of("Delete Class", "Shop::A B")));
        Assert.ThrowsExactly<ArgumentException>(() => document.Add(JadeCommand.Of("Delete Class", "\"Shop::A\"")));
        Assert.ThrowsExactly<ArgumentException>(() => document.Add(JadeCommand.Of("// Delete")));
        Assert.ThrowsExactly<ArgumentException>(() => document.Replace(2, JadeCommand.Of("MoveInstances")));
        Assert.ThrowsExactly<ArgumentException>(() => document.RemoveAt(4));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => document.Insert(2, JadeCommand.Of("MoveInstances")));
        Assert.ThrowsExactly<ArgumentException>(() => Parse("JadeCommandFile\nCommands\n/* open").Insert(3, JadeCommand.Of("MoveInstances")));
        Assert.ThrowsExactly<InvalidOperationException>(() => Parse("MoveInstances").Add(JadeCommand.Of("MoveInstances")));
        Assert.ThrowsExactly<InvalidOperationException>(() => Parse("MoveInstances").WithVersion(default));
    }

    [TestMethod]
    [DataRow("Delete Class \"Shop::My Fax\" // \"x\"", "Shop::My Fax")]
    [DataRow("Delete Class Shop::\"My Fax\"", "Shop::My Fax")]
    [DataRow("Delete Class \"Shop::a//b\"", "Shop::a//b")]
    [DataRow("/* was Fax */ /**/ Delete Class Shop::Fax", "Shop::Fax")]
    public void QuotationMarksAndComments_AreRead(string line, string argument)
    {
        CommandFile file = JcfReader.Read("a.jcf", Encoding.UTF8.GetBytes($"JadeCommandFile\nJadeVersionNumber 18.0.01\nCommands\n{line}\n"));

        Assert.AreEqual(argument, file.Commands.Single().Arguments.Single());
        Assert.IsEmpty(file.Diagnostics);
    }

    private static JcfDocument Parse(string text) => JcfDocument.Parse(SchemaText.Decode("a.jcf", Encoding.UTF8.GetBytes(text)));
}
