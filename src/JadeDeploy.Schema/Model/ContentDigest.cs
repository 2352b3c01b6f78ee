using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace JadeDeploy.Schema.Model;

/// <summary>The SHA-256 of canonical content. Equal digests mean equal content.</summary>
public readonly record struct ContentDigest
{
    private readonly UInt128 _high;
    private readonly UInt128 _low;

    private ContentDigest(ReadOnlySpan<byte> bytes)
    {
        _high = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        _low = BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]);
    }

    /// <summary>Digests UTF-8 text.</summary>
    public static ContentDigest Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Digests bytes.</summary>
    public static ContentDigest Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return new ContentDigest(hash);
    }

    /// <summary>Reads 64 hexadecimal digits.</summary>
    /// <exception cref="FormatException">The text is not 64 hexadecimal digits.</exception>
    public static ContentDigest Parse(string hex)
    {
        byte[] bytes = Convert.FromHexString(hex);
        return bytes.Length == SHA256.HashSizeInBytes
            ? new ContentDigest(bytes)
            : throw new FormatException($"A digest has 64 hexadecimal digits; found {hex.Length}.");
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString() => $"{_high:x32}{_low:x32}";
}
