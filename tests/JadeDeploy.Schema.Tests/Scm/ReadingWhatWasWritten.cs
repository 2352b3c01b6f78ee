using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;
using JadeDeploy.Schema.Scm.Writing;
using JadeDeploy.Testing;

namespace JadeDeploy.Schema.Tests.Scm;

[TestClass]
public class ReadingWhatWasWritten
{
    [TestMethod]
    [DataRow("25.0.01")]
    [DataRow("20.0.01")]
    public void EverySchemaFileOfTheRealHistories_GivesTheSameEntities(string platform)
    {
        if (Checkout.Corpus is null)
            Assert.Inconclusive("The corpus of real histories is not installed.");
        Assert.IsTrue(JadeVersion.TryParse(platform, out JadeVersion version));
        int files = 0;
        foreach (CorpusHistory history in CorpusHistory.Names.Select(CorpusHistory.Open))
        {
            IEnumerable<CorpusFile> schemas = history.Commits().SelectMany(c => c.Files)
                .Where(f => f.Path.EndsWith(".scm", StringComparison.Ordinal)).DistinctBy(f => f.Blob);
            foreach (CorpusFile file in schemas)
            {
                SchemaFile read = ScmReader.Read(file.Path, history.BytesOf(file));
                SchemaFile again = ScmReader.Read(file.Path, Write(read, version));

                Assert.IsEmpty(again.Diagnostics, $"{history.Name} {file.Path}");
                CollectionAssert.AreEqual(Entities(read), Entities(again), $"{history.Name} {file.Path}");
                files++;
            }
        }
        Assert.IsGreaterThan(80, files);
    }

    private static byte[] Write(SchemaFile file, JadeVersion version) => ScmWriter.Write(new ScmWriteRequest
    {
        SchemaName = file.SchemaName,
        Superschema = file.Superschema,
        Version = version,
        IsComplete = file.IsComplete,
        Entities = file.Entities,
        Schema = file.Entities[0],
        CompleteTypes = file.CompleteTypes,
    });

    private static string[] Entities(SchemaFile file) => [.. file.Entities.OrderBy(e => e.Key).Select(e => $"{e.Key} {e.Content.Digest}")];
}
