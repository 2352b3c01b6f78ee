using JadeDeploy.Database.Records;
using Microsoft.Data.Sqlite;

namespace JadeDeploy.Database.Tests.Records;

[TestClass]
public class Documents
{
    [TestMethod]
    public void AMissingDocument_IsNull()
    {
        using EmbeddedDatabase database = Shop.Empty();

        Assert.IsNull(database.DynamicObjects.Read("registry"));
    }

    [TestMethod]
    public void ADocumentIsWritten_OnlyOverTheEditionThatWasRead()
    {
        using EmbeddedDatabase database = Shop.Empty();

        Assert.IsTrue(database.DynamicObjects.CompareAndSwap("registry", null, 1, "one"));
        Assert.IsFalse(database.DynamicObjects.CompareAndSwap("registry", null, 1, "again"), "It exists.");
        Assert.IsTrue(database.DynamicObjects.CompareAndSwap("registry", 1, 2, "two"));
        Assert.IsFalse(database.DynamicObjects.CompareAndSwap("registry", 1, 2, "late"), "Its edition is 2.");
        Assert.IsFalse(database.DynamicObjects.CompareAndSwap("other", 1, 2, "late"), "There is none.");

        Assert.AreEqual(new DynamicObject("registry", 2, "two"), database.DynamicObjects.Read("registry"));
    }

    [TestMethod]
    public void HistoryIsAppendOnly()
    {
        using EmbeddedDatabase database = Shop.Empty();

        long first = database.History.Append("a");
        long second = database.History.Append("b");

        CollectionAssert.AreEqual(new[] { new HistoryRecord(first, "a"), new HistoryRecord(second, "b") }, database.History.Read());
        Assert.IsGreaterThan(first, second);
    }

    [TestMethod]
    [DataRow("UPDATE history SET json = 'x'")]
    [DataRow("DELETE FROM history")]
    public void TheFileItself_RefusesToChangeHistory(string statement)
    {
        using var folder = new Testing.TemporaryFolder();
        using (EmbeddedDatabase database = EmbeddedDatabase.Create(folder["shop.jadedb"], Shop.Jade2022))
            database.History.Append("a");
        using Database.Storage.SqliteSession session = Database.Storage.DatabaseFile.Open(folder["shop.jadedb"]);

        Assert.ThrowsExactly<SqliteException>(() => session.ExecuteScript(statement));
    }

    [TestMethod]
    public void TheJournalKeepsTheLastStateOfEachStep()
    {
        using EmbeddedDatabase database = Shop.Empty();

        database.Journal.Write("run", 20, StepState.Started);
        database.Journal.Write("run", 10, StepState.Started);
        database.Journal.Write("run", 10, StepState.Done);
        database.Journal.Write("other", 10, StepState.Unknown);

        CollectionAssert.AreEqual(
            new[] { new JournalEntry(10, StepState.Done), new JournalEntry(20, StepState.Started) }, database.Journal.Read("run"));
    }

    [TestMethod]
    public void OneRunIsPendingAtATime()
    {
        using EmbeddedDatabase database = Shop.Empty();

        Assert.IsNull(database.PendingRuns.Read());
        Assert.IsTrue(database.PendingRuns.TryBegin(new("a", "{}")));
        Assert.IsFalse(database.PendingRuns.TryBegin(new("b", "{}")));
        Assert.IsTrue(database.PendingRuns.TryBegin(new("a", """{"step":2}""")));
        Assert.AreEqual(new PendingRun("a", """{"step":2}"""), database.PendingRuns.Read());
        Assert.IsFalse(database.PendingRuns.End("b"));
        Assert.IsTrue(database.PendingRuns.End("a"));
        Assert.IsNull(database.PendingRuns.Read());
    }
}
