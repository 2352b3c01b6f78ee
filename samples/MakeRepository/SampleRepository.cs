using LibGit2Sharp;

namespace JadeDeploy.Samples.MakeRepository;

/// <summary>A Git repository with one commit for each release.</summary>
public static class SampleRepository
{
    /// <summary>The releases and the messages of their commits, oldest first.</summary>
    private static readonly (string Version, string Message)[] Releases =
    [
        ("1.0.0", "Open the shop"),
        ("1.0.1", "Extract again on the new build machine\n\nOther encodings and line ends; no schema changes."),
        ("1.1.0", "Take goods back and know their brands"),
        ("2.0.0", "Call clients customers and stop the vouchers"),
        ("2.1.0", "Print reports at night"),
    ];

    /// <summary>Line ends and encodings are what the sample is about: Git is to leave them alone on every machine.</summary>
    private static readonly byte[] Attributes = "* -text\n"u8.ToArray();

    private static readonly DateTimeOffset Opening = new(2026, 1, 12, 9, 0, 0, TimeSpan.FromHours(13));

    /// <summary>
    /// Makes the repository with its work tree. Nothing of the machine's Git configuration is used, so commit ids are
    /// the same everywhere.
    /// </summary>
    /// <param name="releasesFolder">Holds one folder for each release.</param>
    /// <param name="repositoryFolder">A folder that does not exist yet, or is empty.</param>
    /// <returns>One line for each commit: its tag, its id and its subject.</returns>
    /// <exception cref="IOException">The folder is not empty.</exception>
    public static IReadOnlyList<string> Make(string releasesFolder, string repositoryFolder)
    {
        if (Directory.Exists(repositoryFolder) && Directory.EnumerateFileSystemEntries(repositoryFolder).Any())
            throw new IOException($"{repositoryFolder} is not empty. Name a new folder, or delete this one first.");

        using var repository = new Repository(Repository.Init(repositoryFolder));
        repository.Refs.UpdateTarget("HEAD", "refs/heads/main");

        var lines = new List<string>();
        Commit? parent = null;
        foreach (Release release in Read(releasesFolder))
        {
            Signature author = new("Kim Rider", "kim@shop.example", Opening.AddDays(21 * lines.Count));
            parent = AddCommit(repository, release, author, parent);
            AddTag(repository, release, author, parent);
            lines.Add($"v{release.Version} {parent.Sha} {parent.MessageShort}");
        }

        repository.Refs.Add("refs/heads/main", parent!.Id);
        repository.Reset(ResetMode.Hard);
        return lines;
    }

    private static IEnumerable<Release> Read(string releasesFolder)
    {
        Release? before = null;
        foreach ((string version, string message) in Releases)
        {
            string folder = Path.Combine(releasesFolder, version);
            yield return before = Directory.Exists(folder) || before is null
                ? Release.Read(folder, message)
                : before.ExtractedAgain(version, message);
        }
    }

    private static Commit AddCommit(Repository repository, Release release, Signature author, Commit? parent)
    {
        var tree = new TreeDefinition();
        foreach ((string path, byte[] bytes) in release.Files.Append(new(".gitattributes", Attributes)))
            tree.Add(path, repository.ObjectDatabase.CreateBlob(new MemoryStream(bytes)), Mode.NonExecutableFile);

        return repository.ObjectDatabase.CreateCommit(
            author, author, release.Message + "\n", repository.ObjectDatabase.CreateTree(tree),
            parent is null ? [] : [parent], prettifyMessage: false);
    }

    /// <summary>Planned releases get an annotated tag, patches a lightweight one: both kinds occur, and both must work.</summary>
    private static void AddTag(Repository repository, Release release, Signature author, Commit commit)
    {
        string name = $"v{release.Version}";
        if (release.Version.EndsWith(".0", StringComparison.Ordinal))
            repository.Tags.Add(name, commit, author, $"Release {release.Version}\n");
        else
            repository.Tags.Add(name, commit);
    }
}
