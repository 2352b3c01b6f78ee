using System.Text;

namespace JadeDeploy.Schema.Text;

/// <summary>How the bytes of a file stand for text. Never content: it may change without a change of meaning.</summary>
public enum SchemaEncoding
{
    /// <summary>UTF-8 without a byte order mark; also plain ASCII.</summary>
    Utf8,

    /// <summary>UTF-8 with a byte order mark: what extracts of 22.0 and later write.</summary>
    Utf8WithBom,

    /// <summary>UTF-16, low byte first, with a byte order mark: what older Unicode systems write.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, high byte first, with a byte order mark.</summary>
    Utf16BigEndian,

    /// <summary>The Western European code page of older ANSI systems.</summary>
    Windows1252,
}

/// <summary>Text as bytes.</summary>
public static class SchemaEncodings
{
    /// <summary>Encodes a text, with the byte order mark that the encoding has.</summary>
    /// <exception cref="UnencodableCharacterException">A character does not exist in Windows-1252.</exception>
    public static byte[] Encode(this SchemaEncoding encoding, string text) => encoding switch
    {
        SchemaEncoding.Utf8 => Encoding.UTF8.GetBytes(text),
        SchemaEncoding.Utf8WithBom => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        SchemaEncoding.Utf16LittleEndian => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        SchemaEncoding.Utf16BigEndian => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
        SchemaEncoding.Windows1252 => Windows1252.Encode(text),
        _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, null),
    };
}
