namespace JadeDeploy.Deployment.Packaging.Archive;

/// <summary>The fixed numbers of the zip format (APPNOTE 4.3.7, 4.3.12, 4.3.16) that packages use.</summary>
internal static class ZipRecords
{
    public const uint LocalSignature = 0x04034b50;
    public const int LocalSize = 30;
    public const uint CentralSignature = 0x02014b50;
    public const int CentralSize = 46;
    public const uint EndSignature = 0x06054b50;
    public const int EndSize = 22;

    /// <summary>2.0, on FAT: says nothing about the machine that wrote it.</summary>
    public const ushort Version = 20;

    /// <summary>1980-01-01 in DOS form, the earliest date that an entry can have; the time is 0.</summary>
    public const ushort Date = (1 << 5) | 1;

    /// <summary>Flag bit 11: the name is UTF-8.</summary>
    public const ushort Utf8Name = 1 << 11;

    /// <summary>Flags of encryption (bits 0, 6, 13) and of sizes that follow the data (bit 3).</summary>
    public const ushort UnusableFlags = 1 | (1 << 3) | (1 << 6) | (1 << 13);

    public const ushort Stored = 0;
}
