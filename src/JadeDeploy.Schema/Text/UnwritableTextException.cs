namespace JadeDeploy.Schema.Text;

/// <summary>
/// A file cannot be written as wanted, because reading it again would give another text. Either its kind does not allow it
/// (a <c>.ddb</c> counts the characters of its rows), or the wanted bytes would be taken for another encoding.
/// </summary>
public sealed class UnwritableTextException : Exception
{
    /// <summary>Makes the failure for a file.</summary>
    /// <param name="path">What the file is called in diagnostics.</param>
    /// <param name="encoding">The encoding that was wanted.</param>
    /// <param name="reason">Why not: a sentence without its full stop.</param>
    public UnwritableTextException(string path, SchemaEncoding encoding, string reason)
        : base($"'{path}' cannot be written in the encoding {encoding} with the line ends wanted: {reason}") => (Path, Encoding) = (path, encoding);

    /// <summary>What the file is called in diagnostics.</summary>
    public string Path { get; }

    /// <summary>The encoding that was wanted.</summary>
    public SchemaEncoding Encoding { get; }
}
