namespace JadeDeploy.Schema.Tests.Reference;

/// <summary>An example of the reference and what reading it gives.</summary>
/// <param name="Name">Page, heading and number under that heading.</param>
/// <param name="Line">The line of the page on which its block begins.</param>
/// <param name="Tag">What the block's tag says.</param>
/// <param name="Text">The text of the block.</param>
/// <param name="Expected">The texts of the blocks behind it, by their tags.</param>
internal sealed record ReferenceExample(
    string Name, int Line, ExampleTag Tag, string Text, IReadOnlyDictionary<string, string> Expected)
{
    /// <summary>The examples of all pages by name.</summary>
    public static IReadOnlyDictionary<string, ReferenceExample> All { get; } =
        ReferencePage.All.SelectMany(page => page.Examples).ToDictionary(example => example.Name);

    /// <summary>What the reading of any of the example's files gives other than the reference says; null when nothing.</summary>
    public string? Difference()
    {
        foreach (ExampleFile file in ExampleFile.AllOf(this))
            if (Expectation.DifferenceTo(this, file) is { } difference)
                return $"{file.Description}:\n{difference}";
        return null;
    }
}
