namespace JadeDeploy.Generation.Fuzzing;

/// <summary>Changes bytes: bits flip, bytes go or come, byte order marks come and go, two files run into one.</summary>
internal static class ByteMutator
{
    private static readonly byte[][] Marks = [[0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE, 0, 0]];

    // Not valid in UTF-8: too long, cut short, a surrogate, beyond the last character, a stray continuation.
    private static readonly byte[][] Damage = [[0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xFF], [0]];

    /// <summary>Changes bytes one to four times.</summary>
    public static byte[] Mutate(Choices choices, byte[] bytes)
    {
        for (int i = choices.Between(1, 4); i > 0; i--)
            bytes = Once(choices, bytes);
        return bytes;
    }

    private static byte[] Once(Choices choices, byte[] bytes)
    {
        int at = choices.Next(bytes.Length + 1);
        switch (choices.Next(7))
        {
            case 0:
                return [.. choices.Any(Marks), .. bytes];
            case 1:
                return [.. choices.Any(Marks), .. bytes.AsSpan(Math.Min(bytes.Length, choices.Between(1, 3)))];
            case 2:
                return [.. bytes.AsSpan(0, at), .. choices.Any(Damage), .. bytes.AsSpan(at)];
            case 3:
                return bytes[..at];
            case 4 when at < bytes.Length:
                return [.. bytes.AsSpan(0, at), .. bytes.AsSpan(at + 1)];
            default:
                if (at == bytes.Length)
                    return bytes;
                byte[] changed = [.. bytes];
                changed[at] = choices.Percent(50) ? (byte)(changed[at] ^ (1 << choices.Next(8))) : (byte)choices.Next(256);
                return changed;
        }
    }
}
