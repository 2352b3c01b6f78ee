using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;
using JadeDeploy.Schema.Scm.Writing;
using JadeDeploy.Schema.Text;
using JadeDeploy.Testing;

namespace JadeDeploy.Schema.Tests.Lossless;

/// <summary>Every schema file of every commit of the real histories, each distinct one once.</summary>
[TestClass]
public class SchemaFilesOfRealHistories
{
    /// <summary>The histories, or a placeholder where they are not installed.</summary>
    public static IEnumerable<object[]> Histories => CorpusHistory.Names.DefaultIfEmpty("none").Select(n => new object[] { n });

    [TestMethod]
    [DynamicData(nameof(Histories))]
    public void WrittenAsTheyAre_GiveTheBytesThatWereRead(string name)
    {
        foreach ((string file, byte[] bytes) in FilesOf(name))
        {
            ScmDocument document = ScmDocument.Read(file, bytes);

            CollectionAssert.AreEqual(bytes, document.Write(), file);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Histories))]
    public void WrittenInAnotherProfile_SayTheSame(string name)
    {
        foreach ((string file, byte[] bytes) in FilesOf(name))
        {
            ScmDocument document = ScmDocument.Read(file, bytes);
            foreach (ScmRewrite rewrite in Rewrites())
            {
                ScmDocument again = ScmDocument.Read(file, document.Write(rewrite));

                Assert.IsFalse(again.File.HasErrors, $"{file} {rewrite}: {string.Join('\n', again.File.Diagnostics)}");
                Assert.AreEqual("", Styles.Difference(document.File, again.File), $"{file} {rewrite}");
                Assert.IsTrue(rewrite.KeepsTimeStamps || !again.HasTimeStamps, $"{file} {rewrite}");
                Assert.IsTrue(rewrite.KeepsModelNumbers || !again.HasModelNumbers, $"{file} {rewrite}");
            }
        }
    }

    [TestMethod]
    [DynamicData(nameof(Histories))]
    public void WrittenFromTheirEntities_SayTheSameInEveryStyle(string name)
    {
        foreach ((string file, byte[] bytes) in FilesOf(name))
        {
            SchemaFile read = ScmReader.Read(file, bytes);
            foreach (ScmStyle style in Styles.All())
            {
                if (Styles.TryWrite(read, style) is not { } written)
                    continue;
                SchemaFile again = ScmReader.Read(file, written);

                Assert.IsFalse(again.HasErrors, $"{file} {style}: {string.Join('\n', again.Diagnostics)}");
                Assert.AreEqual("", Styles.Difference(read, again), $"{file} {style}");
            }
        }
    }

    [TestMethod]
    [DynamicData(nameof(Histories))]
    public void WrittenWithTheirMarks_KeepTimeStampsAndNumbers(string name)
    {
        var style = new ScmStyle { HasTimeStamps = true, HasModelNumbers = true };
        foreach ((string file, byte[] bytes) in FilesOf(name))
        {
            SchemaFile read = ScmReader.Read(file, bytes);
            SchemaFile again = ScmReader.Read(file, ScmWriter.Write(Styles.Request(read, style)));

            CollectionAssert.AreEqual(MarksOf(read), MarksOf(again), file);
        }
    }

    private static IEnumerable<ScmRewrite> Rewrites() =>
        from stamps in (bool[])[false, true]
        from numbers in (bool[])[false, true]
        from encoding in (SchemaEncoding[])[SchemaEncoding.Utf8WithBom, SchemaEncoding.Utf16LittleEndian]
        from lineEnd in (string[])["\r\n", "\n"]
        select new ScmRewrite { KeepsTimeStamps = stamps, KeepsModelNumbers = numbers, Encoding = encoding, LineEnd = lineEnd };

    private static string[] MarksOf(SchemaFile file) =>
        [.. file.Entities.Select(e => $"{e.Key} {e.Marks.TimeStamp} {string.Join(", ", e.Marks.Numbers.Order())}").Order(StringComparer.Ordinal)];

    private static IEnumerable<(string File, byte[] Bytes)> FilesOf(string name)
    {
        if (Checkout.Corpus is null)
            Assert.Inconclusive("The corpus of real histories is not installed.");
        CorpusHistory history = CorpusHistory.Open(name);
        return history.Commits()
            .SelectMany(c => c.Files)
            .Where(f => f.Path.EndsWith(".scm", StringComparison.OrdinalIgnoreCase))
            .DistinctBy(f => f.Blob)
            .Select(f => ($"{f.Path} ({f.Blob[..8]})", history.BytesOf(f)))
            .Where(f => f.Item2.Length > 0);
    }
}
