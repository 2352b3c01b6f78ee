using System.Collections.Immutable;
using System.Diagnostics;
using JadeDeploy.Schema;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Fuzzing;

/// <summary>
/// What every reader promises for any bytes at all: an answer, soon, with little memory; diagnostics with a code and a place
/// inside the file; the same answer the second time; and unless there are errors, no two entities with one key.
/// </summary>
public static class ReaderInvariants
{
    /// <summary>The longest that a reader may take for one input.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(1);

    /// <summary>The most that a reader may allocate for one input, in bytes.</summary>
    public const long MemoryLimit = 256L * 1024 * 1024;

    /// <summary>
    /// A stack on which recursion that follows the input soon ends the process: the long runs see it end, and know the input.
    /// </summary>
    public const int SmallStack = 256 * 1024;

    /// <summary>Reads an input and gives null, or the promise that was broken.</summary>
    public static string? FirstBroken(FuzzInput input)
    {
        if (!SchemaFileReader.CanRead(input.Path))
            return null;
        JadeFile file;
        JadeFile again;
        try
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            file = SchemaFileReader.Read(input.Path, input.Bytes);
            TimeSpan time = Stopwatch.GetElapsedTime(start);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (allocated > MemoryLimit)
                return $"allocated {allocated >> 20} MiB";
            // A busy machine makes one measurement long; three in a row it does not.
            if (time > TimeLimit && Quickest(input, times: 2) > TimeLimit)
                return $"took {time.TotalSeconds:0.0} s for {input.Bytes.Length} bytes";
            again = SchemaFileReader.Read(input.Path, input.Bytes);
        }
        catch (Exception exception)
        {
            return $"threw {exception.GetType().Name}: {exception.Message} {FirstFrame(exception)}";
        }
        return DiagnosticPlaces.FirstWrong(input, file.Diagnostics)
            ?? Difference(file, again)
            ?? (file.HasErrors ? null : TwoWithOneKey(file));
    }

    private static TimeSpan Quickest(FuzzInput input, int times)
    {
        TimeSpan quickest = TimeSpan.MaxValue;
        for (; times > 0; times--)
        {
            long start = Stopwatch.GetTimestamp();
            SchemaFileReader.Read(input.Path, input.Bytes);
            TimeSpan time = Stopwatch.GetElapsedTime(start);
            quickest = time < quickest ? time : quickest;
        }
        return quickest;
    }

    private static string? Difference(JadeFile first, JadeFile second)
    {
        if (!first.Diagnostics.SequenceEqual(second.Diagnostics))
            return "gave other diagnostics when read again";
        ImmutableArray<SchemaEntity> before = Entities(first);
        ImmutableArray<SchemaEntity> after = Entities(second);
        if (before.Length != after.Length)
            return "found other entities when read again";
        for (int i = 0; i < before.Length; i++)
            if (before[i].Key != after[i].Key || before[i].Content.Digest != after[i].Content.Digest || before[i].Location != after[i].Location)
                return $"found another {before[i].Key} when read again";
        return null;
    }

    private static string? TwoWithOneKey(JadeFile file)
    {
        var keys = new HashSet<EntityKey>();
        foreach (SchemaEntity entity in Entities(file))
            if (!keys.Add(entity.Key))
                return $"gave {entity.Key} twice without an error";
        return null;
    }

    private static ImmutableArray<SchemaEntity> Entities(JadeFile file) => file switch
    {
        SchemaFile schema => schema.Entities,
        FormsFile forms => forms.Entities,
        _ => [],
    };

    // Without the file: where a checkout stands is nobody's business in a result that is published.
    private static string FirstFrame(Exception exception) =>
        (exception.StackTrace ?? "").Split('\n')[0].Split(" in ")[0].Trim();
}
