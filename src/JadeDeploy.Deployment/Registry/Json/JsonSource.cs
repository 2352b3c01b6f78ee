using System.Text;
using System.Text.Json;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Registry.Json;

/// <summary>A JSON text whose values know their place, so that a wrong value is reported where it stands.</summary>
internal sealed class JsonSource
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Dictionary<string, int> _offsets = new(StringComparer.Ordinal);

    private JsonSource(ReadOnlyMemory<byte> bytes, string name)
    {
        _bytes = bytes;
        Name = name;
    }

    /// <summary>What the text is called in messages.</summary>
    public string Name { get; }

    /// <summary>Reads a text; a byte order mark is allowed.</summary>
    /// <exception cref="DeploymentException">JD5001: it is not JSON.</exception>
    public static JsonCursor Parse(ReadOnlyMemory<byte> bytes, string name)
    {
        if (bytes.Span.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var source = new JsonSource(bytes, name);
        try
        {
            source.FindOffsets();
            using JsonDocument document = JsonDocument.Parse(bytes);
            return new JsonCursor(source, "", document.RootElement.Clone());
        }
        catch (JsonException e)
        {
            throw new DeploymentException(RegistryDiagnostics.NotJson(source.Place(e), Cause(e)));
        }
    }

    /// <summary>The place of the value that a JSON pointer names.</summary>
    public SourceLocation LocationOf(string pointer) => Place(_offsets[pointer]);

    private static string Cause(JsonException e)
    {
        // The reader repeats the place at the end of its message; ours is part of the diagnostic.
        int place = e.Message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        return place < 0 ? e.Message : e.Message[..place];
    }

    private SourceLocation Place(JsonException e)
    {
        int offset = 0;
        for (long line = e.LineNumber ?? 0; line > 0; line--)
            offset += _bytes.Span[offset..].IndexOf((byte)'\n') + 1;
        return Place((int)Math.Min(offset + (e.BytePositionInLine ?? 0), _bytes.Length));
    }

    private SourceLocation Place(int offset)
    {
        ReadOnlySpan<byte> before = _bytes.Span[..offset];
        int line = before.Count((byte)'\n') + 1;
        int column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return new SourceLocation(Name, line, column);
    }

    private void FindOffsets()
    {
        var reader = new Utf8JsonReader(_bytes.Span);
        reader.Read();
        FindOffsets(ref reader, "");
        reader.Read();
    }

    private void FindOffsets(ref Utf8JsonReader reader, string pointer)
    {
        if (!_offsets.TryAdd(pointer, (int)reader.TokenStartIndex))
            throw NotJson(ref reader, $"{pointer} is there twice.");
        if (reader.TokenType == JsonTokenType.StartObject)
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                string member = Text(ref reader);
                reader.Read();
                FindOffsets(ref reader, $"{pointer}/{Escaped(member)}");
            }
        else if (reader.TokenType == JsonTokenType.StartArray)
            for (int index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
                FindOffsets(ref reader, $"{pointer}/{index}");
        else if (reader.TokenType == JsonTokenType.String)
            Text(ref reader);
    }

    // JSON syntax alone lets half a surrogate pair or broken UTF-8 pass; such a text could not be written again.
    private string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw NotJson(ref reader, e.Message);
        }
    }

    private static string Escaped(string member) =>
        member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private DeploymentException NotJson(ref Utf8JsonReader reader, string cause) =>
        new(RegistryDiagnostics.NotJson(Place((int)reader.TokenStartIndex), cause));
}
