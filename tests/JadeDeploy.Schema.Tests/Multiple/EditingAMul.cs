using System.Text;
using CsCheck;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Multiple;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Tests.Multiple;

[TestClass]
public class EditingAMul
{
    private const string Text = "\n#MULTIPLE_SCHEMA_EXTRACT \r\nsub\\A.scm   sub\\A.ddx  \r\n\r\n  \"My Shop.scm\"\tB.ddx\r\nr.rwv";

    [TestMethod]
    public void EveryLine_KeepsHowItIsWritten()
    {
        MulDocument document = Parse(Text);

        Assert.AreEqual(Text, document.ToText());
        Assert.AreEqual("sub/A.scm|sub/A.ddx|My Shop.scm|B.ddx|r.rwv", string.Join('|', document.Files));
        Assert.AreEqual("\"My Shop.scm\"", document.Lines[4].Entries[0].Text);
        Assert.IsTrue(document.Lines[1].IsHeader);
    }

    [TestMethod]
    public void AnAddedLine_StandsBehindTheLastOne()
    {
        Assert.AreEqual(Text + "\nx/C.scm \"C c.ddx\"", Parse(Text).Add("x/C.scm", "\"C c.ddx\"").ToText());
        Assert.AreEqual("#MULTIPLE_SCHEMA_EXTRACT\r\nC.scm\r\n\r\n", Parse("#MULTIPLE_SCHEMA_EXTRACT\r\n\r\n").Add("C.scm").ToText());
    }

    [TestMethod]
    public void ARemovedFile_LeavesTheOthersOfItsLine()
    {
        Assert.AreEqual(Text.Replace("   sub\\A.ddx", "", StringComparison.Ordinal), Parse(Text).Remove("sub/A.ddx").ToText());
        Assert.AreEqual(Text.Replace("\"My Shop.scm\"\t", "", StringComparison.Ordinal), Parse(Text).Remove("My Shop.scm").ToText());
        Assert.AreEqual(Text.Replace("r.rwv", "", StringComparison.Ordinal), Parse(Text).Remove("r.rwv").ToText());
        Assert.AreEqual(Text, Parse(Text).Remove("no.scm").ToText());
    }

    [TestMethod]
    public void AReplacedFile_StaysInItsPlace() =>
        Assert.AreEqual(Text.Replace("sub\\A.ddx", "sub\\A.ddb", StringComparison.Ordinal), Parse(Text).Replace("sub/A.ddx", "sub\\A.ddb").ToText());

    [TestMethod]
    public void AMovedLine_ChangesTheOrder()
    {
        Assert.AreEqual("r.rwv|sub/A.scm|sub/A.ddx|My Shop.scm|B.ddx", string.Join('|', Parse(Text).Move(5, 2).Files));
        Assert.AreEqual("My Shop.scm|B.ddx|r.rwv|sub/A.scm|sub/A.ddx", string.Join('|', Parse(Text).Move(2, 5).Files));
    }

    [TestMethod]
    public void WhatWouldReadDifferently_IsRefused()
    {
        MulDocument document = Parse(Text);

        Assert.ThrowsExactly<ArgumentException>(() => document.Add());
        Assert.ThrowsExactly<ArgumentException>(() => document.Add(""));
        Assert.ThrowsExactly<ArgumentException>(() => document.Add("A.scm B.ddx"));
        Assert.ThrowsExactly<ArgumentException>(() => document.Add("A", "B.scm"));
        Assert.ThrowsExactly<ArgumentException>(() => document.Add("\"A.scm"));
        Assert.ThrowsExactly<ArgumentException>(() => document.Add("A.scm\nB.scm"));
        Assert.ThrowsExactly<ArgumentException>(() => document.Add("#MULTIPLE_SCHEMA_EXTRACT\n"));
        Assert.ThrowsExactly<ArgumentException>(() => document.Replace("sub/A.scm", "A.scm B.scm"));
        Assert.ThrowsExactly<ArgumentException>(() => document.Replace("no.scm", "A.scm"));
        Assert.ThrowsExactly<ArgumentException>(() => document.RemoveAt(1));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => document.Insert(1, "A.scm"));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => document.Move(2, 0));
    }

    [TestMethod]
    [DataRow("#MULTIPLE_SCHEMA_EXTRACT\nA.scm \"B.ddx\n\"C c.scm\" D.jcf\n", "JD2064 2,7-2,13|JD2061 3,11-3,16")]
    [DataRow("A.scm\n#MULTIPLE_SCHEMA_EXTRACT\nB.jcf\n", "JD2060 1,1-1,6|JD2061 3,1-3,6")]
    [DataRow("one\ntwo \"three\n", "JD2060 1,1-1,4")]
    public void EachMistake_IsFoundOnce(string text, string expected) =>
        Assert.AreEqual(expected, MulReader.Read("All.mul", Encoding.UTF8.GetBytes(text)).Diagnostics.Found());

    [TestMethod]
    public void WhatIsBeyondTheLimits_IsRefused()
    {
        string blanks = string.Concat(Enumerable.Repeat("a ", InputLimits.ListLineLength));
        MultipleSchemaFile file = MulReader.Read("All.mul", Encoding.UTF8.GetBytes($"#MULTIPLE_SCHEMA_EXTRACT\n{blanks}\nB.scm\n"));

        Assert.AreEqual("JD2063", file.Diagnostics.Single().Code);
        Assert.AreEqual("B.scm", file.Entries.Single().File);
        Assert.AreEqual("JD2062", MulReader.Read("All.mul", new byte[InputLimits.ListFileBytes + 1]).Diagnostics.Single().Code);
    }

    [TestMethod]
    [DataRow("shop.cls", DisplayName = "a class")]
    [DataRow("Order_total.mth", DisplayName = "a method")]
    [DataRow("r.rwv r.rwo r.rwf r.rwu r.rwr r.rwa r.rwd", DisplayName = "report files")]
    public void EveryDocumentedKind_IsKnown(string line) =>
        Assert.IsEmpty(MulReader.Read("All.mul", Encoding.UTF8.GetBytes($"#MULTIPLE_SCHEMA_EXTRACT\n{line}\n")).Diagnostics);

    [TestMethod]
    public void AnyText_IsItsLines() =>
        Gen.String[Gen.Char["#MULTIPLE_SCHEMA_EXTRACT ab.\n\r\t/\\\" "], 0, 60].ForEachSeed((string text) => Parse(text).ToText() == text);

    [TestMethod]
    public void AnyEdits_GiveTheFilesExpected() =>
        Gen.Select(Files, Gen.OneOf("\n", "\r\n"), Gen.Bool, Gen.Select(Gen.Int[0, 2], Gen.Int[0, 100]).Array[1, 8]).ForEachSeed(sample =>
        {
            (string[] lines, string end, bool hasLastEnd, (int, int)[] edits) = sample;
            MulDocument document = Parse(string.Join(end, lines.Prepend(MulDocument.Header)) + (hasLastEnd ? end : ""));
            List<string> expected = [.. document.Files];
            foreach ((int kind, int place) in edits)
            {
                int number = expected.Count == 0 ? -1 : place % expected.Count;
                string name = $"New{place}.scm";
                if (kind == 0 || number < 0)
                {
                    document = document.Add(name);
                    expected.Add(name);
                }
                else if (kind == 1)
                {
                    number = expected.IndexOf(expected[number]);
                    document = document.Replace(expected[number], name);
                    expected[number] = name;
                }
                else
                {
                    document = document.Remove(expected[number]);
                    expected.RemoveAt(expected.IndexOf(expected[number]));
                }
                CollectionAssert.AreEqual(expected, document.Files.ToArray());
                CollectionAssert.AreEqual(expected, Parse(document.ToText()).Files.ToArray());
            }
        });

    private static readonly Gen<string[]> Files =
        Gen.OneOf("A.scm A.ddx", "sub\\B.scm", "  ", "\"My Shop.scm\" b/C.ddb", "\tMy Other.scm  D.ddx ", "r.rwv").Array[0, 6];

    private static MulDocument Parse(string text) => MulDocument.Parse(SchemaText.Decode("All.mul", Encoding.UTF8.GetBytes(text)));
}
