using JadeDeploy.Testing;

namespace JadeDeploy.Database.Tests.Storage;

[TestClass]
public class Transactions
{
    [TestMethod]
    public void WorkThatThrows_LeavesNothing()
    {
        using EmbeddedDatabase database = Shop.Empty();

        Assert.ThrowsExactly<InvalidOperationException>(() => database.Transact(() =>
        {
            database.History.Append("{}");
            throw new InvalidOperationException();
        }));

        Assert.IsEmpty(database.History.Read());
    }

    [TestMethod]
    public void APartThatThrows_CanFailAlone()
    {
        using EmbeddedDatabase database = Shop.Empty();

        database.Transact(() =>
        {
            database.History.Append("1");
            Assert.ThrowsExactly<InvalidOperationException>(() => database.Transact(() =>
            {
                database.History.Append("2");
                throw new InvalidOperationException();
            }));
            database.Transact(() => database.History.Append("3"));
        });

        CollectionAssert.AreEqual(new[] { "1", "3" }, database.History.Read().Select(r => r.Json).ToArray());
    }

    [TestMethod]
    public void ARefusedLoadInsideATransaction_LeavesTheRestOfIt()
    {
        using EmbeddedDatabase database = Shop.Empty();

        database.Transact(() =>
        {
            database.History.Append("{}");
            database.Refuses(8508, () => database.LoadSchema(Shop.Partial("")));
        });

        Assert.AreEqual(1, database.History.Read().Length);
    }

    [TestMethod]
    public void AfterAFailure_TheDatabaseCanBeUsed()
    {
        using var folder = new TemporaryFolder();
        using EmbeddedDatabase database = EmbeddedDatabase.Create(folder["shop.jadedb"], Shop.Jade2022);
        database.Refuses(8508, () => database.LoadSchema(Shop.Partial("")));

        database.LoadSchema(Shop.Complete);

        Assert.AreEqual(1, database.Catalogue.VersionedSchemas.Length);
    }
}
