using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace JadeDeploy.LongRuns.Fuzzing;

/// <summary>
/// The map into which the instrumented library counts: a byte for each pair of branches taken after each other, as AFL does
/// it. Counts are put into eight classes, so that a loop that runs once more is not news.
/// </summary>
internal sealed unsafe class CoverageMap
{
    private const int Size = 1 << 16;

    private readonly byte* _map = (byte*)NativeMemory.AllocZeroed(Size);
    private readonly byte[] _seen = new byte[Size];

    public CoverageMap() => Trace.SharedMem = _map;

    /// <summary>How many places were reached by any input.</summary>
    public int Places { get; private set; }

    /// <summary>Begins an input.</summary>
    public void Clear()
    {
        new Span<byte>(_map, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether the input reached a place, or a place so many times, that no input reached before.</summary>
    public bool TakeNews()
    {
        bool isNew = false;
        for (int word = 0; word < Size / sizeof(ulong); word++)
        {
            if (((ulong*)_map)[word] == 0)
                continue;
            for (int place = word * sizeof(ulong); place < (word + 1) * sizeof(ulong); place++)
            {
                byte bucket = Bucket(_map[place]);
                if ((bucket & ~_seen[place]) == 0)
                    continue;
                Places += _seen[place] == 0 ? 1 : 0;
                _seen[place] |= bucket;
                isNew = true;
            }
        }
        return isNew;
    }

    /// <summary>Keeps what was reached, to be counted over all workers.</summary>
    public void Save(string file) => File.WriteAllBytes(file, _seen);

    /// <summary>How many places the workers reached together.</summary>
    public static int PlacesIn(IEnumerable<string> files)
    {
        var all = new bool[Size];
        foreach (string file in files)
        {
            byte[] seen = File.ReadAllBytes(file);
            for (int place = 0; place < Size; place++)
                all[place] |= seen[place] != 0;
        }
        return all.Count(reached => reached);
    }

    private static byte Bucket(byte count) => count switch
    {
        0 => 0,
        1 => 1,
        2 => 2,
        3 => 4,
        < 8 => 8,
        < 16 => 16,
        < 32 => 32,
        < 128 => 64,
        _ => 128,
    };
}
