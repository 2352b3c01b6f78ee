using System.Collections.Immutable;
using System.Text.Json;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>
/// The members of a JSON object, read strictly: a member that is missing or of another type is a
/// <see cref="FormatException"/> that names it by its path, for example <c>steps[2].kind</c>.
/// </summary>
internal sealed class JsonMembers
{
    private readonly JsonElement _element;
    private readonly string _path;

    private JsonMembers(JsonElement element, string path)
    {
        _element = element.ValueKind == JsonValueKind.Object ? element : throw Expected(path, "an object", element);
        _path = path;
    }

    /// <summary>Reads a document; the same member twice in an object is refused.</summary>
    /// <exception cref="FormatException">The bytes are not a JSON object.</exception>
    public static JsonMembers Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            var options = new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 16 };
            using JsonDocument document = JsonDocument.Parse(json, options);
            return new JsonMembers(document.RootElement.Clone(), "");
        }
        catch (JsonException e)
        {
            throw new FormatException($"it is not JSON: {e.Message.TrimEnd('.')}", e);
        }
    }

    public string Text(string name) => OptionalText(name) ?? throw new FormatException($"{At(name)}: expected a text, found null");

    /// <summary>A text, or null when the member is null or absent.</summary>
    public string? OptionalText(string name) => Find(name) is JsonElement value ? TextOf(value, At(name)) : null;

    /// <summary>A text that a parser accepts.</summary>
    public T Parsed<T>(string name, Parser<T> tryParse, string expected) => ParsedText(Text(name), name, tryParse, expected);

    /// <summary>A text that a parser accepts, or null when the member is null or absent.</summary>
    public T? OptionalParsed<T>(string name, Parser<T> tryParse, string expected)
        where T : struct => OptionalText(name) is string text ? ParsedText(text, name, tryParse, expected) : null;

    public int Integer(string name) =>
        Find(name) is JsonElement { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out int number) && number >= 0
            ? number
            : throw Expected(At(name), "a whole number that is not negative", Find(name));

    public bool Flag(string name) => Find(name) is JsonElement { ValueKind: JsonValueKind.True or JsonValueKind.False } value
        ? value.GetBoolean()
        : throw Expected(At(name), "true or false", Find(name));

    public bool OptionalFlag(string name) => Find(name) is not null && Flag(name);

    public JsonMembers Object(string name) => OptionalObject(name) ?? throw new FormatException($"{At(name)}: expected an object, found none");

    public JsonMembers? OptionalObject(string name) => Find(name) is JsonElement value ? new JsonMembers(value, At(name)) : null;

    public ImmutableArray<JsonMembers> Objects(string name) =>
        [.. Items(name).Select((item, index) => new JsonMembers(item, $"{At(name)}[{index}]"))];

    /// <summary>An array of objects; an absent member is an empty array.</summary>
    public ImmutableArray<JsonMembers> OptionalObjects(string name) => Find(name) is null ? [] : Objects(name);

    /// <summary>An array of texts; an absent member is an empty array.</summary>
    public ImmutableArray<string> Texts(string name) => Find(name) is null
        ? []
        : [.. Items(name).Select((item, index) => TextOf(item, $"{At(name)}[{index}]"))];

    /// <summary>An array of objects that each name something and its digest.</summary>
    public ImmutableSortedDictionary<string, ContentDigest> Digests(string name, string key)
    {
        ImmutableSortedDictionary<string, ContentDigest>.Builder digests =
            ImmutableSortedDictionary.CreateBuilder<string, ContentDigest>(StringComparer.Ordinal);
        foreach (JsonMembers item in Objects(name))
            digests[item.Text(key)] = item.Parsed<ContentDigest>("digest", JsonParsers.TryParseDigest, JsonParsers.Digest);
        return digests.ToImmutable();
    }

    /// <summary>Whether there is a member that is not null.</summary>
    public bool Has(string name) => Find(name) is not null;

    private static string TextOf(JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.String)
            throw Expected(path, "a text", value);
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException($"{path}: the text is not valid Unicode", e);
        }
    }

    private static FormatException Expected(string path, string expected, JsonElement? found) =>
        new($"{(path.Length == 0 ? "the document" : path)}: expected {expected}, found {found?.GetRawText() switch
        {
            null => "nothing",
            { Length: > 60 } text => text[..60] + "…",
            string text => text,
        }}");

    private T ParsedText<T>(string text, string name, Parser<T> tryParse, string expected) =>
        tryParse(text, out T? value) ? value! : throw new FormatException($"{At(name)}: expected {expected}, found \"{text}\"");

    private JsonElement.ArrayEnumerator Items(string name) => Find(name) is JsonElement { ValueKind: JsonValueKind.Array } array
        ? array.EnumerateArray()
        : throw Expected(At(name), "an array", Find(name));

    private JsonElement? Find(string name) =>
        _element.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private string At(string name) => _path.Length == 0 ? name : $"{_path}.{name}";
}

/// <summary>Turns text into a value, as <c>TryParse</c> methods do.</summary>
internal delegate bool Parser<T>(string text, out T value);
