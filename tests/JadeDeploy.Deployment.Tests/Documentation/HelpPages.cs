using System.Text.RegularExpressions;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Documentation;

[TestClass]
public sealed partial class HelpPages
{
    private static readonly string Manual = Path.Combine(Checkout.Root, "sdk", "docs");
    private static readonly string PageFolder = Path.Combine(Manual, "diagnostics");

    // Only a release that no supported .NET has reports it.
    private const string OfAnOldMSBuild = "JD7001";

    [TestMethod]
    public void EveryCode_HasAPageThatBeginsWithIt() =>
        AssertNone(Uses().Select(u => u.Code).Distinct().Where(c => TitleOf(c) is null));

    [TestMethod]
    public void EveryPage_BelongsToACode() =>
        AssertNone(PageCodes().Except(Uses().Select(u => u.Code)));

    [TestMethod]
    public void EveryCode_BelongsToOneMethod() =>
        AssertNone(Uses().Distinct().GroupBy(u => u.Code).Where(g => g.Count() > 1)
            .Select(g => $"{g.Key} ({string.Join(" and ", g.Select(u => u.Owner))})"));

    [TestMethod]
    public void EveryCode_IsExpectedByATest()
    {
        string tests = string.Concat(Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("obj", StringComparison.Ordinal) && Path.GetFileName(f) != "HelpPages.cs").Select(File.ReadAllText));

        AssertNone(Uses().Select(u => u.Code).Distinct().Where(c => c != OfAnOldMSBuild && !tests.Contains(c, StringComparison.Ordinal)));
    }

    [TestMethod]
    public void TheIndex_ListsEveryPageByItsTitle()
    {
        string[] expected = [.. PageCodes().Select(c => $"| [{c}]({c}.md) | {TitleOf(c)} |")];

        CollectionAssert.AreEqual(expected, RowsOf(Path.Combine(PageFolder, "README.md"), "| [JD"));
    }

    [TestMethod]
    public void TheAssumptionsPage_StatesEveryAssumptionInItsWords()
    {
        string[] expected =
            [.. Assumptions.All.Select(a => $"| {a.Id} | {a.Sentence} | {a.IfWrong} | `<JadeStrict>{a.Id}</JadeStrict>` |")];

        CollectionAssert.AreEqual(expected, RowsOf(Path.Combine(Manual, "assumptions.md"), "| A"));
    }

    [TestMethod]
    public void TheAssumptionsPage_StatesWhatEachIsDrawnFrom()
    {
        string[] expected = [.. Assumptions.All.Where(a => a.Source.Length > 0).Select(a => $"* {a.Id}: {a.Source}")];

        CollectionAssert.AreEqual(expected, RowsOf(Path.Combine(Manual, "assumptions.md"), "* A"));
    }

    [TestMethod]
    public void TheProjectReference_ListsEveryOverrideInItsWords()
    {
        string[] expected = [.. NamedOverrides.All.Select(o => $"| `{o.Name}` | {o.Codes} | {o.Meaning} |")];
        string[] rows = RowsOf(Path.Combine(Manual, "project-reference.md"), "| `");

        CollectionAssert.AreEqual(expected, rows.Intersect(expected).ToArray());
    }

    private static void AssertNone(IEnumerable<string> wrong) => Assert.AreEqual("", string.Join(", ", wrong));

    // The texts of a family are in files named after it; the SDK's own targets report what no task can.
    private static IEnumerable<(string Code, string Owner)> Uses() =>
        Files("src", "*Diagnostics*.cs").Concat(Files("sdk", "*.targets")).SelectMany(UsesIn);

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Checkout.Root, folder), pattern, SearchOption.AllDirectories);

    private static IEnumerable<(string Code, string Owner)> UsesIn(string file)
    {
        string method = "";
        foreach (Match match in MethodOrCode().Matches(File.ReadAllText(file)))
        {
            if (match.Groups["method"].Success)
                method = match.Groups["method"].Value;
            else
                yield return (match.Groups["code"].Value, $"{Path.GetFileName(file)} {method}".TrimEnd());
        }
    }

    private static IEnumerable<string> PageCodes() =>
        Directory.EnumerateFiles(PageFolder, "JD*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    private static string? TitleOf(string code)
    {
        string page = Path.Combine(PageFolder, code + ".md");
        string begin = $"# {code}: ";
        string? first = File.Exists(page) ? File.ReadLines(page).FirstOrDefault() : null;
        return first?.StartsWith(begin, StringComparison.Ordinal) == true ? first[begin.Length..] : null;
    }

    private static string[] RowsOf(string page, string begin) =>
        [.. File.ReadLines(page).Where(l => l.StartsWith(begin, StringComparison.Ordinal))];

    [GeneratedRegex(@"\bDiagnostic\s+(?<method>\w+)\s*\(|""(?<code>JD[0-9]{4})""", RegexOptions.CultureInvariant)]
    private static partial Regex MethodOrCode();
}
