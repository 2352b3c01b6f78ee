using System.Text.RegularExpressions;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Tests.Reference;

/// <summary>A shape that the reference lists but does not show is a shape that nothing tests.</summary>
[TestClass]
public class TheReferenceIsComplete
{
    public static IEnumerable<object[]> Pages => ReferencePage.All.Select(page => new object[] { page.Name });

    [TestMethod]
    [DynamicData(nameof(Pages))]
    public void EveryWordOfAPagesTables_OccursInAnExample(string name)
    {
        ReferencePage page = ReferencePage.All.Single(p => p.Name == name);
        Assert.IsNotEmpty(page.SummaryWords, "The page has no table below a heading with the word 'Every'.");

        string[] files = [.. page.Examples.Select(example => $"{example.Tag.Fragment}\n{example.Text}")];
        string[] findings = [.. page.Examples.Select(example => example.Expected.GetValueOrDefault("diagnostics", ""))];
        string[] missing = [.. page.SummaryWords.Where(word => !(word.StartsWith("JD", StringComparison.Ordinal) ? findings : files).Any(t => Has(t, word)))];

        Assert.IsEmpty(missing, $"No example has: {string.Join(", ", missing)}.");
    }

    [TestMethod]
    public void EveryKindOfEntity_IsFoundInAnExample()
    {
        HashSet<string> shown =
        [
            .. ReferenceExample.All.Values
                .SelectMany(example => example.Expected.Where(block => block.Key.StartsWith("entities", StringComparison.Ordinal)))
                .SelectMany(block => block.Value.Split('\n'))
                .Select(line => line.Split(' ')[0]),
        ];

        Assert.IsEmpty(Enum.GetValues<EntityKind>().Select(kind => kind.ToText()).Where(kind => !shown.Contains(kind)).ToArray());
    }

    [TestMethod]
    public void EveryExample_SaysWhatItGives()
    {
        Assert.IsEmpty(ReferenceExample.All.Values.Where(example => example.Expected.Count == 0).Select(example => example.Name).ToArray());
    }

    // Whole words: the tag <Form> does not show the word 'For'.
    private static bool Has(string text, string word) =>
        Regex.IsMatch(text, $@"(?<![\w]){Regex.Escape(word)}(?![\w])", RegexOptions.CultureInvariant);
}
