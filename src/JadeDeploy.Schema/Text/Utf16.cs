using System.Runtime.InteropServices;

namespace JadeDeploy.Schema.Text;

/// <summary>UTF-16 as bytes, low byte first.</summary>
internal static class Utf16
{
    /// <summary>
    /// The index of the first code unit that belongs to no character (a surrogate without its partner, or half a code unit at
    /// the end), or -1 when all are well-formed.
    /// </summary>
    public static int FirstMalformed(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<char> units = MemoryMarshal.Cast<byte, char>(bytes);
        for (int i = 0; i < units.Length; i++)
        {
            int next = units[i..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0)
                break;
            i += next;
            if (!char.IsHighSurrogate(units[i]) || i + 1 == units.Length || !char.IsLowSurrogate(units[i + 1]))
                return i;
            i++;
        }
        return bytes.Length % 2 == 0 ? -1 : units.Length;
    }
}
