using JadeDeploy.Schema.Commands;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Multiple;
using JadeDeploy.Schema.Text;
using JadeDeploy.Testing;
using LibGit2Sharp;

namespace JadeDeploy.Schema.Tests;

/// <summary>Every forms, multiple-schema and command file of every commit of the public histories, each distinct content once.</summary>
[TestClass]
public class RealFilesRewritten
{
    private static readonly SchemaEncoding[] Encodings =
        [SchemaEncoding.Utf8, SchemaEncoding.Utf8WithBom, SchemaEncoding.Utf16LittleEndian, SchemaEncoding.Windows1252];

    [TestMethod]
    public void AFileThatWasNotEdited_IsWrittenAsTheSameBytes()
    {
        List<(string Path, byte[] Bytes)> files = Files();

        foreach ((string path, byte[] bytes) in files)
            CollectionAssert.AreEqual(bytes, Rewrite(path, bytes, null, null), path);
    }

    [TestMethod]
    public void InEveryEncodingAndWithBothLineEnds_AFileReadsTheSame()
    {
        int written = 0;
        foreach ((string path, byte[] bytes) in Files().Where(f => !IsDdb(f.Path)))
        {
            string expected = ContentOf(SchemaFileReader.Read(path, bytes));
            foreach (SchemaEncoding encoding in Encodings.Where(encoding => Fits(encoding, path, bytes)))
                foreach (LineEnd lineEnd in Enum.GetValues<LineEnd>())
                {
                    byte[] rewritten = Rewrite(path, bytes, encoding, lineEnd);
                    Assert.AreEqual(expected, ContentOf(SchemaFileReader.Read(path, rewritten)), $"{path} in {encoding} with {lineEnd}");
                    written++;
                }
        }

        Assert.IsGreaterThan(300, written);
    }

    [TestMethod]
    public void InAnotherProfile_AFormsFileHasTheSameEntities()
    {
        foreach ((string path, byte[] bytes) in Files().Where(f => IsXml(f.Path)))
        {
            DdxDocument document = Ddx(path, bytes);
            string expected = ContentOf(SchemaFileReader.Read(path, bytes));

            Assert.AreEqual(expected, ContentOf(SchemaFileReader.Read(path, document.Compact().Write())), $"{path}, compact");
            Assert.AreEqual(expected, ContentOf(SchemaFileReader.Read(path, document.WithoutModifiedInfo().Write())), $"{path}, no modified info");
        }
    }

    [TestMethod]
    public void EveryDdb_HasAHeaderThatIsUnderstood()
    {
        foreach ((string path, byte[] bytes) in Files().Where(f => IsDdb(f.Path)))
        {
            DdbHeader header = FormsReader.ReadDdbHeader(path, bytes);

            Assert.IsNotNull(header.Version, path);
            Assert.AreEqual(0, header.PatchNumber, path);
            Assert.IsNotNull(header.Encoding, path);
            Assert.IsNotNull(header.InternalVersion, path);
            Assert.IsTrue(header.IsComplete, path);
            Assert.IsNotEmpty(header.Locales, path);
        }
    }

    private static byte[] Rewrite(string path, byte[] bytes, SchemaEncoding? encoding, LineEnd? lineEnd)
    {
        SchemaText text = SchemaText.Decode(path, bytes);
        return Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".DDB" => DdbDocument.Parse(text).Write(encoding, lineEnd),
            ".MUL" => MulDocument.Parse(text).Write(encoding, lineEnd),
            ".JCF" => JcfDocument.Parse(text).Write(encoding, lineEnd),
            _ => Ddx(path, bytes).Write(encoding, lineEnd),
        };
    }

    private static DdxDocument Ddx(string path, byte[] bytes) =>
        DdxDocument.TryParse(SchemaText.Decode(path, bytes), out DdxDocument? document, out var problem)
            ? document
            : throw new AssertFailedException(problem.ToString());

    private static bool Fits(SchemaEncoding encoding, string path, byte[] bytes)
    {
        string text = SchemaText.Decode(path, bytes).Text;
        try
        {
            return SchemaText.Decode(path, encoding.Encode(text)).Text == text;
        }
        catch (UnencodableCharacterException)
        {
            return false;
        }
    }

    private static string ContentOf(JadeFile file) => string.Join('\n', file switch
    {
        FormsFile forms => forms.Entities.Select(e => $"{e.Key} {e.Content.Digest}"),
        MultipleSchemaFile multiple => multiple.Entries.Select(e => e.File),
        CommandFile commands => commands.Commands.Select(c => $"{c.Line} {c}"),
        _ => throw new ArgumentException(file.Path),
    }).Insert(0, $"{file.Diagnostics.Length} findings\n");

    private static bool IsDdb(string path) => path.EndsWith(".ddb", StringComparison.OrdinalIgnoreCase);

    private static bool IsXml(string path) => Path.GetExtension(path).ToUpperInvariant() is ".DDX" or ".DDBX" or ".DDXX";

    private static List<(string Path, byte[] Bytes)> Files()
    {
        if (Checkout.Corpus is null)
            Assert.Inconclusive("The corpus is not installed.");
        var files = new List<(string, byte[])>();
        var seen = new HashSet<string>();
        foreach (string name in CorpusHistory.Names)
        {
            using var repository = new Repository(CorpusHistory.Open(name).Repository);
            foreach (Commit commit in repository.Commits.QueryBy(new CommitFilter { IncludeReachableFrom = repository.Refs }))
                foreach ((string path, Blob blob) in BlobsIn(commit.Tree, seen))
                    files.Add(($"{name}/{path}", BytesOf(blob)));
        }
        Assert.IsGreaterThanOrEqualTo(60, files.Count);
        return files;
    }

    private static IEnumerable<(string Path, Blob Blob)> BlobsIn(Tree tree, HashSet<string> seen)
    {
        foreach (TreeEntry entry in tree)
            if (!IsOurs(entry) || !seen.Add($"{Path.GetExtension(entry.Path)} {entry.Target.Sha}"))
                continue;
            else if (entry.Target is Tree folder)
                foreach ((string path, Blob blob) in BlobsIn(folder, seen))
                    yield return (path, blob);
            else
                yield return (entry.Path, (Blob)entry.Target);
    }

    private static bool IsOurs(TreeEntry entry) =>
        entry.TargetType == TreeEntryTargetType.Tree
        || (entry.TargetType == TreeEntryTargetType.Blob && (IsDdb(entry.Name) || IsXml(entry.Name) || Path.GetExtension(entry.Name).ToUpperInvariant() is ".MUL" or ".JCF"));

    private static byte[] BytesOf(Blob blob)
    {
        using Stream content = blob.GetContentStream();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
