namespace JadeDeploy.Schema.Text;

/// <summary>Turns the text of a document into bytes, and makes sure that the bytes give that text again.</summary>
internal static class DocumentBytes
{
    /// <summary>Writes a text.</summary>
    /// <param name="origin">The text the document was made of; it knows how its file was encoded.</param>
    /// <param name="text">The text of the document now.</param>
    /// <param name="encoding">The encoding wanted; null for that of the file.</param>
    /// <param name="lineEnd">The line end wanted for all lines; null to keep each.</param>
    /// <exception cref="UnencodableCharacterException">A character does not exist in the encoding.</exception>
    /// <exception cref="UnwritableTextException">The bytes would be read as another text.</exception>
    public static byte[] Write(SchemaText origin, string text, SchemaEncoding? encoding, LineEnd? lineEnd)
    {
        string wanted = lineEnd is { } end ? end.Apply(text) : text;
        byte[] bytes = encoding is null || encoding == origin.Encoding ? origin.Encode(wanted) : encoding.Value.Encode(wanted);
        // Bytes without a mark that happen to be UTF-8 are read as UTF-8, and half a surrogate pair cannot be written at all.
        return SchemaText.Decode(origin.Path, bytes).Text == wanted
            ? bytes
            : throw new UnwritableTextException(
                origin.Path, encoding ?? origin.Encoding, "these bytes would be read as another text; choose an encoding with a byte order mark");
    }
}
