using System.Text;

namespace JadeDeploy.Deployment.Packaging.Archive;

/// <summary>
/// Writes a zip archive of stored (not compressed) entries whose bytes depend on the entries alone.
/// </summary>
/// <remarks>
/// The runtime's own writer records the operating system and the compressor's output, which differ from machine to
/// machine and from one runtime release to the next.
/// </remarks>
internal static class StoredZipWriter
{
    /// <summary>Writes the archive at the beginning of an empty stream.</summary>
    /// <exception cref="OverflowException">The archive would be larger than 4 GiB, or has more than 65,535 entries.</exception>
    public static void Write(Stream output, IReadOnlyCollection<ArchiveEntry> entries)
    {
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        using var directory = new MemoryStream();
        using var directoryWriter = new BinaryWriter(directory);
        uint offset = 0;
        foreach (ArchiveEntry entry in entries)
        {
            byte[] name = Encoding.UTF8.GetBytes(entry.Name);
            byte[] attributes = Attributes(entry, name);
            writer.Write(ZipRecords.LocalSignature);
            writer.Write(attributes);
            writer.Write(name);
            writer.Write(entry.Content.Span);
            WriteDirectoryEntry(directoryWriter, attributes, name, offset);
            offset = checked(offset + (uint)(ZipRecords.LocalSize + name.Length + entry.Content.Length));
        }
        directoryWriter.Flush();
        writer.Write(directory.GetBuffer().AsSpan(0, (int)directory.Length));
        WriteEnd(writer, checked((ushort)entries.Count), (uint)directory.Length, offset);
    }

    /// <summary>The 26 bytes that a local header and a directory entry share.</summary>
    private static byte[] Attributes(ArchiveEntry entry, byte[] name)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(ZipRecords.Version);
        writer.Write(Ascii.IsValid(name) ? (ushort)0 : ZipRecords.Utf8Name);
        writer.Write(ZipRecords.Stored);
        writer.Write((ushort)0);
        writer.Write(ZipRecords.Date);
        writer.Write(Crc32.Of(entry.Content.Span));
        writer.Write(entry.Content.Length);
        writer.Write(entry.Content.Length);
        writer.Write(checked((ushort)name.Length));
        writer.Write((ushort)0);
        writer.Flush();
        return bytes.ToArray();
    }

    private static void WriteDirectoryEntry(BinaryWriter writer, byte[] attributes, byte[] name, uint offset)
    {
        writer.Write(ZipRecords.CentralSignature);
        writer.Write(ZipRecords.Version);
        writer.Write(attributes);
        writer.Write((ushort)0); // comment length
        writer.Write((ushort)0); // disk
        writer.Write((ushort)0); // internal attributes
        writer.Write(0u);        // external attributes
        writer.Write(offset);
        writer.Write(name);
    }

    private static void WriteEnd(BinaryWriter writer, ushort count, uint directorySize, uint directoryOffset)
    {
        writer.Write(ZipRecords.EndSignature);
        writer.Write((ushort)0); // disk
        writer.Write((ushort)0); // disk of the directory
        writer.Write(count);
        writer.Write(count);
        writer.Write(directorySize);
        writer.Write(directoryOffset);
        writer.Write((ushort)0); // comment length
    }
}
