using System.IO.Hashing;
using System.Text;

namespace JadeDeploy.Schema.Model;

/// <summary>
/// 128 bits that tell contents apart quickly, made while a file is read. Equal contents have equal fingerprints, and different ones
/// practically never do (XXH128 of each field, added up). It is no protection against somebody who looks for two contents with one
/// fingerprint on purpose: what is recorded, signed or sent is a <see cref="ContentDigest"/>.
/// </summary>
/// <param name="Value">The 128 bits.</param>
public readonly record struct ContentFingerprint(UInt128 Value)
{
    /// <summary>The fingerprint of one field.</summary>
    /// <param name="field">The name of the field; it is part of what counts.</param>
    /// <param name="text">The text as UTF-8.</param>
    internal static ContentFingerprint Of(string field, ReadOnlySpan<byte> text) => Of(Seed(field), text);

    /// <summary>The fingerprint of one field with the seed that its name gives.</summary>
    internal static ContentFingerprint Of(long seed, ReadOnlySpan<byte> text) => new(XxHash128.HashToUInt128(text, seed));

    /// <summary>The seed for the fields of a name.</summary>
    internal static long Seed(string field) => (long)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(field));

    /// <summary>The fingerprint of contents that have one more field.</summary>
    internal ContentFingerprint With(ContentFingerprint field) => new(unchecked(Value + field.Value));

    /// <summary>The fingerprint of contents that have one field less.</summary>
    internal ContentFingerprint Without(ContentFingerprint field) => new(unchecked(Value - field.Value));

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => $"{Value:x32}";
}
