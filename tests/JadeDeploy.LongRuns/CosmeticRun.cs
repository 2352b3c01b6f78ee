using JadeDeploy.Generation;
using JadeDeploy.Generation.Cosmetics;
using JadeDeploy.Testing;

namespace JadeDeploy.LongRuns;

/// <summary>Every schema of every commit of the real histories, with every cosmetic change alone and with many at once.</summary>
internal static class CosmeticRun
{
    private const int Combinations = 5;

    public static int Run(RunOptions options)
    {
        IReadOnlyList<CorpusSchema> schemas = CorpusSchema.All;
        int each = CosmeticChange.OfText.Count + Combinations;
        RunOptions all = options with { Goal = Math.Min(options.Goal, (long)schemas.Count * each) };
        return NumberedRun.Run(all, "changed schemas", batch: 100, (seed, number) =>
        {
            CorpusSchema schema = schemas[(int)(number / each)];
            int change = (int)(number % each);
            int? only = change < CosmeticChange.OfText.Count ? change : null;
            string? difference = CosmeticCheck.FirstDifference(schema.ReadSchema(), schema.ReadForms(), Choices.Of(seed), only);
            return new NumberedResult(difference is null ? null : $"{difference} in {schema}");
        });
    }
}
