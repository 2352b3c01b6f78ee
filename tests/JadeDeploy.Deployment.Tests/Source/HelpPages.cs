using System.Text.RegularExpressions;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Source;

[TestClass]
public sealed partial class HelpPages
{
    [TestMethod]
    [DataRow("SourceDiagnostics.cs")]
    [DataRow("SourceFileDiagnostics.cs")]
    public void EveryCode_HasOneMethodAndAPage(string file)
    {
        string source = File.ReadAllText(Path.Combine(Checkout.Root, "src", "JadeDeploy.Deployment", "Diagnostics", file));

        string[] codes = [.. UsedCode().Matches(source).Select(m => m.Groups[1].Value)];

        CollectionAssert.AllItemsAreUnique(codes);
        foreach (string code in codes)
            StringAssert.StartsWith(File.ReadAllText(Page(code)), $"# {code}: ", StringComparison.Ordinal);
    }

    private static string Page(string code) => Path.Combine(Checkout.Root, "sdk", "docs", "diagnostics", code + ".md");

    [GeneratedRegex("(?:Error|Warning)\\(\"(JD\\d{4})\"")]
    private static partial Regex UsedCode();
}
