using System.Reflection;

namespace JadeDeploy.Schema.Tests.Reference;

/// <summary>Every example of the grammar reference, read and compared with what the reference says it means.</summary>
[TestClass]
public class TheReferenceRuns
{
    public static IEnumerable<object[]> Examples => ReferenceExample.All.Keys.Select(name => new object[] { name });

    public static string NameOf(MethodInfo method, object[] row) => (string)row[0];

    [TestMethod]
    [DynamicData(nameof(Examples), DynamicDataDisplayName = nameof(NameOf))]
    public void AnExample_MeansWhatThePageSays(string name)
    {
        ReferenceExample example = ReferenceExample.All[name];

        string? difference = example.Difference();

        string place = $"The example at line {example.Line} of its page";
        if (example.Tag.IsPending)
            Assert.IsNotNull(difference, $"{place} is marked pending, but it is as the page says: remove the word from its tag.");
        else
            Assert.IsNull(difference, $"{place}. {difference}");
    }
}
