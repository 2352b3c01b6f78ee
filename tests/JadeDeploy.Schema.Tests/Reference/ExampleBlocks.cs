using Markdig.Syntax;

namespace JadeDeploy.Schema.Tests.Reference;

/// <summary>Makes examples of the code blocks of a page, in the order in which they come.</summary>
internal sealed class ExampleBlocks(string page)
{
    private readonly List<ReferenceExample> _examples = [];
    private readonly List<ReferenceExample> _open = [];
    private Dictionary<string, string> _expected = [];
    private int _number;

    /// <summary>The heading that the next block stands under; examples are numbered anew under each.</summary>
    public string Heading
    {
        get;
        set
        {
            Close(unlessEmpty: false);
            (field, _number) = (value, 0);
        }
    } = "";

    /// <summary>Adds a block: an example, or what the open examples give.</summary>
    public void Add(FencedCodeBlock fence)
    {
        string tag = $"{fence.Info} {fence.Arguments}".Trim();
        string text = string.Join('\n', LinesOf(fence));
        if (Expectation.IsKind(tag))
        {
            Assert.IsNotEmpty(_open, $"{page}.md({fence.Line + 1}): '{tag}' does not follow an example.");
            Assert.IsTrue(_expected.TryAdd(tag, text), $"{page}.md({fence.Line + 1}): '{tag}' is there twice.");
        }
        else if (ExampleTag.TryParse(tag, out ExampleTag? parsed))
        {
            Close(unlessEmpty: true);
            _open.Add(new ReferenceExample($"{page}: {Heading}, {++_number}", fence.Line + 1, parsed, text, _expected));
        }
    }

    /// <summary>All examples of the page.</summary>
    public IReadOnlyList<ReferenceExample> ToExamples()
    {
        Close(unlessEmpty: false);
        return _examples;
    }

    // An empty block has no array of lines at all.
    private static IEnumerable<string> LinesOf(FencedCodeBlock fence) =>
        Enumerable.Range(0, fence.Lines.Count).Select(i => fence.Lines.Lines[i].ToString());

    private void Close(bool unlessEmpty)
    {
        if (unlessEmpty && _expected.Count == 0)
            return;
        _examples.AddRange(_open);
        _open.Clear();
        _expected = [];
    }
}
