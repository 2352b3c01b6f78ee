using static JadeDeploy.Schema.Tests.Semantics.SchemaTexts;

namespace JadeDeploy.Schema.Tests.Semantics;

[TestClass]
public class MembersThatAreNotThere
{
    private const string Classes = "typeHeaders\n\tCustomer subclassOf Object;\n\tGoods subclassOf Object;\n\tOrder subclassOf Object;\n"
        + "\tOrders subclassOf MemberKeyDictionary;\nmembershipDefinitions\n\tOrders of Order;\ntypeDefinitions\n"
        + "\tCustomer completeDefinition\n\t(\n\tattributeDefinitions\n\t\tname: String[30];\n\treferenceDefinitions\n\t\tallOrders: Orders explicitInverse;\n\t)\n"
        + "\tOrder completeDefinition\n\t(\n\tattributeDefinitions\n\t\tnumber: Integer;\n\treferenceDefinitions\n\t\tmyCustomer: Customer explicitEmbeddedInverse;\n\t)\n";

    [TestMethod]
    public void AReferenceOfAnInverse_IsJD2106() => ExpectError("JD2106", "myCustomer",
        Shop(Classes + "inverseDefinitions\n\tallOrders of Customer automatic parentOf «gone» of Order manual;\n"));

    [TestMethod]
    public void TheFirstReferenceOfAnInverse_IsJD2106() => ExpectError("JD2106", "allOrders",
        Shop(Classes + "inverseDefinitions\n\t«gone» of Customer automatic parentOf myCustomer of Order manual;\n"));

    [TestMethod]
    public void AClassOfAnInverse_IsJD2106() => ExpectWarning("JD2106", "Order",
        Shop(Classes + "inverseDefinitions\n\tallOrders of Customer automatic parentOf myCustomer of «Nobody» manual;\n"));

    [TestMethod]
    public void AKey_IsJD2107() => ExpectWarning("JD2107", "number", Shop(Classes + "memberKeyDefinitions\n\tOrders completeDefinition\n\t(\n\t\tnumber;\n\t\t«gone» descending;\n\t)\n"));

    [TestMethod]
    public void APartOfAKeyPath_IsJD2107() => ExpectWarning("JD2107", "name", Shop(Classes + "memberKeyDefinitions\n\tOrders completeDefinition\n\t(\n\t\tmyCustomer.«gone» caseInsensitive Latin1;\n\t)\n"));

    [TestMethod]
    public void WhatFollowsAnUnknownPartOfAKeyPath_IsNotChecked() => ExpectWarning("JD2107", "myCustomer", Shop(Classes + "memberKeyDefinitions\n\tOrders completeDefinition\n\t(\n\t\t«gone».name;\n\t)\n"));

    [TestMethod]
    public void ATypeOfAnExternalKey_IsJD2103() => ExpectWarning("JD2103", "Decimal", Shop(
        "typeHeaders\n\tPrices subclassOf ExtKeyDictionary;\nmembershipDefinitions\n\tPrices of Object;\n"
        + "externalKeyDefinitions\n\tPrices completeDefinition\n\t(\n\t\tregion: String[81];\n\t\tprice: «Money»[12,2];\n\t)\n"));

    [TestMethod]
    public void ADictionaryWithKeys_IsJD2104() => ExpectWarning("JD2104", "Orders", Shop(Classes + "memberKeyDefinitions\n\t«Gone» completeDefinition\n\t(\n\t\tnumber;\n\t)\n"));
}
