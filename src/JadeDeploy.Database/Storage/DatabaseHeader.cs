using System.Buffers.Binary;

namespace JadeDeploy.Database.Storage;

/// <summary>
/// The header of an SQLite file, read without SQLite: a file that is not ours is not touched, not even by opening it.
/// </summary>
internal static class DatabaseHeader
{
    private const int UserVersionOffset = 60;
    private const int ApplicationIdOffset = 68;
    private const int Length = 100;

    /// <summary>Checks that a file is an embedded database of this format.</summary>
    /// <exception cref="DatabaseFormatException">It is not.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static void Check(string path)
    {
        Span<byte> header = stackalloc byte[Length];
        int read;
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
            read = file.ReadAtLeast(header, Length, throwOnEndOfStream: false);

        if (read < Length || !header.StartsWith("SQLite format 3\0"u8))
            throw new DatabaseFormatException(path, $"'{path}' is not an embedded Jade database: it is not an SQLite file. Check the path.");
        if (BinaryPrimitives.ReadInt32BigEndian(header[ApplicationIdOffset..]) != DatabaseTables.ApplicationId)
            throw new DatabaseFormatException(path, $"'{path}' is an SQLite file of another program, not an embedded Jade database. Check the path.");

        int format = BinaryPrimitives.ReadInt32BigEndian(header[UserVersionOffset..]);
        if (format != DatabaseTables.FormatVersion)
            throw new DatabaseFormatException(path,
                $"'{path}' is an embedded Jade database of format {format}; this version uses format {DatabaseTables.FormatVersion}. " +
                "Use the version of JadeDeploy that wrote it.");
    }
}
