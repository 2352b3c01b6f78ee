using JadeDeploy.Database.Storage;
using JadeDeploy.Testing;

namespace JadeDeploy.Database.Tests.Storage;

[TestClass]
public class Opening
{
    [TestMethod]
    public void ANewDatabase_KeepsWhatItWasCreatedWith()
    {
        using var folder = new TemporaryFolder();
        Guid id;
        using (EmbeddedDatabase created = EmbeddedDatabase.Create(folder["shop.jadedb"], new(25, 0, 1, 5), "ansi"))
            id = created.Id;

        using EmbeddedDatabase opened = EmbeddedDatabase.Open(folder["shop.jadedb"]);

        Assert.AreEqual(id, opened.Id);
        Assert.AreEqual("25.0.01.005", opened.PlatformVersion.ToString());
        Assert.AreEqual("ansi", opened.Charset);
        Assert.AreEqual(folder["shop.jadedb"], opened.CreatedPath);
    }

    [TestMethod]
    public void AnUnknownCharset_IsRefused()
    {
        using var folder = new TemporaryFolder();

        Assert.ThrowsExactly<ArgumentException>(() => EmbeddedDatabase.Create(folder["shop.jadedb"], Shop.Jade2022, "ebcdic"));

        Assert.IsEmpty(Directory.GetFiles(folder.Path));
    }

    [TestMethod]
    public void ADatabaseIsNotCreatedOverAFile()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop.jadedb", "mine");

        Assert.ThrowsExactly<IOException>(() => EmbeddedDatabase.Create(folder["shop.jadedb"], Shop.Jade2022));

        Assert.AreEqual("mine", File.ReadAllText(folder["shop.jadedb"]));
    }

    [TestMethod]
    public void AClosedDatabase_IsOneFileThatNobodyHolds()
    {
        using var folder = new TemporaryFolder();
        using (EmbeddedDatabase database = EmbeddedDatabase.Create(folder["shop.jadedb"], Shop.Jade2022))
            database.Seed(Shop.Complete);

        CollectionAssert.AreEqual(new[] { folder["shop.jadedb"] }, Directory.GetFiles(folder.Path));
        using var exclusive = new FileStream(folder["shop.jadedb"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }

    [TestMethod]
    public void ADatabaseUsesAWriteAheadLogWithFullSynchronisation()
    {
        using var folder = new TemporaryFolder();
        EmbeddedDatabase.Create(folder["shop.jadedb"], Shop.Jade2022).Dispose();

        using SqliteSession session = DatabaseFile.Open(folder["shop.jadedb"]);

        Assert.AreEqual("wal", session.Scalar("PRAGMA journal_mode"));
        Assert.AreEqual(2L, session.Scalar("PRAGMA synchronous"));
    }

    [TestMethod]
    public void AMissingFile_IsNotFound()
    {
        using var folder = new TemporaryFolder();

        Assert.ThrowsExactly<FileNotFoundException>(() => EmbeddedDatabase.Open(folder["shop.jadedb"]));
        Assert.ThrowsExactly<FileNotFoundException>(() => EmbeddedDatabase.Open(folder["shop.jadedb"], readOnly: true));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("SQLite format 3\0")]
    [DataRow("This is not a database, but it is long enough that a header of a hundred bytes could be read from it. Really.")]
    public void AFileThatIsNotADatabase_IsRefusedByName(string content)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("notes.txt", content);

        var refused = Assert.ThrowsExactly<DatabaseFormatException>(() => EmbeddedDatabase.Open(path));

        Assert.AreEqual(path, refused.Path);
        StringAssert.Contains(refused.Message, "notes.txt");
        Assert.AreEqual(content, File.ReadAllText(path));
    }

    [TestMethod]
    public void TheSqliteFileOfAnotherProgram_IsRefused()
    {
        using var folder = new TemporaryFolder();
        string path = Changed(folder, "PRAGMA application_id = 1");

        var refused = Assert.ThrowsExactly<DatabaseFormatException>(() => EmbeddedDatabase.Open(path));

        StringAssert.Contains(refused.Message, "another program");
    }

    [TestMethod]
    public void ALaterFormat_IsRefused()
    {
        using var folder = new TemporaryFolder();
        string path = Changed(folder, "PRAGMA user_version = 2");

        var refused = Assert.ThrowsExactly<DatabaseFormatException>(() => EmbeddedDatabase.Open(path, readOnly: true));

        StringAssert.Contains(refused.Message, "format 2");
    }

    [TestMethod]
    public void ADamagedDatabase_IsRefused()
    {
        using var folder = new TemporaryFolder();
        EmbeddedDatabase.Create(folder["shop.jadedb"], Shop.Jade2022).Dispose();
        byte[] bytes = File.ReadAllBytes(folder["shop.jadedb"]);
        bytes.AsSpan(100).Fill(0x55);
        File.WriteAllBytes(folder["shop.jadedb"], bytes);

        var refused = Assert.ThrowsExactly<DatabaseFormatException>(() => EmbeddedDatabase.Open(folder["shop.jadedb"]));

        StringAssert.Contains(refused.Message, "damaged");
    }

    private static string Changed(TemporaryFolder folder, string pragma)
    {
        EmbeddedDatabase.Create(folder["shop.jadedb"], Shop.Jade2022).Dispose();
        using SqliteSession session = DatabaseFile.Open(folder["shop.jadedb"]);
        session.ExecuteScript(pragma);
        return folder["shop.jadedb"];
    }
}
