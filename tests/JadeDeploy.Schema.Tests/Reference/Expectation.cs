using DiffPlex.Renderer;

namespace JadeDeploy.Schema.Tests.Reference;

/// <summary>The blocks that say what reading an example gives, each by its tag, and how they are compared.</summary>
internal static class Expectation
{
    private const string Diagnostics = "diagnostics";

    private static readonly Dictionary<string, Func<ExampleFile, string, string>> Kinds = new()
    {
        ["entities"] = (file, _) => Found.Entities(file, withPositions: false),
        ["entities positions"] = (file, _) => Found.Entities(file, withPositions: true),
        ["file"] = Found.Facts,
        ["entries"] = (file, _) => Found.Entries(file),
        ["commands"] = (file, _) => Found.Commands(file),
        [Diagnostics] = Found.Diagnostics,
    };

    /// <summary>Whether a tag is that of an expectation.</summary>
    public static bool IsKind(string tag) => Kinds.ContainsKey(tag);

    /// <summary>The difference between what was read and what the reference says, or null.</summary>
    public static string? DifferenceTo(ReferenceExample example, ExampleFile file)
    {
        // A file that can be read must say what it gives; of one that cannot, the finding is enough.
        if (!file.Read.HasErrors && example.Expected.Keys.All(kind => kind == Diagnostics))
            return "There is no error, so the example must say what reading it gives.";
        foreach ((string kind, string block) in example.Expected.Append(new(Diagnostics, "")).DistinctBy(pair => pair.Key))
        {
            string expected = ExampleFile.Blanks(example.Tag, block);
            string found = Kinds[kind](file, expected);
            if (found != expected)
                return UnidiffRenderer.GenerateUnidiff(expected, found, $"{kind} expected", $"{kind} found", contextLines: 3);
        }
        return null;
    }
}
