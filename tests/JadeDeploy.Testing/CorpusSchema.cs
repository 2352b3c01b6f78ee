namespace JadeDeploy.Testing;

/// <summary>A schema file of a commit of the real histories, with its forms file.</summary>
/// <param name="History">The history.</param>
/// <param name="Commit">The first commit that has the pair.</param>
/// <param name="Schema">The schema file.</param>
/// <param name="Forms">The forms file beside it, or null.</param>
public sealed record CorpusSchema(CorpusHistory History, string Commit, CorpusFile Schema, CorpusFile? Forms)
{
    /// <summary>Every schema of every commit; one whose bytes did not change is there once. None where the corpus is not installed.</summary>
    public static IReadOnlyList<CorpusSchema> All { get; } = [.. Find()];

    /// <summary>The schema file's path and bytes.</summary>
    public (string Path, byte[] Bytes) ReadSchema() => (Schema.Path, History.BytesOf(Schema));

    /// <summary>The forms file's path and bytes, or null.</summary>
    public (string Path, byte[] Bytes)? ReadForms() => Forms is null ? null : (Forms.Path, History.BytesOf(Forms));

    /// <summary>For example <c>JADE-Banking-Schema 12f4ecc3 Bank.scm</c>.</summary>
    public override string ToString() => $"{History.Name} {Commit[..8]} {Schema.Path}";

    private static IEnumerable<CorpusSchema> Find()
    {
        foreach (CorpusHistory history in CorpusHistory.Names.Select(CorpusHistory.Open))
        {
            var seen = new HashSet<(string, string?)>();
            foreach (CorpusCommit commit in history.Commits())
                foreach (CorpusFile file in commit.Files.Where(f => f.Path.EndsWith(".scm", StringComparison.OrdinalIgnoreCase)))
                {
                    CorpusFile? forms = commit.Files.FirstOrDefault(f => f.Path.Equals(Path.ChangeExtension(file.Path, ".ddx"), StringComparison.OrdinalIgnoreCase));
                    if (seen.Add((file.Blob, forms?.Blob)))
                        yield return new CorpusSchema(history, commit.Id, file, forms);
                }
        }
    }
}
