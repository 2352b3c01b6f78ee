namespace JadeDeploy.Schema.Text;

/// <summary>A character of the text does not exist in the encoding of the target.</summary>
public sealed class UnencodableCharacterException : Exception
{
    /// <summary>Makes the failure for a character and the line it is on.</summary>
    /// <param name="character">What cannot be written.</param>
    /// <param name="line">The line of the generated text, counted from 1.</param>
    public UnencodableCharacterException(char character, int line)
        : base($"The character U+{(int)character:X4} on line {line} cannot be written in Windows-1252") => (Character, Line) = (character, line);

    /// <summary>What cannot be written.</summary>
    public char Character { get; }

    /// <summary>The line of the generated text, counted from 1.</summary>
    public int Line { get; }
}
