using System.Text;
using System.Text.Json.Nodes;
using JadeDeploy.Deployment.Packaging;

namespace JadeDeploy.Deployment.Tests.Packaging;

[TestClass]
public sealed class CanonicalJsonTests
{
    [TestMethod]
    public void ADocument_HasItsMembersInOrderAndTwoSpaces()
    {
        var document = new JsonObject
        {
            ["b"] = 1,
            ["a"] = new JsonArray("x", true, null),
            ["none"] = new JsonArray(),
            ["empty"] = new JsonObject(),
        };

        Assert.AreEqual(
            "{\n  \"b\": 1,\n  \"a\": [\n    \"x\",\n    true,\n    null\n  ],\n  \"none\": [],\n  \"empty\": {}\n}\n", Text(document));
    }

    [TestMethod]
    public void Text_IsEscapedOnlyWhereItMust()
    {
        string text = Text(new JsonObject { ["t"] = "\"\\/<>&'+é漢😀\u2028\t\r\n\0\u001b\u007f\u009b" });

        Assert.AreEqual("{\n  \"t\": \"\\\"\\\\/<>&'+é漢😀\u2028\\t\\r\\n\\u0000\\u001b\\u007f\\u009b\"\n}\n", text);
    }

    [TestMethod]
    public void AnUnpairedSurrogate_IsReplaced() =>
        Assert.AreEqual("{\n  \"t\": \"a\ufffdb\"\n}\n", Text(new JsonObject { ["t"] = "a\ud800b" }));

    [TestMethod]
    public void ANumberThatIsNotWhole_IsRefused() =>
        Assert.ThrowsExactly<ArgumentException>(() => CanonicalJson.Write(new JsonObject { ["n"] = 1.5 }));

    [TestMethod]
    public void TheBytes_BeginWithoutAByteOrderMark() => Assert.AreEqual((byte)'{', CanonicalJson.Write([])[0]);

    private static string Text(JsonObject document) => Encoding.UTF8.GetString(CanonicalJson.Write(document));
}
