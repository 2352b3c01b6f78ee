using System.Text;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Generation.Fuzzing;

namespace JadeDeploy.Schema.Tests.Robustness;

/// <summary>A mistake at the very end of a file is inside the file.</summary>
[TestClass]
public class MistakesAtTheEnd
{
    private const string Header = "jadeVersionNumber \"22.0.01\";\nschemaDefinition\nS subschemaOf RootSchema completeDefinition;\n";

    [TestMethod]
    [DataRow("setModifiedTimeStamp\"\"", "JD2002", DisplayName = "a time stamp behind whose last quote the file ends")]
    [DataRow("translatableStringDefinitions\n5129 \"E\" (\na=\"\";\na=\"\";", "JD2004", DisplayName = "a string twice, whose name with its locale is longer than the rest of the file")]
    public void AreReported(string end, string code)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Header + end);

        IEnumerable<Diagnostic> found = SchemaFileReader.Read("S.scm", bytes).Diagnostics;

        Assert.Contains(code, found.Select(d => d.Code));
        Assert.IsNull(ReaderInvariants.FirstBroken(new FuzzInput("S.scm", bytes)));
    }
}
