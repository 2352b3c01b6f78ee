using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Forms.Writing;

/// <summary>
/// Writes the opaque entity of a <c>.ddb</c> back to a file. What the dump says of times and users is not content and is
/// gone, so that the file is one to read and compare; whether a loader takes it is not known.
/// </summary>
public static class DdbWriter
{
    private const string LocalName = "forms/ddb";

    /// <summary>Whether an entity is the whole of a <c>.ddb</c>.</summary>
    public static bool CanWrite(EntityKey entity) => entity.Kind == EntityKind.Other && Model.EntityNames.LocalName(entity) == LocalName;

    /// <summary>Writes a file: UTF-8 with a byte order mark from 22.0 on, before that UTF-16 or, on an ANSI system, the code page; with CRLF.</summary>
    /// <param name="version">The version stamp.</param>
    /// <param name="isUnicode">Whether the target is a Unicode system.</param>
    /// <param name="entity">The entity.</param>
    /// <exception cref="UnencodableCharacterException">A character cannot be stored by an ANSI target.</exception>
    public static byte[] Write(JadeVersion version, bool isUnicode, SchemaEntity entity)
    {
        string text = LineEnd.CrLf.Apply($"{DdbHeaderLines.Version} {version}\n{entity.Content[ContentField.Definition]}");
        SchemaEncoding encoding = version.WritesUtf8 ? SchemaEncoding.Utf8WithBom
            : isUnicode ? SchemaEncoding.Utf16LittleEndian : SchemaEncoding.Windows1252;
        return encoding.Encode(text);
    }
}
