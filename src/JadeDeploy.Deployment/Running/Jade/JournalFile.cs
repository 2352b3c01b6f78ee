using System.Text;
using System.Text.Json;

namespace JadeDeploy.Deployment.Running.Jade;

/// <summary>
/// The journal of a run on a Jade database: one line for each thing that happened to a step, on the disk before the run
/// goes on. A line that a crash cut short says nothing and is skipped.
/// </summary>
/// <param name="path">The file; it is created.</param>
internal sealed class JournalFile(string path)
{
    /// <summary>The latest state of each step that has one, by number.</summary>
    public IReadOnlyDictionary<int, JournalState> Read()
    {
        var states = new Dictionary<int, JournalState>();
        if (!File.Exists(path))
            return states;
        foreach (string line in File.ReadLines(path))
            if (Parse(line) is { } entry)
                states[entry.Step] = entry.State;
        return states;
    }

    /// <summary>Adds a line.</summary>
    /// <exception cref="IOException">It cannot be written: then the run must not go on.</exception>
    public void Write(int step, JournalState state)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        // After a line that was cut short, a new one begins.
        stream.Write(Encoding.UTF8.GetBytes($"\n{{\"step\":{step},\"state\":\"{Names[(int)state]}\"}}\n"));
        stream.Flush(flushToDisk: true);
    }

    private static readonly string[] Names = ["started", "done", "unknown", "open"];

    private static (int Step, JournalState State)? Parse(string line)
    {
        try
        {
            using JsonDocument entry = JsonDocument.Parse(line);
            int state = Array.IndexOf(Names, entry.RootElement.GetProperty("state").GetString());
            return state < 0 ? null : (entry.RootElement.GetProperty("step").GetInt32(), (JournalState)state);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}

/// <summary>How far a step of a run on a Jade database got.</summary>
internal enum JournalState
{
    /// <summary>Its program was started, and nothing more is known.</summary>
    Started,

    /// <summary>Its program ended well.</summary>
    Done,

    /// <summary>Its program failed, was ended, or contradicts itself: how much of the step is done is not known.</summary>
    Unknown,

    /// <summary>Its first program could not be started: nothing of it is done.</summary>
    Open,
}
