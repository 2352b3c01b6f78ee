using System.Collections.Immutable;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Scm;

/// <summary>
/// A schema file without loss: the parts that its text consists of, one behind the other. Written as it is, it gives the bytes that
/// were read; written in another profile or encoding, it changes that and nothing else. What is not understood is a part like any other.
/// </summary>
public sealed class ScmDocument
{
    private readonly Utf8Text _text;

    private ScmDocument(SchemaFile file, Utf8Text text, ImmutableArray<ScmPart> parts) => (File, _text, Parts) = (file, text, parts);

    /// <summary>What the file says, and what is wrong with it.</summary>
    public SchemaFile File { get; }

    /// <summary>The parts, in the order of the file. Joined, they are its text.</summary>
    public ImmutableArray<ScmPart> Parts { get; }

    /// <summary>The encoding of the file.</summary>
    public SchemaEncoding Encoding => _text.Encoding;

    /// <summary>Whether any entity has a time stamp (the file was not extracted with <c>nomodifiedinfo</c>).</summary>
    public bool HasTimeStamps => Parts.Any(p => p.Kind == ScmPartKind.TimeStamp);

    /// <summary>Whether any entity has a model number (the file was not extracted with <c>nomodelnumbers</c>).</summary>
    public bool HasModelNumbers => Parts.Any(p => p.Kind == ScmPartKind.ModelNumber);

    /// <summary>Reads a schema file. Never throws for bad input: what is wrong is in <see cref="File"/>.</summary>
    /// <param name="path">What to call the file in diagnostics.</param>
    /// <param name="bytes">Its bytes. They must not change as long as the document is used.</param>
    public static ScmDocument Read(string path, ReadOnlyMemory<byte> bytes)
    {
        var marks = new MarkedParts();
        SchemaFile file = ScmReader.Read(path, bytes, marks);
        Utf8Text text = Utf8Text.Decode(path, bytes);
        return new ScmDocument(file, text, marks.Covering(text));
    }

    /// <summary>The text of a part, line ends as they are in the file.</summary>
    public string TextOf(ScmPart part) => _text.ToText(part.Start, part.End);

    /// <summary>
    /// The bytes of the file, part by part: the bytes that were read, unless they are UTF-16 that is not well-formed, which
    /// <see cref="File"/> reports.
    /// </summary>
    public byte[] Write() => _text.Encode(Join(new ScmRewrite()));

    /// <summary>The bytes of the file with another profile, encoding or line end.</summary>
    /// <exception cref="UnencodableCharacterException">A character does not exist in Windows-1252.</exception>
    /// <exception cref="InvalidOperationException">
    /// The file has errors (<see cref="JadeFile.HasErrors"/>): where its parts end is not certain.
    /// </exception>
    public byte[] Write(ScmRewrite rewrite)
    {
        if (File.HasErrors)
            throw new InvalidOperationException($"{File.Path} has errors. Only a file without errors can be written in another way.");
        byte[] text = Join(rewrite);
        return rewrite.Encoding is { } encoding ? encoding.Encode(System.Text.Encoding.UTF8.GetString(text)) : _text.Encode(text);
    }

    private byte[] Join(ScmRewrite rewrite)
    {
        using var joined = new MemoryStream(_text.End - _text.Start);
        foreach (ScmPart part in Parts)
            if (rewrite.Keeps(part.Kind))
                joined.Write(_text.Slice(part.Start, part.End));
        byte[] text = joined.ToArray();
        return rewrite.LineEnd is { } lineEnd
            ? System.Text.Encoding.UTF8.GetBytes(LineEnds.Replace(System.Text.Encoding.UTF8.GetString(text), lineEnd))
            : text;
    }
}
