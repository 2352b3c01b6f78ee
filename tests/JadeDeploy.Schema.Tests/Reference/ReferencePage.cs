using JadeDeploy.Testing;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace JadeDeploy.Schema.Tests.Reference;

/// <summary>
/// One page of the grammar reference. A block whose tag names a kind of file is an example; the blocks behind it, up to
/// the next example, say what reading it gives. Examples that follow each other directly share what follows the last.
/// </summary>
internal sealed class ReferencePage
{
    /// <summary>The tables below headings with this word are lists of words, each of which must occur in an example.</summary>
    private const string SummaryHeading = "Every ";

    private static readonly Lazy<IReadOnlyList<ReferencePage>> Loaded = new(() => [.. PathsOfPages().Select(path => new ReferencePage(path))]);

    private ReferencePage(string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        MarkdownPipeline pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();
        var blocks = new ExampleBlocks(Name);
        string heading = "";
        foreach (Block block in Markdown.Parse(File.ReadAllText(path), pipeline))
        {
            if (block is HeadingBlock title)
                blocks.Heading = heading = TextOf(title);
            else if (block is FencedCodeBlock fence)
                blocks.Add(fence);
            else if (block is Table table && heading.Contains(SummaryHeading, StringComparison.Ordinal))
                SummaryWords.AddRange(table.Descendants<CodeInline>().Select(code => code.Content));
        }
        Examples = blocks.ToExamples();
    }

    /// <summary>All pages, in ordinal order of their names.</summary>
    public static IReadOnlyList<ReferencePage> All => Loaded.Value;

    /// <summary>The file's name without its extension.</summary>
    public string Name { get; }

    /// <summary>The subject: the pages on schema files are <c>schema-files</c>, <c>schema-text</c> and so on.</summary>
    public string Subject => Name.Split('-')[0];

    /// <summary>The examples in order.</summary>
    public IReadOnlyList<ReferenceExample> Examples { get; }

    /// <summary>The words of the summary tables.</summary>
    public List<string> SummaryWords { get; } = [];

    private static IEnumerable<string> PathsOfPages() =>
        Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src", "JadeDeploy.Schema", "docs"), "*.md").Order(StringComparer.Ordinal);

    private static string TextOf(HeadingBlock heading) => string.Concat(heading.Inline!.Descendants().Select(part => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        _ => "",
    }));
}
