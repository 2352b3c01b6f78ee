using System.Diagnostics;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;
using JadeDeploy.Testing;

namespace JadeDeploy.Database.Tests.Loading;

[TestClass]
public class RealSchemas
{
    private static readonly JadeVersion Newest = new(25, 0, 2);

    public static IEnumerable<object[]> Histories =>
        Checkout.Corpus is { } corpus ? Directory.GetFiles(corpus, "*.bundle").Order(StringComparer.Ordinal).Select(f => new object[] { Path.GetFileName(f) }) : [["none"]];

    [TestMethod]
    [DynamicData(nameof(Histories))]
    public void LoadCompletely_AndAgainWithoutAChange(string bundle)
    {
        using var folder = new TemporaryFolder();
        List<SchemaDefinition> schemas = Read(bundle, folder);
        using EmbeddedDatabase database = EmbeddedDatabase.CreateInMemory(Newest);
        database.Catalogue.DeclareExternalSchemas(schemas.SelectMany(Needs).Except(schemas.Select(s => s.Name)));

        foreach (int _ in Enumerable.Range(0, 2))
        {
            foreach (SchemaDefinition schema in schemas)
                database.Loader.Load(new LoadFiles(null, [schema.File, .. schema.Forms]), Shop.Deleting);
            foreach (SchemaDefinition schema in schemas)
                Assert.AreEqual(SchemaDigest.Of(schema), database.Catalogue.DigestOf(schema.Name, CatalogueVersion.Latest), schema.Name);
            string[] names = [.. schemas.Select(s => s.Name)];
            database.Loader.Reorganise(names);
            database.Loader.Transition(names);
        }
    }

    private static List<SchemaDefinition> Read(string bundle, TemporaryFolder folder)
    {
        if (Checkout.Corpus is not { } corpus)
        {
            Assert.Inconclusive("The corpus is not installed.");
            return [];
        }
        using (Process git = Process.Start("git", ["clone", "--quiet", Path.Combine(corpus, bundle), folder["clone"]]))
            git.WaitForExit();
        return InLoadOrder([.. Directory.GetFiles(folder["clone"], "*.scm", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)]);
    }

    private static SchemaDefinition Read(string path)
    {
        FormsFile[] forms = [.. ((string[])[".ddx", ".ddb"]).Select(e => Path.ChangeExtension(path, e)).Where(File.Exists).Take(1)
            .Select(f => FormsReader.Read(f, File.ReadAllBytes(f)))];
        return new SchemaDefinition(ScmReader.Read(path, File.ReadAllBytes(path)), [.. forms]);
    }

    private static List<SchemaDefinition> InLoadOrder(List<SchemaDefinition> schemas)
    {
        var ordered = new List<SchemaDefinition>();
        while (schemas.Find(s => !Needs(s).Any(n => schemas.Exists(other => other.Name == n && other != s))) is { } next)
        {
            schemas.Remove(next);
            ordered.Add(next);
        }
        Assert.IsEmpty(schemas);
        return ordered;
    }

    private static IEnumerable<string> Needs(SchemaDefinition schema) =>
        schema.Entities.Where(e => e.Key.Kind == EntityKind.ImportedPackage)
            .Select(e => e.Content[ContentField.Definition]!.Split("::")[0])
            .Append(schema.Superschema);
}
