using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.Schema.Tests.Forms;

/// <summary>Every version of every file of the public histories.</summary>
[TestClass]
public class RealFormsFiles
{
    [TestMethod]
    public void EveryFormsMultipleAndCommandFile_ReadsWithoutAFinding()
    {
        if (Checkout.Corpus is null)
            Assert.Inconclusive("The corpus is not installed.");
        var findings = new List<string>();
        foreach (string name in CorpusHistory.Names)
        {
            CorpusHistory history = CorpusHistory.Open(name);
            foreach (CorpusFile file in history.Commits().SelectMany(c => c.Files).Distinct().Where(IsOurs))
                findings.AddRange(SchemaFileReader.Read($"{name}/{file.Path}", history.BytesOf(file)).Diagnostics.Select(d => d.ToString()));
        }

        CollectionAssert.AreEqual(Array.Empty<string>(), findings, string.Join('\n', findings.Take(5)));
    }

    /// <summary>A definition is the canonical form, so reading it again must change nothing.</summary>
    [TestMethod]
    public void EveryDefinition_ReadsBackAsItself()
    {
        if (Checkout.Corpus is null)
            Assert.Inconclusive("The corpus is not installed.");
        CorpusHistory history = CorpusHistory.Open("JADE-container-examples");
        string[] definitions =
        [
            .. Entities(history, history.Commits()[^1]).Values.Select(e => e.Content[ContentField.Definition]!).Distinct(),
        ];

        Assert.IsGreaterThan(300, definitions.Length);
        foreach (string definition in definitions)
            Assert.AreEqual(definition, FormsText.Schema(definition).Entities.Single().Content[ContentField.Definition]);
    }

    /// <summary>The commits that change forms files, and what the entities say about them.</summary>
    [TestMethod]
    [DynamicData(nameof(Changes))]
    public void ACommit_ChangesJustTheseEntities(string name, string commit, string[] expected)
    {
        if (Checkout.Corpus is null)
            Assert.Inconclusive("The corpus is not installed.");
        CorpusHistory history = CorpusHistory.Open(name);
        IReadOnlyList<CorpusCommit> commits = history.Commits();
        int index = commits.ToList().FindIndex(c => c.Id.StartsWith(commit, StringComparison.Ordinal));

        Dictionary<EntityKey, SchemaEntity> before = Entities(history, commits[index - 1]);
        Dictionary<EntityKey, SchemaEntity> after = Entities(history, commits[index]);

        string[] changes =
        [
            .. before.Keys.Except(after.Keys).Order().Select(k => $"- {k}"),
            .. after.Keys.Except(before.Keys).Order().Select(k => $"+ {k}"),
            .. after.Keys.Intersect(before.Keys).Where(k => !before[k].Content.Equals(after[k].Content)).Order().Select(k => $"* {k}"),
        ];
        CollectionAssert.AreEqual(expected, changes, string.Join('\n', changes));
    }

    private static IEnumerable<object[]> Changes =>
    [
        // A typing mistake in a caption, and new time stamps on everything.
        ["JADE-Google-Analytics", "71d45ee6", new[] { "* control GoogleAnalytics::ExampleApp@5129::btnAsync" }],
        // Globals without properties are no longer written.
        ["Jade-Mocking-Framework", "3102bee5", Array.Empty<string>()],
        // A value that the older release left out.
        [
            "JADE-container-examples", "89f8bb8e",
            new[]
            {
                "* control ErewhonInvestmentsViewSchema::FormCloseTenders@5129::txtCloseDate",
                "* control ErewhonInvestmentsViewSchema::FormTenderSaleItem@5129::txtClosureDate",
            },
        ],
        ["JADE-container-examples", "4fa9a7ba", new[] { "* application ErewhonInvestmentsViewSchema::ErewhonRestApp" }],
        // UTF-16 to UTF-8, CRLF to LF.
        ["JADE-container-examples", "78a1d95e", Array.Empty<string>()],
        ["AutomatedTestSchema", "6a9f4ffc", Array.Empty<string>()],
        ["AutomatedTestSchema", "771335bd", new[] { "* other AutomatedTestSchema::forms/ddb" }],
        // A .ddb replaced by a .ddx.
        [
            "AutomatedTestSchema", "9f5ce83e",
            new[]
            {
                "- other AutomatedTestSchema::forms/ddb",
                "+ application AutomatedTestSchema::AutomatedTestRunner",
                "+ application AutomatedTestSchema::AutomatedTestRunnerCmd",
                "+ application AutomatedTestSchema::AutomatedTestSchema",
                "+ other AutomatedTestSchema::JadeExportedPackage/AutomatedTestPackage",
            },
        ],
    ];

    // A schema can stand in several folders, and a relational view in both the .ddx and the RPS mapping.
    private static Dictionary<EntityKey, SchemaEntity> Entities(CorpusHistory history, CorpusCommit commit) =>
        commit.Files
            .Where(IsOurs)
            .DistinctBy(f => Path.GetFileName(f.Path))
            .Select(f => SchemaFileReader.Read(f.Path, history.BytesOf(f)))
            .OfType<FormsFile>()
            .SelectMany(f => f.Entities)
            .DistinctBy(e => (e.Key, e.Content))
            .ToDictionary(e => e.Key);

    private static bool IsOurs(CorpusFile file) =>
        SchemaFileReader.CanRead(file.Path) && !file.Path.EndsWith(".scm", StringComparison.OrdinalIgnoreCase);
}
