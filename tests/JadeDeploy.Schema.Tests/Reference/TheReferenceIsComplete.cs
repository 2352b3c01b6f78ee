using System.Text.RegularExpressions;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Tests.Reference;

/// <summary>A shape that the reference lists but does not show is a shape that nothing tests.</summary>
[TestClass]
public class TheReferenceIsComplete
{
    public static IEnumerable<object[]> Subjects =>
        ReferencePage.All.Where(page => page.Examples.Count > 0).Select(page => page.Subject).Distinct().Select(subject => new object[] { subject });

    [TestMethod]
    [DynamicData(nameof(Subjects))]
    public void EveryWordOfTheTables_OccursInAnExample(string subject)
    {
        ReferencePage[] pages = [.. ReferencePage.All.Where(page => page.Subject == subject)];
        string[] words = [.. pages.SelectMany(page => page.SummaryWords)];
        Assert.IsNotEmpty(words, "No page has a table below a heading with the word 'Every'.");

        ReferenceExample[] examples = [.. pages.SelectMany(page => page.Examples)];
        string[] files = [.. examples.Select(example => $"{example.Tag.Fragment}\n{example.Text}")];
        string[] findings = [.. examples.Select(example => example.Expected.GetValueOrDefault("diagnostics", ""))];
        string[] missing = [.. words.Where(word => !(word.StartsWith("JD", StringComparison.Ordinal) ? findings : files).Any(t => Has(t, word)))];

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

        Assert.AreEqual("", string.Join(", ", Enum.GetValues<EntityKind>().Select(kind => kind.ToText()).Where(kind => !shown.Contains(kind))));
    }

    [TestMethod]
    public void EveryExample_SaysWhatItGives()
    {
        Assert.AreEqual("", string.Join(", ", ReferenceExample.All.Values.Where(example => example.Expected.Count == 0).Select(example => example.Name)));
    }

    // Whole words: the tag <Form> does not show the word 'For'.
    private static bool Has(string text, string word) =>
        Regex.IsMatch(text, $@"(?<![\w]){Regex.Escape(word)}(?![\w])", RegexOptions.CultureInvariant);
}
