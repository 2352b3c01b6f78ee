using System.Collections.Concurrent;
using JadeDeploy.Generation;
using JadeDeploy.Generation.Edits;
using JadeDeploy.Generation.Forms;
using JadeDeploy.Schema.Text;
using JadeDeploy.Testing;

namespace JadeDeploy.LongRuns;

/// <summary>Edits one token at a time: of schemas and forms of the real histories, and of generated ones.</summary>
internal static class EditRun
{
    // Larger ones would take most of the time and have no other tokens.
    private const int LargestFile = 400_000;

    public static int Run(RunOptions options)
    {
        IReadOnlyList<CorpusSchema> schemas = CorpusSchema.All;
        var read = new ConcurrentDictionary<(int Schema, bool IsOfForms), EditCheck?>();
        return NumberedRun.Run(options, "edits", batch: 1000, (seed, _) =>
        {
            Choices choices = Choices.Of(seed);
            bool isOfForms = choices.Percent(20);
            EditCheck? check = schemas.Count > 0 && choices.Percent(70)
                ? read.GetOrAdd((choices.Next(schemas.Count), isOfForms), key => isOfForms ? FormsOf(schemas[key.Schema]) : SchemaOf(schemas[key.Schema]))
                : isOfForms ? GeneratedForms(seed) : GeneratedSchema(seed);
            return check is null ? new NumberedResult(null, Steps: 0) : new NumberedResult(check.FirstUnnoticed(choices));
        });
    }

    private static EditCheck? SchemaOf(CorpusSchema schema)
    {
        (string path, byte[] bytes) = schema.ReadSchema();
        return bytes.Length > LargestFile ? null : EditCheck.Of(path, SchemaText.Decode(path, bytes).Text);
    }

    private static EditCheck? FormsOf(CorpusSchema schema) =>
        schema.ReadForms() is var (path, bytes) && path.EndsWith(".ddx", StringComparison.OrdinalIgnoreCase) && bytes.Length <= LargestFile
            ? EditCheck.OfForms(path, SchemaText.Decode(path, bytes).Text)
            : null;

    private static EditCheck? GeneratedSchema(ulong seed) =>
        EditCheck.Of("Generated.scm", SchemaText.Decode("Generated.scm", SchemaGen.Default.Generate(seed).Render(Rendering.Usual)).Text);

    private static EditCheck? GeneratedForms(ulong seed) =>
        EditCheck.OfForms("Generated.ddx", SchemaText.Decode("Generated.ddx", FormsFiles.Ddx.Generate(seed).Render(Rendering.Usual)).Text);
}
