using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Planning.Deletions;

/// <summary>A refused deletion (JD3002) is named as the older version names it, at its place there.</summary>
[TestClass]
public class WhatNoCommandDeletes
{
    [TestMethod]
    public void AFormOfARenamedClass_IsCalledAsBefore()
    {
        SchemaSet from = Versions.Shop("typeHeaders\n\tItem subclassOf Form;\n", "<Form locale=\"5129\" name=\"Item\"><caption>a</caption></Form>");
        SchemaSet to = Versions.Shop("typeHeaders\n\tArticle subclassOf Form;\n", "");

        Diagnostic refusal = (ProvenPlan.Request(from, to) with { Renames = [new DeclaredRename("Shop::Item", "Article")] }).Refusal().Single();

        Assert.AreEqual(("JD3002", "Shop.ddx(3,21)"), (refusal.Code, refusal.Location.ToString()));
        Assert.StartsWith("form Shop::Item@5129 was deleted", refusal.Message);
    }

    [TestMethod]
    [DataRow("Array")]
    [DataRow("Object")]
    public void TheKeysOfADictionaryThatIsNoneAnyMore_GoWithAClassOfAnotherName(string superclass)
    {
        static string Keys(string member) => $"membershipDefinitions\n\tOrders of Order;\ntypeDefinitions\n\tOrder completeDefinition ( attributeDefinitions number: Integer; )\n{member}";
        SchemaSet from = Versions.Shop("typeHeaders\n\tOrder subclassOf Object;\n\tOrders subclassOf MemberKeyDictionary;\n"
            + Keys("memberKeyDefinitions\n\tOrders completeDefinition ( number; )\n"));
        string members = superclass == "Array" ? "membershipDefinitions\n\t{0} of Order;\n" : "";
        SchemaSet To(string name) => Versions.Shop($"typeHeaders\n\tOrder subclassOf Object;\n\t{name} subclassOf {superclass};\n"
            + members.Replace("{0}", name, StringComparison.Ordinal) + "typeDefinitions\n\tOrder completeDefinition ( attributeDefinitions number: Integer; )\n");

        Diagnostic refusal = ProvenPlan.Request(from, To("Orders")).Refusal().Single();

        Assert.AreEqual("JD3002", refusal.Code);
        Assert.StartsWith("keys Shop::Orders was deleted", refusal.Message);
        Assert.Contains("give the class that is no dictionary another name", refusal.Message);
        Assert.Contains("Delete Class Shop::Orders", ProvenPlan.Request(from, To("OrderList")).Prove().Commands());
    }
}
