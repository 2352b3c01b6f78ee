using JadeDeploy.Deployment.Running.Jade;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Running.Jade;

[TestClass]
public sealed class AJournalFile
{
    [TestMethod]
    public void TheLastState_OfEachStep_Counts()
    {
        using TemporaryFolder folder = new();
        var journal = new JournalFile(folder["runs/1/journal"]);

        journal.Write(10, JournalState.Started);
        journal.Write(10, JournalState.Done);
        journal.Write(20, JournalState.Started);

        Assert.AreEqual("10 Done, 20 Started", Text(journal));
    }

    [TestMethod]
    public void ALineThatWasCutShort_IsSkipped_AndTheNextOneCounts()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("journal", "\n{\"step\":10,\"state\":\"started\"}\n\n{\"step\":10,\"sta");
        var journal = new JournalFile(path);

        journal.Write(20, JournalState.Unknown);

        Assert.AreEqual("10 Started, 20 Unknown", Text(journal));
    }

    [TestMethod]
    public void AFileThatIsNotThere_SaysNothing()
    {
        using TemporaryFolder folder = new();

        Assert.AreEqual("", Text(new JournalFile(folder["journal"])));
    }

    private static string Text(JournalFile journal) => string.Join(", ", journal.Read().OrderBy(s => s.Key).Select(s => $"{s.Key} {s.Value}"));
}
