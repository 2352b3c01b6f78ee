using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Semantics;
using JadeDeploy.Testing;

namespace JadeDeploy.Schema.Tests.Semantics;

/// <summary>
/// What the check says of every version of the real histories: nothing. Their owners loaded them, so whatever it said
/// would be a fault of the check or a gap in the platform's table.
/// </summary>
[TestClass]
public class ARealSchema
{
    /// <summary>The histories, or a placeholder where they are not installed.</summary>
    public static IEnumerable<object[]> Histories => CorpusHistory.Names.DefaultIfEmpty("none").Select(n => new object[] { n });

    [TestMethod]
    [DynamicData(nameof(Histories))]
    public void RefersToNothingThatIsNotThere(string name)
    {
        if (Checkout.Corpus is null)
            Assert.Inconclusive("The corpus of real histories is not installed.");
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach ((_, SchemaSet schemas) in RealVersions.Of(CorpusHistory.Open(name)))
            foreach (SemanticFinding finding in SemanticCheck.Check(schemas, SemanticCheck.SchemasOutside(schemas)))
                found.Add($"{finding.Diagnostic.Code} {finding.Entity} {finding.Name} {finding.Diagnostic}");

        Assert.IsEmpty(found, string.Join('\n', found));
    }
}
