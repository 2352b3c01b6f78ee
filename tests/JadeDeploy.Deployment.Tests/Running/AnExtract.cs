using System.Collections.Immutable;
using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Extracting;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Running;

[TestClass]
public sealed class AnExtract
{
    private static readonly byte[] Bom = [0xEF, 0xBB, 0xBF];

    [TestMethod]
    public void HoldsWhatTheCatalogueHolds()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.B));

        ImmutableArray<ExtractFile> written = SchemaExtraction.Write(database.Target, database["extract"]);

        CollectionAssert.AreEqual(new[] { "Shop.scm" }, written.Select(f => f.Name).ToArray());
        byte[] bytes = File.ReadAllBytes(Path.Combine(database["extract"], "Shop.scm"));
        CollectionAssert.AreEqual(Bom, bytes[..3]);
        SchemaFile file = ScmReader.Read("Shop.scm", bytes);
        Assert.AreEqual(ShopVersions.Digests(Sample.B)["Shop"], SchemaDigest.Of(new SchemaDefinition(file, [])));
    }

    [TestMethod]
    public void OfEqualCatalogues_HasEqualFiles()
    {
        using ShopDatabase stepwise = new(), complete = new();
        stepwise.Run(ShopVersions.Complete(Sample.A));
        stepwise.Run(ShopVersions.AToB);
        complete.Run(ShopVersions.Complete(Sample.B));

        SchemaExtraction.Write(stepwise.Target, stepwise["extract"]);
        SchemaExtraction.Write(complete.Target, complete["extract"]);

        CollectionAssert.AreEqual(Contents(complete["extract"]), Contents(stepwise["extract"]));
    }

    [TestMethod]
    public void ReplacesAnEarlierOne()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        SchemaExtraction.Write(database.Target, database["extract"]);
        string[] before = Contents(database["extract"]);
        database.Run(ShopVersions.AToB);

        SchemaExtraction.Write(database.Target, database["extract"]);

        CollectionAssert.AreNotEqual(before, Contents(database["extract"]));
        CollectionAssert.AreEqual(new[] { "Shop.scm", "extract.json" }, Directory.GetFiles(database["extract"]).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray());
    }

    [TestMethod]
    [DataRow(false, DisplayName = "in a folder of somebody else")]
    [DataRow(true, DisplayName = "beside the files of an extract")]
    public void WhereSomethingElseIs_IsJD6038AndLeavesItAlone(bool isBesideAnExtract)
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        if (isBesideAnExtract)
            SchemaExtraction.Write(database.Target, database["extract"]);
        Directory.CreateDirectory(database["extract"]);
        File.WriteAllText(Path.Combine(database["extract"], "Notes.txt"), "mine");
        string[] before = Contents(database["extract"]);

        Assert.AreEqual(
            database["extract"], Expect.Failure(() => SchemaExtraction.Write(database.Target, database["extract"]), "JD6038").Location.File);

        CollectionAssert.AreEqual(before, Contents(database["extract"]));
    }

    [TestMethod]
    public void OfADatabaseThatDoesNotExist_IsJD6007AndLeavesNoFolder()
    {
        using ShopDatabase database = new();

        Expect.Failure(() => SchemaExtraction.Write(database.Target, database["extract"]), "JD6007");

        Assert.IsFalse(Directory.Exists(database["extract"]));
    }

    [TestMethod]
    public void OfWhatCannotBeWritten_IsJD6039AndLeavesNoFolder()
    {
        using ShopDatabase database = new();
        database.Run(ShopVersions.Complete(Sample.A));
        database.Change(d => d.Catalogue.Seed([new SeedSchema("Odd", "RootSchema",
            [new SchemaEntity(new EntityKey(EntityKind.Class, "Odd::Thing"), EntityContent.Of((ContentField.Definition, "not a definition;")), default)])]));

        StringAssert.Contains(Expect.Failure(() => SchemaExtraction.Write(database.Target, database["extract"]), "JD6039").Message, "class Odd::Thing");

        Assert.IsFalse(Directory.Exists(database["extract"]));
    }

    /// <summary>The histories, or a placeholder where they are not installed.</summary>
    public static IEnumerable<object[]> Histories => CorpusHistory.Names.DefaultIfEmpty("none").Select(n => new object[] { n });

    [TestMethod]
    [DynamicData(nameof(Histories))]
    public void OfEverySchemaOfRealHistories_ReadsBackAsTheSame(string name)
    {
        if (Checkout.Corpus is null)
            Assert.Inconclusive("The corpus of real histories is not installed.");
        CorpusHistory history = CorpusHistory.Open(name);
        foreach (CorpusFile file in history.Commits().SelectMany(c => c.Files).DistinctBy(f => f.Blob).Where(f => f.Path.EndsWith(".scm", StringComparison.OrdinalIgnoreCase)))
        {
            SchemaFile schema = ScmReader.Read(file.Path, history.BytesOf(file));
            if (schema.HasErrors || schema.SchemaName.Length == 0)
                continue;
            using EmbeddedDatabase database = EmbeddedDatabase.CreateInMemory(ShopVersions.Platform);
            database.Catalogue.Seed([new SeedSchema(schema.SchemaName, schema.Superschema, schema.Entities)]);
            ExtractedSchema held = CatalogueExtract.Of(database.Catalogue, schema.SchemaName, CatalogueVersion.Current);

            // It checks itself that what it writes reads back as the same.
            ImmutableArray<ExtractFile> files = new CanonicalFiles("memory", ShopVersions.Platform, isUnicode: true).Of(held);

            SchemaFile again = ScmReader.Read(files[0].Name, files[0].Content);
            Assert.AreEqual("", string.Join('\n', again.Diagnostics.Where(d => d.Severity == JadeDeploy.Schema.Diagnostics.DiagnosticSeverity.Error)), file.Path);
        }
    }

    private static string[] Contents(string folder) =>
        [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(f => $"{Path.GetFileName(f)} {Convert.ToHexString(File.ReadAllBytes(f))}")];
}
