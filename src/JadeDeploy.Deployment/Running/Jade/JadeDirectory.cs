namespace JadeDeploy.Deployment.Running.Jade;

/// <summary>What a deployment keeps in the directory of a Jade database, in a folder of its own.</summary>
/// <param name="database">The database's directory.</param>
internal sealed class JadeDirectory(string database)
{
    private readonly string _root = Path.Combine(database, "jadedeploy");

    /// <summary>The registry, with <c>Registry=File</c>.</summary>
    public string Registry => Path.Combine(_root, "registry.json");

    /// <summary>The file that a run holds open, so that there is no other.</summary>
    public string Lock => Path.Combine(_root, "lock");

    /// <summary>Says that the schema of <c>Registry=Schema</c> was loaded, and which version of it.</summary>
    public string RegistrySchema => Path.Combine(_root, "registry-schema");

    /// <summary>The folder of a run: its package, its step files, its journal and its log.</summary>
    public string Run(string run) => Path.Combine(_root, "runs", run);

    /// <summary>The log of a run, with every line of every program.</summary>
    public string Log(string run) => Path.Combine(Run(run), "run.log");

    /// <summary>What happened to the steps of a run.</summary>
    public JournalFile Journal(string run) => new(Path.Combine(Run(run), "journal"));

    /// <summary>Makes the folder for everything else.</summary>
    public void Create() => Directory.CreateDirectory(_root);
}
