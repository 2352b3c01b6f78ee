using JadeDeploy.Deployment.Source;

namespace JadeDeploy.Deployment.Tests.Source;

[TestClass]
public sealed class TheLayoutOfEntityFiles
{
    [TestMethod]
    public void ASchema_IsItsFileAndTheFolderBesideIt() => AssertSorted(
        ["a/schemas/Model.jox: ", "schemas/Shop.jox: schemas/Shop/locales/5129/forms/Main.jox schemas/Shop/types/Order.jox"],
        [],
        "schemas/Shop/types/Order.jox", "schemas/Shop.jox", "schemas/Shop/locales/5129/forms/Main.jox", "a/schemas/Model.jox");

    [TestMethod]
    public void AFileElsewhere_BelongsToNone() => AssertSorted(
        ["schemas/Shop.jox: "],
        ["Shop.jox", "schema/Shop.jox", "schemas/Model/types/Order.jox", "schemas/shop/types/Order.jox", "entities/Shop/Order.jox"],
        "Shop.jox", "schema/Shop.jox", "schemas/Shop.jox", "schemas/Model/types/Order.jox", "schemas/shop/types/Order.jox", "entities/Shop/Order.jox");

    [TestMethod]
    public void TheInnermostSchema_HasTheFile() => AssertSorted(
        ["schemas/Shop.jox: schemas/Shop/a.jox", "schemas/Shop/schemas/Inner.jox: schemas/Shop/schemas/Inner/b.jox"],
        [],
        "schemas/Shop.jox", "schemas/Shop/a.jox", "schemas/Shop/schemas/Inner.jox", "schemas/Shop/schemas/Inner/b.jox");

    private static void AssertSorted(string[] schemas, string[] outside, params string[] paths)
    {
        EntityLayout layout = EntityLayout.Of(paths);

        FakeSource.AreEqual(schemas, [.. layout.Schemas.Select(s => $"{s.Path}: {string.Join(' ', s.Parts.Order(StringComparer.Ordinal))}")]);
        FakeSource.AreEqual(outside, [.. layout.Outside]);
    }
}
