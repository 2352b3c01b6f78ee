using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.Schema.Tests.Semantics;

/// <summary>The schemas of each commit of a real history; a file that does not change is read once.</summary>
internal static class RealVersions
{
    private static readonly string[] FormsExtensions = [".ddx", ".ddb", ".ddbx", ".ddxx"];

    public static IEnumerable<(CorpusCommit Commit, SchemaSet Schemas)> Of(CorpusHistory history)
    {
        var read = new Dictionary<CorpusFile, JadeFile>();
        foreach (CorpusCommit commit in history.Commits())
        {
            List<JadeFile> files = [.. commit.Files
                .Where(f => Path.GetExtension(f.Path).ToLowerInvariant() is ".scm" or ".ddx" or ".ddb" or ".ddbx" or ".ddxx")
                .OrderBy(f => f.Path, StringComparer.Ordinal)
                .Select(f => Read(history, f, read))];
            ILookup<string, FormsFile> forms = files.OfType<FormsFile>().ToLookup(f => f.SchemaName);
            yield return (commit, new SchemaSet(
            [
                .. files.OfType<SchemaFile>()
                    .Where(f => f.SchemaName.Length > 0)
                    .GroupBy(f => f.SchemaName)
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => g.First())
                    .Select(f => new SchemaDefinition(f, [.. forms[f.SchemaName].Where(x => IsBeside(f, x)).OrderBy(x => Array.IndexOf(FormsExtensions, Path.GetExtension(x.Path).ToLowerInvariant()))])),
            ]));
        }
    }

    private static JadeFile Read(CorpusHistory history, CorpusFile file, Dictionary<CorpusFile, JadeFile> read)
    {
        if (!read.TryGetValue(file, out JadeFile? known))
            read[file] = known = SchemaFileReader.Read(file.Path, history.BytesOf(file));
        return known;
    }

    private static bool IsBeside(SchemaFile schema, FormsFile forms) => Path.GetDirectoryName(schema.Path) == Path.GetDirectoryName(forms.Path);
}
