using JadeDeploy.Schema.Text;

namespace JadeDeploy.Generation.Fuzzing;

/// <summary>
/// An endless row of mutated files. Seed and number give the input, so a run needs to keep nothing but the number it has
/// reached, and what ended a process can be made again.
/// </summary>
/// <param name="seeds">Where mutation begins.</param>
/// <param name="seed">Chooses one of the rows.</param>
public sealed class FuzzStream(FuzzSeeds seeds, ulong seed)
{
    /// <summary>The longest input, in bytes: what is longer is cut.</summary>
    public const int LongestInput = 128 * 1024;

    /// <summary>An input of the row.</summary>
    public FuzzInput this[long number]
    {
        get
        {
            var choices = Choices.Of((seed + 1) * 0x9E3779B97F4A7C15 + (ulong)number);
            FuzzInput start = seeds.Any(choices);
            return Mutate(choices, start, choices.Percent(10) ? seeds.Any(choices) : start);
        }
    }

    /// <summary>Changes a file a little or a lot.</summary>
    /// <param name="choices">Chooses the changes.</param>
    /// <param name="start">The file.</param>
    /// <param name="other">Another file, to take parts of.</param>
    public static FuzzInput Mutate(Choices choices, FuzzInput start, FuzzInput other)
    {
        byte[] bytes = start.Bytes;
        if (choices.Percent(85))
        {
            SchemaText text = SchemaText.Decode(start.Path, bytes);
            string mutated = TextMutator.Mutate(choices, text.Text, SchemaText.Decode(other.Path, other.Bytes).Text);
            bytes = Encode(text.Encoding, mutated);
        }
        if (choices.Percent(25))
            bytes = ByteMutator.Mutate(choices, bytes);
        return new FuzzInput(start.Path, bytes.Length <= LongestInput ? bytes : bytes[..LongestInput]);
    }

    private static byte[] Encode(SchemaEncoding encoding, string text)
    {
        try
        {
            return encoding.Encode(text);
        }
        catch (UnencodableCharacterException)
        {
            return SchemaEncoding.Utf8.Encode(text);
        }
    }
}
