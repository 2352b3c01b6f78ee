using System.Data.Common;
using System.Globalization;

namespace JadeDeploy.Deployment.Running.Jade;

/// <summary>How Jade's programs open the database.</summary>
public enum JadeServer
{
    /// <summary><c>singleUser</c>: this run has the database to itself. A database in production mode needs it for its transition.</summary>
    SingleUser,

    /// <summary><c>multiUser</c>: others may use the database meanwhile.</summary>
    MultiUser,
}

/// <summary>Which program loads.</summary>
public enum JadeLoader
{
    /// <summary>The batch schema load utility.</summary>
    Jadloadb,

    /// <summary>The application <c>JadeSchemaLoader</c>, run by <c>jadclient</c>: it can load while applications run.</summary>
    JadeSchemaLoader,
}

/// <summary>Where the registry of a Jade database is kept.</summary>
public enum JadeRegistryStore
{
    /// <summary>A file in the database's directory: as durable as a backup that includes it.</summary>
    File,

    /// <summary>A small schema that keeps it in the database. Experimental.</summary>
    Schema,
}

/// <summary>How it is known what a Jade database holds.</summary>
public enum JadeVerification
{
    /// <summary>It is not: each program's exit code and output are all there is.</summary>
    ExitCodes,

    /// <summary>All schemas are extracted before and after a run, and compared.</summary>
    Extract,
}

/// <summary>Where a Jade database is, and how its own programs are to be used: the connection string <c>Provider=Jade;…</c>.</summary>
public sealed record JadeSettings
{
    /// <summary>The full path of the folder with Jade's programs.</summary>
    public required string Bin { get; init; }

    /// <summary>The full path of the database's directory.</summary>
    public required string Path { get; init; }

    /// <summary>The full path of the initialization file.</summary>
    public required string Ini { get; init; }

    /// <summary>How the database is opened.</summary>
    public JadeServer Server { get; init; } = JadeServer.SingleUser;

    /// <summary>Which program loads.</summary>
    public JadeLoader Loader { get; init; } = JadeLoader.Jadloadb;

    /// <summary>Where the registry is kept.</summary>
    public JadeRegistryStore Registry { get; init; } = JadeRegistryStore.File;

    /// <summary>How it is known what the database holds.</summary>
    public JadeVerification Verify { get; init; } = JadeVerification.ExitCodes;

    /// <summary>How long one program may run; null for as long as it takes.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>A regular expression that one line of a loader's output must match, beside exit code 0; null for none.</summary>
    public string? LoaderSuccessPattern { get; init; }

    /// <summary><c>replayableReorg</c>: whether SDS secondaries can replay a reorganisation; null leaves it to the platform.</summary>
    public bool? ReplayableReorg { get; init; }

    /// <summary><c>reorgAllowUpdates</c>: whether users may update during a reorganisation; null leaves it to the platform.</summary>
    public bool? ReorgAllowUpdates { get; init; }

    /// <summary><c>dontSaveSources</c>: whether sources of methods are dropped after they are compiled.</summary>
    public bool DontSaveSources { get; init; }

    /// <summary><c>compileUnchangedMethods</c>: whether methods are compiled although their source did not change.</summary>
    public bool CompileUnchangedMethods { get; init; }

    /// <summary>The connection string that gives them; what is as by default is left out.</summary>
    public string ToConnectionString()
    {
        var keys = new DbConnectionStringBuilder { ["Provider"] = "Jade", [nameof(Bin)] = Bin, [nameof(Path)] = Path, [nameof(Ini)] = Ini };
        Add(nameof(Server), Server, JadeServer.SingleUser);
        Add(nameof(Loader), Loader, JadeLoader.Jadloadb);
        Add(nameof(Registry), Registry, JadeRegistryStore.File);
        Add(nameof(Verify), Verify, JadeVerification.ExitCodes);
        Add<int?>(nameof(TimeLimit), (int?)TimeLimit?.TotalSeconds, null);
        Add(nameof(LoaderSuccessPattern), LoaderSuccessPattern, null);
        Add(nameof(ReplayableReorg), ReplayableReorg, null);
        Add(nameof(ReorgAllowUpdates), ReorgAllowUpdates, null);
        Add(nameof(DontSaveSources), DontSaveSources, false);
        Add(nameof(CompileUnchangedMethods), CompileUnchangedMethods, false);
        return keys.ConnectionString;

        void Add<T>(string key, T value, T byDefault)
        {
            if (!EqualityComparer<T>.Default.Equals(value, byDefault))
                keys[key] = string.Create(CultureInfo.InvariantCulture, $"{value}");
        }
    }
}
