using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Storage;
using JadeDeploy.Testing;
using Microsoft.Data.Sqlite;

namespace JadeDeploy.Database.Tests.Storage;

[TestClass]
public class ReadOnly
{
    [TestMethod]
    public void ReadingLeavesTheFileAndTheFolderAsTheyWere()
    {
        using var folder = new TemporaryFolder();
        string path = Filled(folder);
        byte[] before = File.ReadAllBytes(path);

        using (EmbeddedDatabase database = EmbeddedDatabase.Open(path, readOnly: true))
            CollectionAssert.AreEqual(new[] { "Shop" }, database.Catalogue.Schemas(CatalogueVersion.Current));

        CollectionAssert.AreEqual(before, File.ReadAllBytes(path));
        CollectionAssert.AreEqual(new[] { path }, Directory.GetFiles(folder.Path));
    }

    [TestMethod]
    public void NothingCanBeWritten()
    {
        using var folder = new TemporaryFolder();
        using EmbeddedDatabase database = EmbeddedDatabase.Open(Filled(folder), readOnly: true);

        Assert.IsTrue(database.IsReadOnly);
        Assert.ThrowsExactly<SqliteException>(() => database.History.Append("{}"));
    }

    [TestMethod]
    public void AReaderBesideAWriter_SeesWhatIsCommitted()
    {
        using var folder = new TemporaryFolder();
        string path = Filled(folder);
        using EmbeddedDatabase writer = EmbeddedDatabase.Open(path);
        writer.History.Append("{}");

        using EmbeddedDatabase reader = EmbeddedDatabase.Open(path, readOnly: true);

        Assert.AreEqual(1, reader.History.Read().Length);
    }

    [TestMethod]
    public void TheLogOfAWriterThatDied_IsReadAndLeftThere()
    {
        using var folder = new TemporaryFolder();
        string path = Filled(folder);
        using (EmbeddedDatabase writer = EmbeddedDatabase.Open(path))
        {
            writer.History.Append("{}");
            Directory.CreateDirectory(folder["copy"]);
            foreach (string file in Directory.GetFiles(folder.Path))
                File.Copy(file, Path.Combine(folder["copy"], Path.GetFileName(file)));
        }
        string copy = Path.Combine(folder["copy"], "shop.jadedb");
        byte[] before = File.ReadAllBytes(copy);

        using (EmbeddedDatabase reader = EmbeddedDatabase.Open(copy, readOnly: true))
            Assert.AreEqual(1, reader.History.Read().Length);

        CollectionAssert.AreEqual(before, File.ReadAllBytes(copy));
        Assert.IsTrue(File.Exists(copy + "-wal"));
        using EmbeddedDatabase recovered = EmbeddedDatabase.Open(copy);
        Assert.AreEqual(1, recovered.History.Read().Length);
    }

    [TestMethod]
    public void AMediumThatCannotBeWritten_IsReadAsItIs()
    {
        using var folder = new TemporaryFolder();
        string path = Filled(folder);
        File.Move(path, folder["a shop? 100%.jadedb"]);

        using SqliteSession session = DatabaseFile.OpenImmutable(folder["a shop? 100%.jadedb"]);

        Assert.AreEqual(1L, session.Scalar("SELECT count(*) FROM database"));
        Assert.HasCount(1, Directory.GetFiles(folder.Path));
    }

    private static string Filled(TemporaryFolder folder)
    {
        using EmbeddedDatabase database = EmbeddedDatabase.Create(folder["shop.jadedb"], Shop.Jade2022);
        database.Seed(Shop.Complete);
        return folder["shop.jadedb"];
    }
}
