using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Platform;
using JadeDeploy.Schema.Semantics;
using JadeDeploy.Testing;

namespace JadeDeploy.Schema.Tests.Semantics;

/// <summary>
/// The committed table of the platform's names. With <c>JADEDEPLOY_UPDATE_PLATFORM=1</c> these tests add what the real
/// histories use and the table lacks; where Jade's documentation gives a superclass, a person adds it by hand.
/// </summary>
[TestClass]
public class ThePlatformTable
{
    private static readonly string File = Path.Combine(Checkout.Root, "src", "JadeDeploy.Schema", "Platform", "platform.txt");

    [TestMethod]
    public void HasEveryNameThatRealSchemasUse()
    {
        if (Checkout.Corpus is null)
            Assert.Inconclusive("The corpus of real histories is not installed.");
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string name in CorpusHistory.Names)
            foreach ((_, SchemaSet schemas) in RealVersions.Of(CorpusHistory.Open(name)))
                missing.UnionWith(SemanticCheck.Check(schemas, SemanticCheck.SchemasOutside(schemas)).Select(f => LineFor(f, schemas)).OfType<string>());
        if (Environment.GetEnvironmentVariable("JADEDEPLOY_UPDATE_PLATFORM") == "1")
            Update(missing);

        Assert.IsEmpty(missing, string.Join('\n', missing));
    }

    [TestMethod]
    public void IsSortedAndSaysEverythingOnce()
    {
        string[] lines = [.. System.IO.File.ReadAllLines(File).Where(l => !l.StartsWith('#'))];

        CollectionAssert.AreEqual(lines.Distinct().Order(StringComparer.Ordinal).ToArray(), lines);
        Assert.IsEmpty(Types(lines).GroupBy(w => w[1]).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [TestMethod]
    public void KnowsEverythingItNames()
    {
        string[] lines = [.. System.IO.File.ReadAllLines(File).Where(l => !l.StartsWith('#'))];
        HashSet<string> types = [.. Types(lines).Select(w => w[1])];
        IEnumerable<string> named = lines.Select(l => l.Split(' '))
            .Where(w => w.Length == 3)
            .Select(w => w[0] == "class" ? w[2] : w[1]);

        Assert.IsEmpty(named.Except(types));
    }

    [TestMethod]
    public void HasEveryClassOfControls() =>
        Assert.IsEmpty(Types(System.IO.File.ReadAllLines(File)).Select(w => w[1]).Where(n => IsBelowControl(n) && !ControlClasses.Contains(n)));

    [TestMethod]
    public void InheritsEventsAndMembers()
    {
        PlatformTable table = PlatformTable.Of(["class Window", "class Form Window", "event Window click", "method Window show", "complete Form property"]);

        Assert.IsTrue(table.HasEvent("Form", "click"));
        Assert.IsTrue(table.HasMember("Form", EntityKind.Method, "show"));
        Assert.IsFalse(table.HasMember("Form", EntityKind.Property, "show"));
        Assert.IsTrue(table.KnowsAllOf("Form", EntityKind.Property));
    }

    [TestMethod]
    public void IsRefusedWithALineThatIsNone() => Assert.ThrowsExactly<FormatException>(() => PlatformTable.Of(["klass Window"]));

    private static IEnumerable<string[]> Types(IEnumerable<string> lines) =>
        lines.Select(l => l.Split(' ')).Where(w => w[0] is "class" or "interface" or "primitive");

    private static bool IsBelowControl(string name)
    {
        for (string? type = name; type is not null; type = PlatformTable.Default.Find(type)?.Superclass)
            if (type == "Control")
                return true;
        return false;
    }

    // Files tell neither a primitive type from a class nor the superclass of a platform's class.
    private static string? LineFor(SemanticFinding finding, SchemaSet schemas) => finding.Diagnostic.Code switch
    {
        "JD2102" or "JD2103" or "JD2104" => $"class {finding.Name}",
        "JD2108" => $"interface {finding.Name}",
        "JD2109" => $"method {finding.Entity.SimpleName} {finding.Name}",
        "JD2118" => $"library {finding.Name}",
        "JD2119" => $"method Application {finding.Name}",
        "JD2124" => $"event {Definition(finding, schemas)[2]} {finding.Name}",
        _ => null,
    };

    private static string[] Definition(SemanticFinding finding, SchemaSet schemas) =>
        schemas.Find(finding.Entity.Schema)!.Entities.First(e => e.Key == finding.Entity).Content[ContentField.Definition]!.Split(' ');

    private static void Update(SortedSet<string> missing)
    {
        string[] lines = System.IO.File.ReadAllLines(File);
        IEnumerable<string> names = lines.Where(l => !l.StartsWith('#')).Concat(missing).Distinct().Order(StringComparer.Ordinal);
        System.IO.File.WriteAllText(File, string.Join('\n', lines.Where(l => l.StartsWith('#')).Concat(names)) + "\n");
    }
}
