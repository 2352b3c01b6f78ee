using JadeDeploy.Deployment.Source;
using JadeDeploy.Deployment.Source.Git;
using JadeDeploy.Schema;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Source;

[TestClass]
public sealed class EntityFilesOfAVersion
{
    private const string Shop = "<Schema name=\"Shop\"><superschema name=\"RootSchema\"/></Schema>";
    private const string Order = "<Class name=\"Order\" id=\"11111111-1111-4111-8111-111111111111\"><superclass name=\"Object\"/></Class>";
    private const string Extract = "jadeVersionNumber \"25.0.01\";\nschemaDefinition\nShop subschemaOf RootSchema completeDefinition;\ntypeHeaders\n\tOrder subclassOf Object;\n";

    private static SourceVersion Read(SourceSelection selection, string sourcePath, params (string Path, string? Text)[] files)
    {
        using var builder = new GitRepositoryBuilder(bare: true);
        builder.Commit("Files", files);
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(builder.Path));
        return new SourceReader(new ParsedFileCache()).Read(repository.Tree(repository.Resolve("HEAD")), sourcePath, selection);
    }

    private static SourceVersion Read(params (string Path, string? Text)[] files) => Read(SourceSelection.All, "", files);

    private static string[] Entities(SourceVersion version) =>
        [.. version.Schemas.Schemas.SelectMany(s => s.Entities).Select(e => $"{e.Key} {e.Location.File}")];

    [TestMethod]
    [DataRow("", "")]
    [DataRow("schemas", "")]
    [DataRow("db", "db/")]
    [DataRow("", "db/own/")]
    public void BelowTheSourcePath_AreASchemaWithItsPlaces(string sourcePath, string folder)
    {
        SourceVersion version = Read(SourceSelection.All, sourcePath, ($"{folder}schemas/Shop.jox", Shop), ($"{folder}schemas/Shop/types/Order.jox", Order));

        FakeSource.AreEqual([$"schema Shop {folder}schemas/Shop.jox", $"class Shop::Order {folder}schemas/Shop/types/Order.jox"], Entities(version));
        Assert.AreEqual(new Guid("11111111-1111-4111-8111-111111111111"), version.Schemas.Schemas[0].Entities[1].Id);
        Assert.IsEmpty(version.Warnings);
    }

    [TestMethod]
    public void BesideAnEqualExtract_AreNotUsed()
    {
        SourceVersion version = Read(("schemas/Shop.jox", Shop), ("schemas/Shop/types/Order.jox", Order), ("zz/Shop.scm", Extract));

        FakeSource.AreEqual(["schema Shop zz/Shop.scm", "class Shop::Order zz/Shop.scm"], Entities(version));
        FakeSource.AreEqual(["JD1036 schemas/Shop.jox(1,9)"], FakeSource.Warnings(version));
        Expect.Contains("'zz/Shop.scm', which is used", version.Warnings[0].Message);
    }

    [TestMethod]
    public void BesideAnExtractThatDiffers_AreJD1031()
    {
        Diagnostic error = Expect.Error("JD1031", () => Read(
            ("schemas/Shop.jox", Shop), ("schemas/Shop/types/Order.jox", Order.Replace("Object", "Base", StringComparison.Ordinal)), ("Shop.scm", Extract)));

        Assert.AreEqual("Shop.scm", FakeSource.Unversioned(error.Location).File);
        Expect.Contains("'schemas/Shop.jox'", error.Message);
        Expect.Contains("first in class Shop::Order", error.Message);
    }

    [TestMethod]
    public void BesideAnExtractOfAnotherSchema_BothAreUsed()
    {
        SourceVersion version = Read(
            ("schemas/Shop.jox", Shop), ("Model.scm", Extract.Replace("Shop", "Model", StringComparison.Ordinal)), ("all.mul", "#MULTIPLE_SCHEMA_EXTRACT\nModel.scm\n"));

        FakeSource.AreEqual(["schema Model Model.scm", "class Model::Order Model.scm", "schema Shop schemas/Shop.jox"], Entities(version));
        Assert.IsEmpty(version.Warnings);
    }

    [TestMethod]
    public void WithTheSameBytesInTwoSchemas_BelongToBoth()
    {
        const string script = "<Class name=\"JadeScript\"><JadeMethod name=\"run\"><source>run();</source></JadeMethod></Class>";

        SourceVersion version = Read(
            ("schemas/Shop.jox", Shop), ("schemas/Shop/types/JadeScript.jox", script),
            ("schemas/Model.jox", Shop.Replace("Shop", "Model", StringComparison.Ordinal)), ("schemas/Model/types/JadeScript.jox", script));

        FakeSource.AreEqual(
            [
                "schema Model schemas/Model.jox", "method Model::JadeScript::run schemas/Model/types/JadeScript.jox",
                "schema Shop schemas/Shop.jox", "method Shop::JadeScript::run schemas/Shop/types/JadeScript.jox",
            ],
            Entities(version));
    }

    [TestMethod]
    public void OutsideTheLayout_AreJD1047()
    {
        SourceVersion version = Read(("schemas/Shop.jox", Shop), ("schemas/Model/types/A.jox", Order), ("other/B.jox", Order));

        FakeSource.AreEqual(["JD1047 other/B.jox"], FakeSource.Warnings(version));
        Expect.Contains("2 entity files", version.Warnings[0].Message);
        Assert.HasCount(1, version.Schemas.Schemas);
    }

    [TestMethod]
    public void WithoutTheFileOfTheirSchema_AreNoSchema() =>
        Expect.Error("JD1030", () => Read(("schemas/Shop/types/Order.jox", Order)));

    [TestMethod]
    public void OfAnotherSchemaThanTheirFileSays_AreAnError() =>
        Assert.AreEqual("schemas/Shop/types/Order.jox", FakeSource.Unversioned(Expect.Error("JD2077", () => Read(
            ("schemas/Shop.jox", Shop.Replace("Shop", "Other", StringComparison.Ordinal)), ("schemas/Shop/types/Order.jox", Order))).Location).File);

    [TestMethod]
    public void ThatAreBroken_AreAnErrorAtTheirPlace_UnlessTheirSchemaIsNotWanted()
    {
        (string, string?)[] files = [("schemas/Shop.jox", Shop), ("schemas/Shop/types/Order.jox", "<Class name=\"Order\">\n<oops"), ("Model.scm", Extract.Replace("Shop", "Model", StringComparison.Ordinal))];

        SourceLocation place = FakeSource.Unversioned(Expect.Error("JD2070", () => Read(files)).Location);
        Assert.AreEqual(("schemas/Shop/types/Order.jox", 2), (place.File, place.Line));
        FakeSource.AreEqual(["Model: Model.scm"], FakeSource.Taken(Read(new SourceSelection { Schemas = ["Model"] }, "", files)));
    }

    [TestMethod]
    public void ThatAreLargeFilePointers_AreJD1045() =>
        Expect.Error("JD1045", () => Read(("schemas/Shop.jox", Shop), ("schemas/Shop/types/Order.jox", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n")));

    [TestMethod]
    public void OfAnExternalSchema_AreSkipped()
    {
        SourceVersion version = Read(
            new SourceSelection { ExternalSchemas = ["Tools"] }, "",
            ("schemas/Shop.jox", Shop), ("schemas/Tools.jox", Shop.Replace("Shop", "Tools", StringComparison.Ordinal)), ("schemas/CardSchema.jox", Shop.Replace("Shop", "CardSchema", StringComparison.Ordinal)));

        FakeSource.AreEqual(["JD1039 schemas/CardSchema.jox", "JD1039 schemas/Tools.jox"], FakeSource.Warnings(version));
        FakeSource.AreEqual(["schema Shop schemas/Shop.jox"], Entities(version));
    }

    [TestMethod]
    public void WithWhatIsNotUnderstood_AreReadWithoutItAndWarned()
    {
        SourceVersion version = Read(
            ("schemas/Shop.jox", Shop), ("schemas/Shop/oddities/X.jox", "<Oddity name=\"X\"/>"),
            ("schemas/Shop/types/Order.jox", Order.Replace("</Class>", "<odd>1</odd></Class>", StringComparison.Ordinal)));

        FakeSource.AreEqual(["schema Shop schemas/Shop.jox", "class Shop::Order schemas/Shop/types/Order.jox"], Entities(version));
        CollectionAssert.AreEquivalent(new[] { "JD2072", "JD2076" }, version.Warnings.Select(w => w.Code).ToArray());
        Assert.IsNull(version.Schemas.Schemas[0].Entities[1].Content[ContentField.Unread]);
    }

    [TestMethod]
    public void ThatAreTheSameInBothVersions_AreParsedOnce()
    {
        using var builder = new GitRepositoryBuilder();
        string first = builder.Commit("First", ("schemas/Shop.jox", Shop), ("schemas/Shop/types/Order.jox", Order));
        string second = builder.Commit("Second", ("schemas/Shop/types/Order.jox", Order.Replace("Object", "Base", StringComparison.Ordinal)));
        var parsed = new List<string>();
        var gate = new Lock();
        var reader = new SourceReader(new ParsedFileCache((path, bytes) =>
        {
            lock (gate)
                parsed.Add(path);
            return SchemaFileReader.Read(path, bytes);
        }));
        using GitRepository repository = GitRepository.Open(new RepositoryRequest(builder.Path));

        foreach (string commit in (string[])[first, second])
            reader.Read(repository.Tree(repository.Resolve(commit)), "", SourceSelection.All);

        CollectionAssert.AreEquivalent(new[] { "schemas/Shop.jox", "schemas/Shop/types/Order.jox", "schemas/Shop/types/Order.jox" }, parsed);
    }
}
