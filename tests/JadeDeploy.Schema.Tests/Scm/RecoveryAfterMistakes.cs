using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Tests.Scm;

/// <summary>One mistake gives one error, and what does not depend on it is read.</summary>
[TestClass]
public class RecoveryAfterMistakes
{
    [TestMethod]
    [DataRow("a semicolon is missing", "\t\tname: String[31]\n\t\tage: Integer;\n\t\tcity: String;", "city", "JD2001", 8, 6)]
    [DataRow("a colon is missing", "\t\tname String[31];\n\t\tage: Integer;", "age", "JD2001", 7, 8)]
    [DataRow("a length is not closed", "\t\tname: String[31;\n\t\tage: Integer;", "age", "JD2001", 7, 18)]
    [DataRow("a quote is missing", "\t\tname: String[31] wsdlName=\"n;\n\t\tage: Integer wsdlName=\"a\";\n\t\tcity: String;", "age", "JD2009", 7, 29)]
    [DataRow("a sign stands alone", "\t\t;\n\t\tage: Integer;", "age", "JD2001", 7, 3)]
    public void AMember_IsLeftOut(string mistake, string members, string readAgain, string code, int line, int column)
    {
        SchemaFile file = ScmText.Read(ScmText.Shop($"typeDefinitions\n\tCustomer (\n{"\tattributeDefinitions"}\n{members}\n\t)\n\tOrder ( attributeDefinitions no: Integer; )"));

        Diagnostic error = Single(file, mistake);
        Assert.AreEqual((code, line, column), (error.Code, error.Location.Line, error.Location.Column), error.ToString());
        Assert.IsNotNull(file.Get(EntityKind.Property, $"Shop::Customer::{readAgain}"));
        Assert.IsNotNull(file.Get(EntityKind.Property, "Shop::Order::no"));
    }

    [TestMethod]
    public void ATypeThatIsNotOpened_IsOneErrorAndTheNextOneIsRead()
    {
        SchemaFile file = ScmText.Read(ScmText.Shop(
            "typeDefinitions\n\tCustomer completeDefinition\n\tattributeDefinitions\n\t\tage: Integer;\n\t)\n\tOrder ( attributeDefinitions no: Integer; )"));

        Assert.AreEqual("Shop.scm(6,2)", Single(file).Location.ToString());
        Assert.IsNotNull(file.Get(EntityKind.Property, "Shop::Order::no"));
    }

    [TestMethod]
    public void TwoIndependentMistakes_AreTwoErrors()
    {
        SchemaFile file = ScmText.Read(ScmText.Shop(
            "typeHeaders\n\tOrder subclassof Object;\n\tItem subclassOf Object;\nmembershipDefinitions\n\tItems off Item;\n\tOrders of Order;"));

        CollectionAssert.AreEqual(
            new[] { "Shop.scm(5,8)", "Shop.scm(8,8)" }, file.Diagnostics.Select(d => d.Location.ToString()).ToArray(), string.Join('\n', file.Diagnostics));
        Assert.IsNotNull(file.Get(EntityKind.Class, "Shop::Item"));
    }

    [TestMethod]
    public void ASourceWithoutItsBrace_IsOneErrorAndTheNextOneIsRead()
    {
        SchemaFile file = ScmText.Read(ScmText.Shop(
            "typeSources\n\tOrder (\n\tjadeMethodSources\nfirst\nbegin\nend;\n}\nsecond\n{\nsecond();\nbegin\nend;\n}\n\t)"));

        Assert.AreEqual("Shop.scm(8,1)", Single(file).Location.ToString());
        Assert.AreEqual("second();\nbegin\nend;", file.Field(EntityKind.Method, "Shop::Order::second", ContentField.Source));
    }

    [TestMethod]
    public void AWordThatIsNoSection_IsOneErrorAndTheNextSectionIsRead()
    {
        SchemaFile file = ScmText.Read(ScmText.Shop(") stray words ( here;\ntypeHeaders\n\tOrder subclassOf Object;"));

        Assert.AreEqual("Shop.scm(4,1)", Single(file).Location.ToString());
        Assert.IsNotNull(file.Get(EntityKind.Class, "Shop::Order"));
    }

    [TestMethod]
    public void AFileThatEndsInTheMiddle_IsOneError()
    {
        SchemaFile file = ScmText.Read(ScmText.Shop("typeDefinitions\n\tOrder (\n\tjadeMethodDefinitions\n\t\ttotal(p: Integer"));

        Assert.AreEqual("JD2002", Single(file).Code);
    }

    [TestMethod]
    public void AFileFullOfMistakes_IsGivenUp()
    {
        SchemaFile file = ScmText.Read(ScmText.Shop("typeHeaders\n" + string.Concat(Enumerable.Repeat("\tA B;\n", 1000))));

        Assert.HasCount(101, file.Diagnostics);
        Assert.AreEqual("JD2010", file.Diagnostics[^1].Code);
    }

    private static Diagnostic Single(SchemaFile file, string? mistake = null)
    {
        Assert.HasCount(1, file.Diagnostics, $"{mistake}: {string.Join('\n', file.Diagnostics)}");
        return file.Diagnostics[0];
    }
}
