using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging.Formats;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry.Json;
using JadeDeploy.Deployment.Running.Jade;
using JadeDeploy.Generation;
using JadeDeploy.Generation.Hostile;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Formats.Tests;

/// <summary>The code and the literals of <c>deploy.ps1</c>.</summary>
[TestClass]
public sealed class TheScriptsCode
{
    private const int Seeds = 200;

    [TestMethod]
    public void HasNothingThatWindowsPowerShellDoesNotKnow()
    {
        ScriptBlockAst script = ScriptFunctions.Parse(ScriptFunctions.TextOf(Plans.Of(Plans.Load(10, "Shop.scm"))));

        Ast[] newer = [.. script.FindAll(IsNewerThan51, searchNestedScriptBlocks: true)];

        Assert.AreEqual("", string.Join('\n', newer.Select(a => $"{a.Extent.StartLineNumber}: {a.Extent.Text}")));
        Assert.AreEqual("", string.Join('\n', script.FindAll(IsNewParameter, searchNestedScriptBlocks: true).Select(a => a.Extent.Text)));
    }

    [TestMethod]
    [DataRow("$a ? 1 : 2")]
    [DataRow("$a ?? 1")]
    [DataRow("$a ??= 1")]
    [DataRow("x && y")]
    [DataRow("${a}?.b")]
    [DataRow("${a}?[0]")]
    [DataRow("x &")]
    public void ANewerConstruct_WouldBeFound(string text) =>
        Assert.IsTrue(ScriptFunctions.Parse(text).FindAll(IsNewerThan51, searchNestedScriptBlocks: true).Any());

    [TestMethod]
    public void CarriesAnyValue()
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            string[] texts = [.. Texts(seed).Where(HostileText.IsWritable).Take(5)];
            string parameter = Texts(-seed).First(t => HostileText.IsParameter(t) && HostileText.IsWritable(t));
            DeploymentPlan plan = Plans.Of(Plans.Script(20, new PlannedScript("Shop", "Setup", "run") { Parameter = parameter })) with
            {
                RepositoryName = texts[0],
                RepositoryOrigin = "C:\\" + texts[1],
                Description = texts[2],
                SchemasAfter = Plans.Digests(texts[3]),
                Overrides = [new PlannedOverride(PlannedOverride.DataLoss, "JD3001", texts[4])],
            };
            var data = (HashtableAst)ScriptFunctions.Parse(ScriptFunctions.TextOf(plan)).EndBlock.Statements.OfType<AssignmentStatementAst>()
                .First(a => a.Left.Extent.Text == "$Deployment").Find(a => a is HashtableAst, searchNestedScriptBlocks: false)!;
            string[] literals = [.. data.FindAll(a => a is StringConstantExpressionAst, false).Cast<StringConstantExpressionAst>().Select(a => a.Value)];

            string context = $"seed {seed}";
            foreach (string expected in new[] { texts[0], "C:\\" + texts[1], texts[2], texts[3], texts[4], $"executeParam={parameter}" })
                CollectionAssert.Contains(literals, expected, context);
            Assert.IsFalse(data.FindAll(a => a is ExpandableStringExpressionAst or SubExpressionAst or CommandAst, true).Any(), context);
        }
        Console.WriteLine($"Seeds 1 to {Seeds}.");
    }

    [TestMethod]
    public void AnInstructionFile_CarriesAnyValueToo()
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            string[] texts = [.. Texts(seed).Where(HostileText.IsWritable).Take(4)];
            string parameter = Texts(-seed).First(t => HostileText.IsParameter(t) && HostileText.IsWritable(t));
            AbsentDeletion deletion = new(ContentDigest.Of("before"), [new EntityKey(EntityKind.DatabaseFile, texts[3])]);
            DeploymentPlan plan = Plans.Of(
                Plans.Load(10, "Shop.scm") with { DeleteIfAbsent = deletion }, Plans.Script(20, new PlannedScript("Shop", "Setup", "run") { Parameter = parameter })) with
            {
                RepositoryName = texts[0],
                Description = texts[1],
                SchemasAfter = Plans.Digests(texts[2]),
            };
            FormatFolder folder = PackageFormats.Prepare(["xml"], plan, "Shop.Deploy", Plans.Version).Single();
            using var stream = new MemoryStream(folder.Files.Single(f => f.Name == "deployment.xml").Content.ToArray());
            var document = System.Xml.Linq.XDocument.Load(stream);

            string[] values = [.. document.Descendants().SelectMany(e => e.Attributes()).Select(a => a.Value)];
            foreach (string expected in new[] { texts[0], texts[1], texts[2], texts[3], parameter, $"executeParam={parameter}" })
                CollectionAssert.Contains(values, expected, $"seed {seed}");
        }
        Console.WriteLine($"Seeds 1 to {Seeds}.");
    }

    [TestMethod]
    [DataRow("pwsh", @"a\u0000b")]
    [DataRow("pwsh", @"a\nb")]
    [DataRow("pwsh", @"a\udc00")]
    [DataRow("xml", @"a\u0001b")]
    [DataRow("xml", @"a\ud800b")]
    [DataRow("xml", @"a\uffff")]
    public void AValueThatWouldNotArrive_IsJD4021(string format, string escaped)
    {
        // An attribute cannot hold half of a surrogate pair.
        DeploymentPlan plan = Plans.Of(Plans.Load(10, "Shop.scm")) with { Description = Regex.Unescape(escaped) };

        var refusal = Assert.ThrowsExactly<DeploymentException>(() => PackageFormats.Prepare([format], plan, "Shop.Deploy", Plans.Version));

        Assert.AreEqual("JD4021", refusal.Diagnostics.Single().Code);
        StringAssert.Contains(refusal.Diagnostics.Single().Message, $"The format {format} cannot carry the description");
    }

    [TestMethod]
    [DataRow("pwsh")]
    [DataRow("xml")]
    public void AnArgumentThatWouldNotArrive_IsJD4023(string format)
    {
        DeploymentPlan plan = Plans.Of(
            Plans.Reorganise(10, "Shop,Other"), Plans.Script(20, new PlannedScript("Shop", "Set up", "run") { Parameter = "'all'" }), Plans.DeleteSchema(30, "$(x)"));

        var refusal = Assert.ThrowsExactly<DeploymentException>(() => PackageFormats.Prepare([format], plan, "Shop.Deploy", Plans.Version));

        CollectionAssert.AreEqual(Enumerable.Repeat("JD4023", 4).ToArray(), refusal.Diagnostics.Select(d => d.Code).ToArray());
        StringAssert.Contains(refusal.Diagnostics[2].Message, $"The format {format} cannot carry a value of step 20: Jade's programs would not receive \"'all'\" unchanged.");
    }

    [TestMethod]
    public void ALoadThatDeletes_IsJD4022()
    {
        var refusal = Assert.ThrowsExactly<DeploymentException>(
            () => PackageFormats.Prepare(["pwsh"], Plans.Of(Plans.CompleteLoad(10)), "Shop.Deploy", Plans.Version));

        Assert.AreEqual("JD4022", refusal.Diagnostics.Single().Code);
    }

    [TestMethod]
    public void WritesJsonAsTheRegistryIsWritten()
    {
        using ScriptFunctions script = new(Plans.Of(Plans.Load(10, "Shop.scm")));
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var document = Json(new Random(seed), depth: 0);
            string indented = JsonText.Indented(document);

            Assert.AreEqual(indented, script.Text("ConvertTo-IndentedJson (ConvertFrom-JsonDocument $args[0] 'x')", indented), $"seed {seed}");
            Assert.AreEqual(JsonText.Canonical(document), script.Text("ConvertTo-CanonicalJson (ConvertFrom-JsonDocument $args[0] 'x')", document.ToJsonString()), $"seed {seed}");
        }
        Console.WriteLine($"Seeds 1 to {Seeds}.");
    }

    [TestMethod]
    [DataRow("{\"a\":1,\"a\":2}")]
    [DataRow("{\"a\":1")]
    [DataRow("{\"a\" 1}")]
    [DataRow("[1,]")]
    [DataRow("{} {}")]
    [DataRow("\"a\nb\"")]
    [DataRow("nul")]
    [DataRow("")]
    public void RefusesWhatIsNotJson(string text)
    {
        using ScriptFunctions script = new(Plans.Of(Plans.Load(10, "Shop.scm")));

        var failure = Assert.Throws<RuntimeException>(() => script.Run("ConvertFrom-JsonDocument $args[0] 'x'", text));

        StringAssert.Contains(failure.Message, "JD5001");
    }

    [TestMethod]
    public void FindsTheErrorsThatARunFinds()
    {
        using ScriptFunctions script = new(Plans.Of(Plans.Load(10, "Shop.scm")));
        List<string> lines = ["INI file not found: x", "  INI file not found", "Compile Error 6027 - Unknown", " Compile Error 7841 - Expecting: schema definition ", "Loading Shop.scm", "total 8510 - x", "8510 -x", "Exception 8530 - a", "8510 - Jadé", "16000 - application"];
        lines.AddRange(new[] { 124, 125, 126, 999, 5012, 5502, 5503, 5505, 5506, 5999, 6000, 7999, 8000, 8499, 8500, 8531, 8532, 8700, 8701, 8722, 8723, 10000 }
            .SelectMany(n => new[] { $"{n} - text", $"Error {n} - text", $"Compile Error {n} - text", $"error {n} - text" }));

        string[] found = [.. script.Run("Get-ErrorLines $args[0] | ForEach-Object { $_ }", [lines.ToArray()]).Select(o => (string)o.BaseObject)];

        CollectionAssert.AreEqual(LoaderOutput.ErrorsOf(lines).Select(e => e.ToString()).ToArray(), found);
    }

    [TestMethod]
    public void QuotesArguments_SoThatTheyArriveUnchanged()
    {
        using ScriptFunctions script = new(Plans.Of(Plans.Load(10, "Shop.scm")));
        for (int seed = 1; seed <= 5; seed++)
        {
            var random = new Random(seed);
            string[] expected = ["", "\\", "a\\", "a b\\", "\"", "\\\"", "a\\\\\"b c\\\\", .. Enumerable.Range(0, 60).Select(_ => Text(random))];
            string line = script.Text("@($args[0] | ForEach-Object { ConvertTo-Argument $_ }) -join ' '", [expected]);

            Assert.AreEqual(string.Join('\n', expected), string.Join('\n', Received(line)), $"seed {seed}");
        }
        Console.WriteLine("Seeds 1 to 5.");
    }

    // A process that prints what it got: this runtime takes its arguments apart by the rules of Windows on every system.
    private static string[] Received(string arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/printf", "\"%s\\0\" " + arguments) { RedirectStandardOutput = true };
        if (OperatingSystem.IsWindows())
            Assert.Inconclusive("There is no program that prints its arguments.");
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.Split('\0')[..^1];
    }

    private static IEnumerable<string> Texts(int seed)
    {
        for (ulong number = 0; ; number++)
            yield return HostileText.Next(Choices.Of(((ulong)(uint)seed << 16) + number));
    }

    private static string Text(Random random) => Texts(random.Next()).First(HostileText.IsWritable);

    private static JsonNode Json(Random random, int depth)
    {
        if (depth == 0 || (depth < 4 && random.Next(3) == 0))
        {
            var members = new JsonObject();
            for (int i = random.Next(5); i > 0; i--)
                members[random.Next(4) == 0 ? new[] { "Keys", "Count", "keys", "a", "A", "" }[random.Next(6)] : Text(random)] = Value(random, depth + 1);
            return members;
        }
        return new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1))]);
    }

    private static JsonNode? Value(Random random, int depth) => random.Next(7) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonValue.Create(random.NextInt64()),
        3 => JsonNode.Parse("-1.50e+3"),
        4 => Text(random) + "\u0001\n\t\b\f\r\u007f/",
        _ => depth < 4 ? Json(random, depth) : "2026-03-31T09:30:00Z",
    };

    private static bool IsNewerThan51(Ast ast) => ast switch
    {
        TernaryExpressionAst or PipelineChainAst => true,
        BinaryExpressionAst binary => binary.Operator == TokenKind.QuestionQuestion,
        AssignmentStatementAst assignment => assignment.Operator == TokenKind.QuestionQuestionEquals,
        MemberExpressionAst member => member.NullConditional,
        IndexExpressionAst index => index.NullConditional,
        PipelineAst pipeline => pipeline.Background,
        TypeDefinitionAst => true,
        _ => false,
    };

    // Parameters that Windows PowerShell's commands do not have, and commands it lacks.
    private static bool IsNewParameter(Ast ast) => ast is CommandParameterAst { ParameterName: "AsHashtable" or "Parallel" or "AsByteStream" or "SkipHttpErrorCheck" };
}
