using System.Collections.Immutable;
using System.Text.Json;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Registry.Json;

/// <summary>
/// A value in a <see cref="JsonSource"/>. Its readers are strict: only a value that would be written back in the
/// same form is accepted, so that reading and writing never changes a digest. Each throws JD5003.
/// </summary>
internal readonly record struct JsonCursor(JsonSource Source, string Pointer, JsonElement Element)
{
    /// <summary>Where the value stands.</summary>
    public SourceLocation Location => Source.LocationOf(Pointer);

    /// <summary>Whether the value is <c>null</c>.</summary>
    public bool IsNull => Element.ValueKind == JsonValueKind.Null;

    /// <summary>A member that must be there.</summary>
    public JsonCursor Required(string member) =>
        Optional(member) ?? throw new DeploymentException(RegistryDiagnostics.BadMember(Location, Name, member));

    /// <summary>A member, or null when there is none.</summary>
    public JsonCursor? Optional(string member)
    {
        Expect(JsonValueKind.Object, "an object");
        return Element.TryGetProperty(member, out JsonElement value) ? this with { Pointer = $"{Pointer}/{member}", Element = value } : null;
    }

    /// <summary>The members of an object that are not among those named.</summary>
    public ImmutableSortedDictionary<string, JsonElement> Others(params ReadOnlySpan<string> known)
    {
        Expect(JsonValueKind.Object, "an object");
        var others = JsonMembers.None.ToBuilder();
        foreach (JsonProperty member in Element.EnumerateObject())
            if (!known.Contains(member.Name))
                others.Add(member.Name, member.Value);
        return others.ToImmutable();
    }

    /// <summary>The elements of an array.</summary>
    public ImmutableArray<T> Items<T>(Func<JsonCursor, T> read)
    {
        Expect(JsonValueKind.Array, "an array");
        var items = ImmutableArray.CreateBuilder<T>(Element.GetArrayLength());
        foreach (JsonElement element in Element.EnumerateArray())
            items.Add(read(this with { Pointer = $"{Pointer}/{items.Count}", Element = element }));
        return items.ToImmutable();
    }

    /// <summary>A value that may be <c>null</c>.</summary>
    public T? OrNull<T>(Func<JsonCursor, T> read) where T : class => IsNull ? null : read(this);

    /// <summary>A text.</summary>
    public string Text()
    {
        Expect(JsonValueKind.String, "a text");
        return Element.GetString()!;
    }

    /// <summary>A text that is not empty.</summary>
    public string Named() => Text() is { Length: > 0 } text ? text : throw Wrong("a text that is not empty");

    /// <summary>A truth value.</summary>
    public bool Flag() => Element.ValueKind is JsonValueKind.True or JsonValueKind.False ? Element.GetBoolean() : throw Wrong("true or false");

    /// <summary>A whole number of 0 or more.</summary>
    public long Number() =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetInt64(out long number) && number >= 0
        && Element.GetRawText() == number.ToString()
            ? number
            : throw Wrong("a whole number, 0 or more");

    /// <summary>A commit id.</summary>
    public string Commit() => LowerHex(40) ?? throw Wrong("a commit id of 40 lower-case hexadecimal digits");

    /// <summary>A SHA-256.</summary>
    public ContentDigest Digest() =>
        ContentDigest.Parse(LowerHex(64) ?? throw Wrong("a SHA-256 of 64 lower-case hexadecimal digits"));

    /// <summary>A GUID.</summary>
    public Guid Guid() =>
        System.Guid.TryParseExact(Text(), "D", out Guid id) && id.ToString() == Text()
            ? id
            : throw Wrong("a GUID in lower case with hyphens");

    /// <summary>A platform version.</summary>
    public JadeVersion Version() =>
        JadeVersion.TryParse(Text(), out JadeVersion version) && version.ToString() == Text()
            ? version
            : throw Wrong("a platform version such as 22.0.05");

    /// <summary>A time in UTC.</summary>
    public DateTimeOffset Time() =>
        RegistryTime.TryParse(Text(), out DateTimeOffset time) ? time : throw Wrong("a time in UTC such as 2026-03-31T09:30:00Z");

    /// <summary>One of several words.</summary>
    public T OneOf<T>(IReadOnlyDictionary<string, T> words) =>
        words.TryGetValue(Text(), out T? value) ? value : throw Wrong(string.Join(" or ", words.Keys.Order(StringComparer.Ordinal)));

    private string Name => Pointer.Length == 0 ? "the registry" : Pointer;

    private string? LowerHex(int digits) =>
        Text() is var text && text.Length == digits && text.All(char.IsAsciiHexDigitLower) ? text : null;

    private void Expect(JsonValueKind kind, string expected)
    {
        if (Element.ValueKind != kind)
            throw Wrong(expected);
    }

    private DeploymentException Wrong(string expected) =>
        new(RegistryDiagnostics.BadMember(Location, Name, Element.GetRawText(), expected));
}
