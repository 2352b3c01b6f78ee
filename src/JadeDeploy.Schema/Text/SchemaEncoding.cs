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
