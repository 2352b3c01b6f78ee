using System.Collections.Concurrent;
using JadeDeploy.Generation;
using JadeDeploy.Generation.Edits;
using JadeDeploy.Schema.Text;
using JadeDeploy.Testing;

namespace JadeDeploy.LongRuns;

/// <summary>Edits one token at a time: of schemas of the real histories, and of generated ones.</summary>
internal static class EditRun
{
    // Larger ones would take most of the time and have no other tokens.
    private const int LargestFile = 400_000;

    public static int Run(RunOptions options)
    {
        IReadOnlyList<CorpusSchema> schemas = CorpusSchema.All;
        var read = new ConcurrentDictionary<int, EditCheck?>();
        return NumberedRun.Run(options, "edits", batch: 1000, (seed, _) =>
        {
            Choices choices = Choices.Of(seed);
            EditCheck? check = schemas.Count > 0 && choices.Percent(70)
                ? choices.Next(schemas.Count) is var index ? read.GetOrAdd(index, i => OfCorpus(schemas[i])) : null
                : EditCheck.Of("Generated.scm", SchemaText.Decode("Generated.scm", SchemaGen.Default.Generate(seed).Render(Rendering.Usual)).Text);
            return check is null ? new NumberedResult(null, Steps: 0) : new NumberedResult(check.FirstUnnoticed(choices));
        });
    }

    private static EditCheck? OfCorpus(CorpusSchema schema)
    {
        (string path, byte[] bytes) = schema.ReadSchema();
        return bytes.Length > LargestFile ? null : EditCheck.Of(path, SchemaText.Decode(path, bytes).Text);
    }
}
