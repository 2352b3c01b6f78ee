using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Comparison;

[TestClass]
public class DifferencesBetweenVersions
{
    private static readonly string Order = Versions.Classes(("Order subclassOf Object", "\tattributeDefinitions\n\t\tfax: String[30];\n\t\tnumber: Integer;\n"));

    private static string[] Compare(SchemaSet from, SchemaSet to, params DeclaredRename[] renames) =>
        [.. SchemaComparison.Compare(from, to, renames).Select(Describe)];

    private static string Describe(Change change) =>
        $"{change.Action} {change.Entity}{(change.To is null ? "" : " to " + change.To)}{(change.Action is ChangeAction.Rename or ChangeAction.Move && change.ContentChanged ? " changed" : "")}";

    [TestMethod]
    public void EqualVersions_HaveNone()
    {
        Assert.IsEmpty(Compare(Versions.Shop(Order), Versions.Shop(Order)));
    }

    [TestMethod]
    public void TimeStampsNumbersAndOrder_AreNone()
    {
        string noisy = Versions.Classes(("Order subclassOf Object number = 17",
            "\t\tsetModifiedTimeStamp \"me\" \"22.0.01\" 2024:05:18:21:16:47.607;\n\tattributeDefinitions\n\t\tnumber: Integer number = 2, ordinal = 1;\n\t\tfax:   String[30];\n"));

        Assert.IsEmpty(Compare(Versions.Shop(Order), Versions.Shop(noisy)));
    }

    [TestMethod]
    public void MembersOfAClassThatStays_AreRecordsOfTheirOwn()
    {
        SchemaSet to = Versions.Shop(Versions.Classes(("Order subclassOf Object", "\tattributeDefinitions\n\t\tnumber: Integer64;\n\t\tphone: Date;\n")));

        CollectionAssert.AreEqual(
            new[] { "Delete property Shop::Order::fax", "Change property Shop::Order::number", "Add property Shop::Order::phone" },
            Compare(Versions.Shop(Order), to));
    }

    [TestMethod]
    public void ANewClassOrADeletedOne_IsOneRecord()
    {
        CollectionAssert.AreEqual(new[] { "Add class Shop::Order" }, Compare(Versions.Shop(""), Versions.Shop(Order)));
        CollectionAssert.AreEqual(new[] { "Delete class Shop::Order" }, Compare(Versions.Shop(Order), Versions.Shop("")));
    }

    [TestMethod]
    public void ANewSchema_IsOneRecord()
    {
        CollectionAssert.AreEqual(new[] { "Add schema Shop" }, Compare(SchemaSet.Empty, Versions.Shop(Order)));
    }

    [TestMethod]
    public void AnotherSuperclass_IsAMove()
    {
        SchemaSet from = Versions.Shop("typeHeaders\n\tBase subclassOf Object;\n\tOrder subclassOf Object;\n");
        SchemaSet to = Versions.Shop("typeHeaders\n\tBase subclassOf Object;\n\tOrder subclassOf Base;\n");
        SchemaSet toAbstract = Versions.Shop("typeHeaders\n\tBase subclassOf Object;\n\tOrder subclassOf Base abstract;\n");

        CollectionAssert.AreEqual(new[] { "Move class Shop::Order to Base" }, Compare(from, to));
        CollectionAssert.AreEqual(new[] { "Move class Shop::Order to Base changed" }, Compare(from, toAbstract));
    }

    [TestMethod]
    public void ADeclaredRename_KeepsTheMembersOfAClass()
    {
        SchemaSet to = Versions.Shop(Order.Replace("Order", "Sale", StringComparison.Ordinal));

        CollectionAssert.AreEqual(
            new[] { "Rename class Shop::Order to Sale" }, Compare(Versions.Shop(Order), to, new DeclaredRename("Shop::Order", "Sale")));
    }

    [TestMethod]
    public void ARenamedClass_IsRenamedWhereItIsReferredTo()
    {
        const string text = """
            typeHeaders
            	Order subclassOf Object;
            	OrderDict subclassOf MemberKeyDictionary;
            	Customer subclassOf Object;
            membershipDefinitions
            	OrderDict of Order;
            typeDefinitions
            	Order completeDefinition ( referenceDefinitions customer: Customer; attributeDefinitions note: String[3]; )
            	Customer completeDefinition ( referenceDefinitions orders: OrderDict explicitInverse; jadeMethodDefinitions add(o: Order); )
            memberKeyDefinitions
            	OrderDict completeDefinition ( note; )
            inverseDefinitions
            	orders of Customer automatic parentOf customer of Order manual;
            databaseDefinitions
            ShopDb ( databaseFileDefinitions "shop"; defaultFileDefinition "shop"; classMapDefinitions Order in "shop"; )
            """;
        SchemaSet to = Versions.Shop(text.Replace("of Order", "of Account", StringComparison.Ordinal).Replace("Order subclassOf", "Account subclassOf", StringComparison.Ordinal)
            .Replace("Order completeDefinition (", "Account completeDefinition (", StringComparison.Ordinal).Replace("OAccount", "Account", StringComparison.Ordinal)
            .Replace("o: Order", "o: Account", StringComparison.Ordinal).Replace("Order in", "Account in", StringComparison.Ordinal));

        CollectionAssert.AreEqual(
            new[] { "Rename class Shop::Order to Account" }, Compare(Versions.Shop(text), to, new DeclaredRename("Shop::Order", "Account")));
    }

    [TestMethod]
    public void ARenameWithAChange_IsOneRecord()
    {
        SchemaSet to = Versions.Shop(Versions.Classes(("Order subclassOf Object", "\tattributeDefinitions\n\t\tfaxNumber: String[60];\n\t\tnumber: Integer;\n")));

        CollectionAssert.AreEqual(
            new[] { "Rename property Shop::Order::fax to faxNumber changed" },
            Compare(Versions.Shop(Order), to, new DeclaredRename("Shop::Order::fax", "faxNumber")));
    }

    [TestMethod]
    public void ARenamedPropertyOfARenamedClass_IsFoundByItsOldName()
    {
        SchemaSet to = Versions.Shop(Versions.Classes(("Sale subclassOf Object", "\tattributeDefinitions\n\t\tfaxNumber: String[30];\n\t\tnumber: Integer;\n")));

        CollectionAssert.AreEqual(
            new[] { "Rename class Shop::Order to Sale", "Rename property Shop::Order::fax to faxNumber" },
            Compare(Versions.Shop(Order), to, new DeclaredRename("Shop::Order", "Sale"), new DeclaredRename("Shop::Order::fax", "faxNumber")));
    }

    [TestMethod]
    public void TwoRenamesToOneName_AreJD3004()
    {
        SchemaSet to = Versions.Shop(Versions.Classes(("Order subclassOf Object", "\tattributeDefinitions\n\t\tcode: Integer;\n")));

        DeploymentException refusal = Assert.ThrowsExactly<DeploymentException>(
            () => Compare(Versions.Shop(Order), to, new DeclaredRename("Shop::Order::fax", "code"), new DeclaredRename("Shop::Order::number", "code")));

        Assert.AreEqual("JD3004", refusal.Diagnostics.Single().Code);
    }

    [TestMethod]
    public void ARenameToTheNameOfADeletedOne_IsBoth()
    {
        SchemaSet to = Versions.Shop(Versions.Classes(("Order subclassOf Object", "\tattributeDefinitions\n\t\tnumber: Integer;\n")));

        CollectionAssert.AreEqual(
            new[] { "Rename property Shop::Order::fax to number changed", "Delete property Shop::Order::number" },
            Compare(Versions.Shop(Order), to, new DeclaredRename("Shop::Order::fax", "number")));
    }

    [TestMethod]
    public void AClassInAnotherFile_IsAMoveOfItsMap()
    {
        static string Map(string file) =>
            $"databaseDefinitions\nShopDb ( databaseFileDefinitions \"a\"; \"b\"; defaultFileDefinition \"a\"; classMapDefinitions Order in \"{file}\"; )\n";

        CollectionAssert.AreEqual(new[] { "Move classMap Shop::Order to b" }, Compare(Versions.Shop(Order + Map("a")), Versions.Shop(Order + Map("b"))));
    }

    [TestMethod]
    public void ANewControl_IsNoChangeOfItsForm()
    {
        static string Form(string controls) => $"<Form locale=\"5129\" name=\"Main\"><caption>Hi</caption><controlList>{controls}</controlList></Form>";
        const string ok = "<Button name=\"ok\"><caption>OK</caption></Button>";
        const string cancel = "<Button name=\"cancel\"><caption>No</caption></Button>";

        CollectionAssert.AreEqual(
            new[] { "Add control Shop::Main@5129::cancel" }, Compare(Versions.Shop("", Form(ok)), Versions.Shop("", Form(ok + cancel))));
        CollectionAssert.AreEqual(
            new[] { "Change form Shop::Main@5129" }, Compare(Versions.Shop("", Form(ok + cancel)), Versions.Shop("", Form(cancel + ok))));
    }
}
