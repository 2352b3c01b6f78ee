using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Corpus;

/// <summary>The committed lists about the real histories.</summary>
internal static class CorpusLists
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "tests", "JadeDeploy.Deployment.Tests", "Corpus");

    /// <summary>Why a pair of commits is skipped, as code and reason; null when it is not.</summary>
    public static (string Code, string Reason)? SkipOf(string history, string older, string newer)
    {
        foreach (string[] words in Lines("corpus-skips.txt").Select(l => l.Split(' ', 5)))
            if (words[0] == history && older.StartsWith(words[1], StringComparison.Ordinal) && newer.StartsWith(words[2], StringComparison.Ordinal))
                return (words[3], words[4]);
        return null;
    }

    /// <summary>The broken files of a history, each as commit, place and code, with the reason.</summary>
    public static Dictionary<string, string> BrokenFilesOf(string history) =>
        Lines("corpus-broken.txt").Select(l => l.Split(' ', 5)).Where(w => w[0] == history).ToDictionary(w => $"{w[1]} {w[2]} {w[3]}", w => w[4]);

    /// <summary>The names in method sources of a history that a deployment deletes or renames, in the order of the history, each as the build says it.</summary>
    public static string[] NamesInSources(string history) =>
        [.. Lines("corpus-names.txt").Where(l => l.StartsWith(history + " ", StringComparison.Ordinal))];

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(Folder, file)).Where(l => l.Length > 0 && l[0] != '#');
}
