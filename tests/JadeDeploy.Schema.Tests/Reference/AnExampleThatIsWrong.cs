namespace JadeDeploy.Schema.Tests.Reference;

/// <summary>The reference proves something only if an example that is wrong is noticed.</summary>
[TestClass]
public class AnExampleThatIsWrong
{
    private const string Text = "\tOrder subclassOf Object;";
    private const string Right = "class Shop::Order\n  definition: subclassOf Object";

    [TestMethod]
    public void ARightOne_HasNoDifference() => Assert.IsNull(Difference(Text, ("entities", Right)));

    [TestMethod]
    [DataRow("class Shop::Order\n  definition: subclassOf Base", "+  definition: subclassOf Object", DisplayName = "another field")]
    [DataRow("class Shop::Order\n  definition: subclassOf Object\nclass Shop::Item", "-class Shop::Item", DisplayName = "an entity too many")]
    [DataRow("", "+class Shop::Order", DisplayName = "an entity too few")]
    public void OtherEntities_AreNoticed(string entities, string difference) =>
        Assert.Contains(difference, Difference(Text, ("entities", entities))!);

    [TestMethod]
    public void AnotherPlace_IsNoticed() => Assert.Contains(
        "+class Shop::Order (1,2)", Difference(Text, ("entities positions", "class Shop::Order (2,2)\n  definition: subclassOf Object"))!);

    [TestMethod]
    public void AFindingThatIsNotShown_IsNoticed() =>
        Assert.Contains("+JD2001 (1,8)", Difference("\tOrder subclassof Object;")!);

    [TestMethod]
    [DataRow("JD2002 (1,8) expected subclassOf")]
    [DataRow("JD2001 (1,9) expected subclassOf")]
    [DataRow("JD2001 (1,8) expected superclassOf")]
    [DataRow("JD2001 (1,8) expected subclassOf\nJD2001 (2,1)")]
    public void AnotherFinding_IsNoticed(string diagnostics) =>
        Assert.IsNotNull(Difference("\tOrder subclassof Object;", ("diagnostics", diagnostics)));

    [TestMethod]
    public void AFileThatCanBeRead_MustSayWhatItGives() => Assert.IsNotNull(Difference(Text));

    private static string? Difference(string text, params (string Tag, string Text)[] expected)
    {
        Assert.IsTrue(ExampleTag.TryParse("scm fragment typeHeaders", out ExampleTag? tag));
        return new ReferenceExample("wrong", 1, tag, text, expected.ToDictionary(block => block.Tag, block => block.Text)).Difference();
    }
}
