using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Tests.Reference;

/// <summary>An example as a file, in one of its encodings and with one of its line ends, read.</summary>
/// <param name="Description">Encoding and line end, for a message.</param>
/// <param name="Read">What the reader made of it.</param>
/// <param name="LinesBefore">How many lines of the file come before those that the page shows.</param>
internal sealed record ExampleFile(string Description, JadeFile Read, int LinesBefore)
{
    /// <summary>The name that the example's file has, without its extension.</summary>
    public const string Name = "Shop";

    /// <summary>The example in every encoding and with every line end of its tag.</summary>
    public static IEnumerable<ExampleFile> AllOf(ReferenceExample example)
    {
        ExampleTag tag = example.Tag;
        string text = Blanks(tag, example.Text) + (example.Text.Length == 0 || tag.LacksFinalLineEnd ? "" : "\n");
        int linesBefore = 0;
        if (tag.Fragment is not null)
            (text, linesBefore) = SchemaAround.Fragment(tag, text);
        foreach (SchemaEncoding encoding in tag.Encodings.DefaultIfEmpty(SchemaEncoding.Utf8))
            foreach (string lineEnd in tag.LineEnds.DefaultIfEmpty("\n"))
            {
                byte[] bytes = encoding.Encode(text.Replace("\n", lineEnd, StringComparison.Ordinal));
                JadeFile file = SchemaFileReader.Read($"{Name}.{tag.Kind}", bytes);
                yield return new ExampleFile($"{encoding}, {lineEnd.Replace("\r", "CR").Replace("\n", "LF")}", file, linesBefore);
            }
    }

    /// <summary>Puts blanks where the page shows dots.</summary>
    public static string Blanks(ExampleTag tag, string text) => tag.HasDots ? text.Replace('·', ' ') : text;
}
