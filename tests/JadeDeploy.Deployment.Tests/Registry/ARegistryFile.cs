using System.Text;
using System.Text.Json;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Registry;

[TestClass]
public sealed class ARegistryFile
{
    [TestMethod]
    public void WrittenAndRead_IsTheSame()
    {
        RegistryDocument registry = RegistryUpdate.Started(Sample.At(Sample.A, Sample.B), Sample.Run(Sample.B, Sample.C));

        RegistryDocument read = RegistryFile.Parse(RegistryFile.ToBytes(registry), "registry.json");

        Assert.AreEqual(RegistryFile.ToText(registry), RegistryFile.ToText(read));
        Assert.AreEqual(Sample.B, read.Find(Sample.Shop)!.Commit);
        Assert.AreEqual(Sample.C, read.Pending!.To);
        Assert.AreEqual(Sample.Database, read.Database);
        Assert.AreEqual(Sample.Morning, read.Pending.StartedAt);
    }

    [TestMethod]
    public void IsTwoSpacesIndentedWithLineFeedsAndNoByteOrderMark()
    {
        byte[] bytes = RegistryFile.ToBytes(Sample.Empty);

        string text = Encoding.UTF8.GetString(bytes);
        Assert.AreEqual((byte)'{', bytes[0]);
        Assert.IsFalse(text.Contains('\r'));
        StringAssert.StartsWith(text, "{\n  \"formatVersion\": 1,\n  \"edition\": 1,\n  \"database\": {\n    \"id\": ");
        StringAssert.EndsWith(text, "  \"extensions\": {}\n}\n");
    }

    [TestMethod]
    public void WithUnknownMembers_KeepsThemAtEveryLevel()
    {
        RegistryDocument registry = RegistryUpdate.Started(Sample.At(Sample.A), Sample.Run(Sample.A, Sample.B));
        // History records are left alone: their digests are tested by AHistory.
        string text = RegistryFile.ToText(registry with { History = [] })
            .Replace("\"charset\": \"unicode\"", "\"charset\": \"unicode\",\n    \"x1\": 1.50", StringComparison.Ordinal)
            .Replace("\"deployedBy\": \"ann\"", "\"deployedBy\": \"ann\",\n      \"x2\": [\n        null,\n        true\n      ]", StringComparison.Ordinal)
            .Replace("\"startedBy\": \"bob\"", "\"startedBy\": \"bob\",\n    \"x3\": {\n      \"z\": \"é\\n\",\n      \"a\": {}\n    }", StringComparison.Ordinal)
            .Replace("\"extensions\": {}", "\"extensions\": {\n    \"vendor\": {\n      \"k\": 1\n    }\n  },\n  \"x4\": \"\\u0001 <😀>\"", StringComparison.Ordinal);
        foreach (RegisteredSchema schema in registry.Find(Sample.Shop)!.Schemas)
            text = text.Replace($"\"{schema.Digest}\"", $"\"{schema.Digest}\",\n          \"x5\": \"s\"", StringComparison.Ordinal);

        RegistryDocument read = RegistryFile.Parse(Encoding.UTF8.GetBytes(text), "registry.json");

        Assert.AreEqual(text, RegistryFile.ToText(read));
        CollectionAssert.AreEqual(new[] { "x4" }, read.OtherMembers.Keys.ToArray());
        Assert.AreEqual(1, read.Extensions["vendor"].GetProperty("k").GetInt32());
    }

    [TestMethod]
    public void WithUnknownMembers_KeepsThemThroughADeployment()
    {
        RegistryDocument registry = Sample.At(Sample.A);
        JsonElement seven = JsonDocument.Parse("7").RootElement;
        RegisteredRepository held = registry.Find(Sample.Shop)!;
        RegisteredRepository marked = held with
        {
            OtherMembers = held.OtherMembers.Add("ring", seven),
            Schemas = [.. held.Schemas.Select(s => s with { OtherMembers = s.OtherMembers.Add("ring", seven) })],
        };

        RegistryDocument after = RegistryUpdate.Deployed(
            registry with { Repositories = [marked] }, Sample.Version(Sample.B), Sample.Morning, "ann");

        Assert.AreEqual(7, after.Find(Sample.Shop)!.OtherMembers["ring"].GetInt32());
        Assert.IsTrue(after.Find(Sample.Shop)!.Schemas.All(s => s.OtherMembers.ContainsKey("ring")));
    }

    [TestMethod]
    public void WithAByteOrderMark_IsRead()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. RegistryFile.ToBytes(Sample.Empty)];

        Assert.AreEqual(1, RegistryFile.Parse(bytes, "registry.json").Edition);
    }

    [TestMethod]
    public void ThatIsSmall_NeedsNoOptionalMembers()
    {
        string text = """
            { "formatVersion": 1, "edition": 0, "repositories": [], "history": [],
              "database": { "id": "0f8fad5b-d9cb-469f-a165-70867728950e", "path": "", "platformVersion": "22.0.05", "charset": "ansi" } }
            """;

        RegistryDocument read = RegistryFile.Parse(Encoding.UTF8.GetBytes(text), "registry.json");

        Assert.IsTrue(read.IsEmpty);
        Assert.IsNull(read.Pending);
    }

    [TestMethod]
    public void Replaced_LeavesNothingBeside()
    {
        using var folder = new TemporaryFolder();
        RegistryFile.Write(folder["registry.json"], Sample.At(Sample.A));
        RegistryFile.Write(folder["registry.json"], Sample.At(Sample.A, Sample.B));

        Assert.AreEqual(Sample.B, RegistryFile.Read(folder["registry.json"]).Find(Sample.Shop)!.Commit);
        CollectionAssert.AreEqual(new[] { folder["registry.json"] }, Directory.GetFiles(folder.Path));
    }

    [TestMethod]
    public void ThatIsMissing_IsJD5007()
    {
        using var folder = new TemporaryFolder();
        Assert.AreEqual(folder["none.json"], Expect.Failure(() => RegistryFile.Read(folder["none.json"]), "JD5007").Location.File);
    }

    [TestMethod]
    public void InAFolderThatIsMissing_IsJD5008()
    {
        using var folder = new TemporaryFolder();
        Expect.Failure(() => RegistryFile.Write(folder["none/registry.json"], Sample.Empty), "JD5008");
    }

    [TestMethod]
    public void ADigestIsTheSameInEveryVersion()
    {
        // The history of every registry in the world rests on this value: it may never change.
        HistoryRecord record = Sample.Empty.History[0];
        const string canonical = """{"action":"create","at":"2026-03-31T09:30:00Z","by":"ann","edition":1,"from":null,"package":null,"previousRecord":null,"repository":null,"schemas":[],"to":null}""";

        Assert.AreEqual(ContentDigest.Of(canonical), record.Digest);
        Assert.AreEqual("a217e05a0f", record.Digest.ToString()[..10]);
    }
}
