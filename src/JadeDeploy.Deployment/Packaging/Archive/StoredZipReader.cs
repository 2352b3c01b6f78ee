using System.Buffers.Binary;
using System.Text;

namespace JadeDeploy.Deployment.Packaging.Archive;

/// <summary>
/// Reads a zip archive of stored entries, and nothing else: the entries must lie one after the other from the first
/// byte, then the directory, then the end record without a comment. So there is only one way to read the file: no
/// bytes before, between or behind, no second directory, and nothing that grows when it is unpacked.
/// </summary>
internal sealed class StoredZipReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly ReadOnlyMemory<byte> _bytes;

    private StoredZipReader(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    /// <summary>Reads all entries, in the order in which they lie in the file; contents are slices of the given bytes.</summary>
    /// <exception cref="FormatException">The bytes are not such an archive; the message says what was found.</exception>
    public static IReadOnlyList<ArchiveEntry> Read(ReadOnlyMemory<byte> bytes) => new StoredZipReader(bytes).Read();

    private List<ArchiveEntry> Read()
    {
        if (_bytes.Length < ZipRecords.EndSize)
            throw new FormatException($"it has {_bytes.Length} bytes, too few for an archive");
        int end = _bytes.Length - ZipRecords.EndSize;
        if (UInt32(end) != ZipRecords.EndSignature || UInt16(end + 20) != 0)
            throw new FormatException("it does not end with an archive's end record");
        int count = UInt16(end + 10);
        long directory = UInt32(end + 16);
        if (UInt32(end + 4) != 0 || UInt16(end + 8) != count || directory + UInt32(end + 12) != end)
            throw new FormatException("its end record does not describe one directory directly before it");

        var entries = new List<ArchiveEntry>(count);
        int position = (int)directory;
        long next = 0;
        for (int i = 0; i < count; i++)
            entries.Add(ReadEntry(ref position, end, ref next, directory));
        if (position != end)
            throw new FormatException("its directory has other entries than its end record says");
        if (next != directory)
            throw new FormatException($"it has {directory - next} bytes between its last entry and its directory");
        return entries;
    }

    /// <summary>Reads the directory entry at a position and the entry that must lie at <paramref name="next"/>.</summary>
    private ArchiveEntry ReadEntry(ref int position, int end, ref long next, long directory)
    {
        if (position + ZipRecords.CentralSize > end || UInt32(position) != ZipRecords.CentralSignature)
            throw new FormatException($"its directory is broken at byte {position}");
        int nameLength = UInt16(position + 28);
        int length = ZipRecords.CentralSize + nameLength + UInt16(position + 30) + UInt16(position + 32);
        if (position + length > end)
            throw new FormatException($"its directory is broken at byte {position}");
        string name = Name(position + ZipRecords.CentralSize, nameLength);
        ReadOnlySpan<byte> attributes = _bytes.Span.Slice(position + 6, 24);
        if ((UInt16(position + 8) & ZipRecords.UnusableFlags) != 0 || UInt16(position + 10) != ZipRecords.Stored)
            throw new FormatException($"{name} is compressed or encrypted");
        if (UInt32(position + 42) != next)
            throw new FormatException($"{name} does not lie directly behind the entry before it");

        int local = (int)next;
        long size = UInt32(position + 24);
        if (next + ZipRecords.LocalSize > directory || UInt32(local) != ZipRecords.LocalSignature)
            throw new FormatException($"{name} has no header of its own");
        int content = local + ZipRecords.LocalSize + nameLength + UInt16(local + 28);
        // The extra fields may differ; version, flags, method, time, checksum, sizes and name length may not.
        if (!_bytes.Span.Slice(local + 4, 24).SequenceEqual(attributes) || UInt32(position + 20) != size || content + size > directory
            || !_bytes.Span.Slice(local + ZipRecords.LocalSize, nameLength).SequenceEqual(
                _bytes.Span.Slice(position + ZipRecords.CentralSize, nameLength)))
            throw new FormatException($"the header of {name} and the directory disagree");
        ReadOnlyMemory<byte> bytes = _bytes.Slice(content, (int)size);
        if (Crc32.Of(bytes.Span) != UInt32(position + 16))
            throw new FormatException($"{name} is damaged (its checksum differs)");
        next = content + size;
        position += length;
        return new ArchiveEntry(name, bytes);
    }

    private string Name(int position, int length)
    {
        try
        {
            return StrictUtf8.GetString(_bytes.Span.Slice(position, length));
        }
        catch (DecoderFallbackException e)
        {
            throw new FormatException($"the name of an entry at byte {position} is not UTF-8", e);
        }
    }

    private uint UInt32(int position) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.Span[position..]);

    private ushort UInt16(int position) => BinaryPrimitives.ReadUInt16LittleEndian(_bytes.Span[position..]);
}
