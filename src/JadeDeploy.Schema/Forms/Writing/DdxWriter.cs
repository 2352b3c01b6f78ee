using System.Globalization;
using System.Text;
using System.Xml.Linq;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Forms.Writing;

/// <summary>
/// Writes forms files (<c>.ddx</c>) from canonical content, compact: null properties, time stamps and the like are left
/// out, as Jade's own compact extracts leave them out. Equal entities give equal bytes, and reading the file gives the
/// same entities.
/// </summary>
public static class DdxWriter
{
    private const string StrayText = "schema/text";

    /// <summary>Whether an entity is one that stands in a forms file. The opaque entity of a <c>.ddb</c> is none of them.</summary>
    public static bool CanWrite(EntityKey entity) => entity.Kind switch
    {
        EntityKind.Application or EntityKind.Form or EntityKind.Control or EntityKind.MenuItem or EntityKind.RelationalView
            or EntityKind.ExternalDatabase or EntityKind.Document => true,
        EntityKind.Other => Model.EntityNames.LocalName(entity) is var local && (char.IsUpper(local[0]) || local == StrayText),
        _ => false,
    };

    /// <summary>Writes a file.</summary>
    /// <exception cref="ArgumentException">An entity is not one of a forms file (<see cref="CanWrite"/>).</exception>
    /// <exception cref="UnencodableCharacterException">A character cannot be stored by an ANSI target, or is half of a pair.</exception>
    public static byte[] Write(DdxWriteRequest request)
    {
        string text = WriteText(request);
        if (request.Version.WritesUtf8)
            return SchemaEncoding.Utf8WithBom.Encode(text);
        return request.IsUnicode ? SchemaEncoding.Utf16LittleEndian.Encode(text) : Ascii(text);
    }

    /// <summary>The text of a file, with CRLF.</summary>
    /// <exception cref="ArgumentException">An entity is not one of a forms file.</exception>
    /// <exception cref="UnencodableCharacterException">A character is half of a surrogate pair.</exception>
    public static string WriteText(DdxWriteRequest request)
    {
        if (request.Entities.FirstOrDefault(e => !CanWrite(e.Key)) is { } stranger)
            throw new ArgumentException($"{stranger.Key} does not stand in a forms file.", nameof(request));
        var schema = new XElement(
            "schema",
            new XAttribute("name", request.SchemaName),
            new XAttribute("JadeVersionNumber", request.Version.ToString()),
            new XAttribute("CompleteDefinition", "true"));
        var parts = new FormParts(request.Entities);
        foreach (SchemaEntity entity in NumberedNames.InOrder(request.Entities.Where(e => e.Key.Kind is not (EntityKind.Control or EntityKind.MenuItem))))
            schema.Add(entity.Key.Kind == EntityKind.Form ? parts.Form(entity) : Element(entity));
        return CanonicalElement.Write(schema);
    }

    // "S::app", "S::Tag/name", and "S::schema/text" for words between the elements.
    private static XNode Element(SchemaEntity entity)
    {
        string name = Model.EntityNames.LocalName(entity.Key);
        string definition = entity.Content[ContentField.Definition] ?? "";
        if (entity.Key.Kind == EntityKind.Other && name == StrayText)
            return new XText(definition);
        XElement element = CanonicalElement.Parse(definition);
        if (entity.Key.Kind == EntityKind.Other)
            name = name[(element.Name.LocalName.Length + 1)..];
        return CanonicalElement.Named(element, NumberedNames.Plain(name));
    }

    // The declaration says UTF-8 whatever the bytes are, as in Jade's own files. An ANSI system gets plain ASCII, which is
    // both; a character that its code page lacks could not be stored.
    private static byte[] Ascii(string text)
    {
        Windows1252.Encode(text);
        var ascii = new StringBuilder(text.Length);
        foreach (char c in text)
            if (char.IsAscii(c))
                ascii.Append(c);
            else
                ascii.Append(CultureInfo.InvariantCulture, $"&#x{(int)c:X};");
        return Encoding.ASCII.GetBytes(ascii.ToString());
    }
}
