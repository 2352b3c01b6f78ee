using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Tests.Registry;

[TestClass]
public sealed class ADamagedRegistryFile
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Good = RegistryFile.ToText(Sample.At(Sample.A, Sample.B));

    [TestMethod]
    [DataRow("", 1, 1)]
    [DataRow("{\n  \"edition\": 1,\n}", 3, 1)]
    [DataRow("{ \"é\": tru }", 1, 11)]
    [DataRow("{}\n{}", 2, 1)]
    [DataRow("{ \"a\": 1,\n  \"a\": 2 }", 2, 8)]
    [DataRow("{ \"a\": \"\\ud800\" }", 1, 8)]
    public void ThatIsNotJson_IsJD5001(string text, int line, int column)
    {
        Diagnostic found = Failure(text, "JD5001");

        Assert.AreEqual(new SourceLocation("registry.json", line, column), found.Location);
        Assert.IsFalse(found.Message.Contains("LineNumber", StringComparison.Ordinal), found.Message);
    }

    [TestMethod]
    public void OfANewerFormat_IsJD5002AndSaysSo()
    {
        Diagnostic found = Failure("{ \"formatVersion\": 2 }", "JD5002");

        Assert.AreEqual(new SourceLocation("registry.json", 1, 20), found.Location);
        StringAssert.Contains(found.Message, "newer");
    }

    [TestMethod]
    [DataRow("/edition")]
    [DataRow("/database")]
    [DataRow("/repositories")]
    [DataRow("/history")]
    [DataRow("/database/charset")]
    [DataRow("/repositories/0/commit")]
    [DataRow("/repositories/0/package")]
    [DataRow("/repositories/0/schemas/0/digest")]
    [DataRow("/history/1/previousRecord")]
    public void WithoutAMember_IsJD5003AtItsOwner(string pointer)
    {
        Diagnostic found = Failure(Edited(pointer, remove: true), "JD5003");

        StringAssert.Contains(found.Message, $"'{pointer[(pointer.LastIndexOf('/') + 1)..]}' is missing");
        Assert.IsTrue(found.Location.Line > 0);
    }

    [TestMethod]
    [DataRow("/edition", "1.5")]
    [DataRow("/edition", "-1")]
    [DataRow("/edition", "1e2")]
    [DataRow("/database/id", "\"0F8FAD5B-d9cb-469f-a165-70867728950e\"")]
    [DataRow("/database/platformVersion", "\"22.0.5\"")]
    [DataRow("/database/charset", "\"utf8\"")]
    [DataRow("/repositories", "{}")]
    [DataRow("/repositories/0", "null")]
    [DataRow("/repositories/0/name", "\"\"")]
    [DataRow("/repositories/0/commit", "\"abc\"")]
    [DataRow("/repositories/0/previous/0", "7")]
    [DataRow("/repositories/0/verified", "\"guess\"")]
    [DataRow("/repositories/0/deployedAt", "\"2026-03-31T09:30:00+01:00\"")]
    [DataRow("/repositories/0/deployedAt", "\"2026-03-31T09:30:00.500Z\"")]
    [DataRow("/repositories/0/schemas/1/digest", "\"\"")]
    [DataRow("/pending", "[]")]
    [DataRow("/history/0/action", "\"guess\"")]
    [DataRow("/extensions", "3")]
    public void WithAWrongMember_IsJD5003AtIt(string pointer, string value)
    {
        string text = Edited(pointer, value);

        Diagnostic found = Failure(text, "JD5003");

        StringAssert.StartsWith(found.Message, pointer);
        string line = text.Split('\n')[found.Location.Line - 1];
        StringAssert.StartsWith(line[(found.Location.Column - 1)..], value.TrimEnd('}', ']'));
    }

    [TestMethod]
    [DataRow("/history/0/by", "\"eve\"", 2)]
    [DataRow("/history/1/x", "1", 3)]
    [DataRow("/history/2/previousRecord", "null", 3)]
    public void WithAChangedHistory_IsJD5004(string pointer, string value, int record)
    {
        Diagnostic found = Failure(Edited(pointer, value), "JD5004");

        StringAssert.Contains(found.Message, $"record {record}:");
        Assert.IsTrue(found.Location.Line > 0);
    }

    [TestMethod]
    public void WithARemovedHistoryRecord_IsJD5004() => Failure(Edited("/history/1", remove: true), "JD5004");

    [TestMethod]
    public void WithARepositoryTwice_IsJD5005AtTheSecond()
    {
        RegistryDocument registry = Sample.At(Sample.A);
        string text = RegistryFile.ToText(registry with { Repositories = [.. registry.Repositories, .. registry.Repositories] });

        Diagnostic found = Failure(text, "JD5005");

        Assert.AreEqual(Line(text, "\"name\": \"shop\"", last: true), found.Location.Line);
    }

    [TestMethod]
    public void WithASchemaOfTwoRepositories_IsJD5006AtTheSecond()
    {
        RegistryDocument registry = RegistryUpdate.Deployed(Sample.At(Sample.A), Sample.Other(Sample.A, "Shop"), Sample.Morning, "ann");
        string text = RegistryFile.ToText(registry with { History = [] });

        Diagnostic found = Failure(text, "JD5006");

        Assert.AreEqual(Line(text, "\"name\": \"Shop\"", last: true), found.Location.Line);
        StringAssert.Contains(found.Message, "'shop'");
        StringAssert.Contains(found.Message, "'other'");
    }

    [TestMethod]
    public void AnyTruncation_IsAnErrorWithACode()
    {
        for (int length = 0; length < Good.Length - 2; length += 7)
            Failure(Good[..length], "JD5001");
    }

    private static Diagnostic Failure(string text, string code) =>
        Expect.Failure(() => RegistryFile.Parse(Encoding.UTF8.GetBytes(text), "registry.json"), code);

    private static int Line(string text, string part, bool last) =>
        text[..(last ? text.LastIndexOf(part, StringComparison.Ordinal) : text.IndexOf(part, StringComparison.Ordinal))].Count(c => c == '\n') + 1;

    private static string Edited(string pointer, string value = "null", bool remove = false)
    {
        JsonNode root = JsonNode.Parse(Good)!;
        string[] path = pointer.Split('/')[1..];
        JsonNode owner = path[..^1].Aggregate(root, (node, part) => node is JsonArray array ? array[int.Parse(part)]! : node[part]!);
        switch (owner)
        {
            case JsonArray array when remove:
                array.RemoveAt(int.Parse(path[^1]));
                break;
            case JsonArray array:
                array[int.Parse(path[^1])] = JsonNode.Parse(value);
                break;
            case JsonObject members when remove:
                members.Remove(path[^1]);
                break;
            case JsonObject members:
                members[path[^1]] = JsonNode.Parse(value);
                break;
        }
        return root.ToJsonString(Readable);
    }
}
