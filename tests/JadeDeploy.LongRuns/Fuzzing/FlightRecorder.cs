using System.IO.MemoryMappedFiles;
using System.Text;
using JadeDeploy.Generation.Fuzzing;

namespace JadeDeploy.LongRuns.Fuzzing;

/// <summary>
/// What a worker is doing at this moment, in memory that outlives it: when a reader ends the process or does not come back,
/// the input is still there.
/// </summary>
internal sealed unsafe class FlightRecorder : IDisposable
{
    private const int HeaderSize = 64;
    private const int Size = HeaderSize + FuzzStream.LongestInput;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _memory;

    public FlightRecorder(string path)
    {
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, null, Size);
        _view = _file.CreateViewAccessor(0, Size);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _memory);
    }

    /// <summary>How many inputs were begun.</summary>
    public long Begun
    {
        get => Volatile.Read(ref *(long*)_memory);
        set => Volatile.Write(ref *(long*)_memory, value);
    }

    /// <summary>The number of the input in its row.</summary>
    public long Number
    {
        get => Volatile.Read(ref *(long*)(_memory + 8));
        set => Volatile.Write(ref *(long*)(_memory + 8), value);
    }

    /// <summary>Counts whatever shows that the worker is alive: it may be making a finding smaller for a while.</summary>
    public long Pulse
    {
        get => Volatile.Read(ref *(long*)(_memory + 40));
        set => Volatile.Write(ref *(long*)(_memory + 40), value);
    }

    /// <summary>The input itself.</summary>
    public FuzzInput Input
    {
        get
        {
            int length = Math.Clamp(*(int*)(_memory + 16), 0, FuzzStream.LongestInput);
            string path = Encoding.ASCII.GetString(_memory + 24, 16).TrimEnd('\0');
            return new FuzzInput(path, new ReadOnlySpan<byte>(_memory + HeaderSize, length).ToArray());
        }
        set
        {
            value.Bytes.CopyTo(new Span<byte>(_memory + HeaderSize, FuzzStream.LongestInput));
            *(int*)(_memory + 16) = value.Bytes.Length;
            new Span<byte>(_memory + 24, 16).Clear();
            Encoding.ASCII.GetBytes(value.Path, new Span<byte>(_memory + 24, 16));
        }
    }

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
