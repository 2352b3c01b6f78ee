using JadeDeploy.Testing;
using Markdig;
using Markdig.Syntax;

namespace JadeDeploy.Schema.Tests.Readme;

[TestClass]
public class TheReadme
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Checkout.Root, "src", "JadeDeploy.Schema", "README.md"));

    private static readonly FencedCodeBlock[] Blocks = [.. Markdown.Parse(Readme).Descendants<FencedCodeBlock>()];

    [TestMethod]
    public void ItsCode_IsCompiled()
    {
        string[] source = File.ReadAllLines(
            Path.Combine(Checkout.Root, "tests", "JadeDeploy.Schema.Tests", "Readme", $"{nameof(WalkingASchema)}.cs"));
        int begin = Array.FindIndex(source, line => line.Trim() == "// <readme>");
        int end = Array.FindIndex(source, line => line.Trim() == "// </readme>");
        string[] compiled = [.. source[(begin + 1)..end].Select(line => line.Length == 0 ? line : line["        ".Length..])];

        Assert.AreEqual(string.Join('\n', compiled), TextOf("csharp"));
    }

    // Console output is the whole process's, so nothing else may write while this runs.
    [TestMethod]
    [DoNotParallelize]
    public void ItsCode_PrintsWhatItSays()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "Shop.scm");
        File.WriteAllText(path, TextOf("scm"));
        TextWriter console = Console.Out;
        using var output = new StringWriter();
        try
        {
            Console.SetOut(output);
            WalkingASchema.Print(path);
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.AreEqual(TextOf("text"), output.ToString().ReplaceLineEndings("\n").TrimEnd('\n'));
    }

    private static string TextOf(string tag)
    {
        FencedCodeBlock block = Blocks.Single(b => b.Info == tag);
        return string.Join('\n', Enumerable.Range(0, block.Lines.Count).Select(i => block.Lines.Lines[i].ToString()));
    }
}
